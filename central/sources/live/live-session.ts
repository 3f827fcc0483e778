// One look's connection to the store: an import's session of one connection, with staging tables that end with it.
import pg from 'pg';
import { from } from 'pg-copy-streams';
import type { ImportSession } from '../pipeline/import-session.ts';
import { makeStaging } from '../pipeline/staging-tables.ts';
import { heldCopies } from './held-copies.ts';

/** A visitor waits: what takes longer is told as not stored. */
const settings = "set work_mem = '32MB'; set jit = off; set statement_timeout = '15s'; set lock_timeout = '5s'";

/** Throws when the store cannot be reached. */
export async function openLiveSession(ownerUrl: string, controller: string): Promise<ImportSession> {
  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 5000 });
  // A lost connection fails the statement under way; without a listener it would end the process.
  client.on('error', () => undefined);
  await client.connect();
  const run: ImportSession['run'] = async (text, values = []) => (await client.query(text, [...values])).rowCount ?? 0;
  const session: ImportSession = {
    controller, isApart: true, run,
    close: () => client.end(),
    script: async (statements) => { await run(statements.join(';\n')); },
    ask: async (row, text, values = []) => (await client.query<Record<string, unknown>>(text, [...values])).rows.map((one) => row.parse(one)),
    atOnce: async (work) => {
      await run('begin');
      try {
        await run('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`people:${controller}`]);
        const result = await work();
        await run('commit');
        return result;
      } catch (fault) {
        await run('rollback');
        throw fault;
      }
    },
    copyIn: heldCopies((text) => client.query(from(text))),
  };
  try {
    await run(settings);
    await run("select set_config('app.controller', $1, false)", [controller]);
    await makeStaging(session);
  } catch (fault) {
    await client.end();
    throw fault;
  }
  return session;
}
