// The connections of one import: of the owner, about one controller, and the only import of that controller.
import pg from 'pg';
import { from } from 'pg-copy-streams';
import type { Writable } from 'node:stream';
import type { z } from 'zod';
import '../../database/connect.ts';

export interface ImportSession {
  readonly controller: string;
  /** Stages into tables of its own connection (live/live-session.ts). */
  readonly isApart?: true;
  /** Rows changed or given. */
  readonly run: (text: string, values?: readonly unknown[]) => Promise<number>;
  /** Statements without parameters, in one question to the server. */
  readonly script: (statements: readonly string[]) => Promise<void>;
  readonly ask: <T extends z.ZodType>(row: T, text: string, values?: readonly unknown[]) => Promise<z.infer<T>[]>;
  /** All or nothing, under the lock that gives people's positions the order of commits (in-scope.ts). */
  readonly atOnce: <T>(work: () => Promise<T>) => Promise<T>;
  /** COPY … FROM STDIN, each on a connection of its own; the main one is for the rest. The text is ours, never a row's. */
  readonly copyIn: (text: string, lane: CopyLane) => Writable;
  readonly close: () => Promise<void>;
}

export type CopyLane = 'records' | 'subjects';

/** Another import of the controller runs now. */
export class ImportRuns extends Error {}

/**
 * Sorting and joining get more memory than PostgreSQL's default, and a fixed amount; what is larger goes to its disk. A
 * crash may lose what was just staged, which is then read again; the transaction of `atOnce` is on the disk when it answers.
 * A statement of many minutes ends soon after its process was killed, so that the import can begin again.
 */
const settings = "set work_mem = '64MB'; set maintenance_work_mem = '128MB'; set temp_buffers = '64MB'; set jit = off; set synchronous_commit = off; set client_connection_check_interval = '1s'";

// People's documents are long; the other method of PostgreSQL takes five times as long, and not every build has this one.
const quickCompression = "select set_config(name, 'lz4', false) from pg_settings where name = 'default_toast_compression' and 'lz4' = any(enumvals)";

const lockOf = "hashtextextended('import:' || $1::text, 0)";

/** Held by the one import of a controller as long as its connection lives; each statement takes the controller. */
export const importLock = { take: `select pg_try_advisory_lock(${lockOf}) free`, wait: `select pg_advisory_lock(${lockOf})`, leave: `select pg_advisory_unlock(${lockOf})` } as const;

/** Throws ImportRuns when another import holds the controller; a session that is killed lets go by itself. `sessionName`: by which PostgreSQL knows its connections (end-sessions.ts). */
export async function openImport(ownerUrl: string, controller: string, sessionName = 'import'): Promise<ImportSession> {
  const open = (): pg.Client => new pg.Client({ connectionString: ownerUrl, application_name: sessionName });
  const main = open();
  const lanes = { records: open(), subjects: open() };
  const all = [main, lanes.records, lanes.subjects];
  const close = async (): Promise<void> => {
    await Promise.all(all.map((client) => client.end()));
  };
  // A server that goes away while nothing is asked of it is heard by the next question; unheard it would end the process.
  for (const client of all) client.on('error', () => undefined);
  await Promise.all(all.map((client) => client.connect()));
  try {
    for (const client of all) {
      await client.query(settings);
      await client.query(quickCompression);
      await client.query("select set_config('app.controller', $1, false)", [controller]);
    }
    const { rows } = await main.query<{ free: boolean }>(importLock.take, [controller]);
    if (rows[0]?.free !== true) throw new ImportRuns(`Another import of ${controller} runs now. Wait until it has ended.`);
  } catch (fault) {
    await close();
    throw fault;
  }
  return sessionOn({ main, lanes, controller, close });
}

interface Connections { readonly main: pg.Client; readonly lanes: Readonly<Record<CopyLane, pg.Client>>; readonly controller: string; readonly close: () => Promise<void> }

function sessionOn({ main, lanes, controller, close }: Connections): ImportSession {
  const run: ImportSession['run'] = async (text, values = []) => (await main.query(text, [...values])).rowCount ?? 0;
  return {
    controller, run, close,
    script: async (statements) => {
      await run(statements.join(';\n'));
    },
    ask: async (row, text, values = []) => (await main.query<Record<string, unknown>>(text, [...values])).rows.map((one) => row.parse(one)),
    atOnce: async (work) => {
      await run('begin');
      try {
        await run('set local synchronous_commit = on');
        await run('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`people:${controller}`]);
        const result = await work();
        await run('commit');
        return result;
      } catch (fault) {
        await run('rollback');
        throw fault;
      }
    },
    copyIn: (text, lane) => lanes[lane].query(from(text)),
  };
}
