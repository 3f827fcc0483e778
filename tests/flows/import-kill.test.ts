// An import killed where it stands (its process, or PostgreSQL under it) at every step: desks see nothing of it, and started again it ends where an undisturbed one ends.
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { generateExports } from '../../build/demo/generate-exports.ts';
import { readSecret } from '../../central/secrets/central-secret.ts';
import { ImportRuns } from '../../central/sources/pipeline/import-session.ts';
import type { ImportOutcome } from '../../central/sources/pipeline/import-exports.ts';
import type { ImportStep } from '../../central/sources/pipeline/import-step.ts';
import { ImportCancelled, startImport, type RunningImport } from '../../central/sources/pipeline/start-import.ts';
import { emptyFolder } from '../people/export-folder.ts';
import { shippedProfile, shippedSources } from '../people/shipped-profiles.ts';
import type { PostgresServer } from './central-fixture.ts';
import { importServer, importStore, type ImportStore } from './import-store.ts';

const exports = emptyFolder();
const [before, after] = [join(exports.folder, 'before'), join(exports.folder, 'after')];
let server: PostgresServer;
let stores: readonly [killed: ImportStore, undisturbed: ImportStore];

beforeAll(async () => {
  generateExports({ seed: 7, persons: 12, folder: before });
  generateExports({ seed: 7, persons: 16, folder: after });
  server = await importServer();
  stores = [await importStore(server), await importStore(server)];
});
afterAll(async () => {
  for (const store of stores) await store.central.close();
  await server.stop();
  exports.remove();
});

function start(store: ImportStore, folder: string, onStep: (step: ImportStep) => void = () => undefined): RunningImport {
  return startImport({
    profile: shippedProfile('tampere'), sourceProfiles: shippedSources('tampere').filter(({ files }) => files.every(({ from }) => from.kind === 'folder')), folder: join(folder, 'tampere'),
    ownerUrl: store.central.databaseUrl, anchorKey: readSecret(server.secret).derive('person-anchor'), importedAt: folder === before ? '2026-11-01T08:00:00.000Z' : '2026-11-02T08:00:00.000Z', trial: false, trustAbsence: true,
  }, onStep);
}

/** Waits for a killed one's session to end, and for PostgreSQL to come back. */
async function untilEnd(store: ImportStore, folder: string): Promise<ImportOutcome> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await start(store, folder).outcome;
    } catch (fault) {
      if (!(fault instanceof ImportRuns) || attempt === 60) throw fault;
      await pause(500);
    }
  }
}

/** kill -9 of the server process that works for the import; PostgreSQL then ends all others and recovers as after a crash. */
async function crash(store: ImportStore): Promise<void> {
  const client = new pg.Client({ connectionString: server.superUrl });
  client.on('error', () => undefined);
  await client.connect();
  const { rows } = await client.query<{ pid: number }>("select pid from pg_stat_activity where datname = $1 and backend_type = 'client backend' and query like '%' order by (state = 'active') desc limit 1", [new URL(store.central.databaseUrl).pathname.slice(1)]);
  for (const { pid } of rows) process.kill(pid, 'SIGKILL');
  await client.end().catch(() => undefined);
}

async function untilBack(store: ImportStore): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await store.rows(z.unknown(), 'select 1');
      return;
    } catch (fault) {
      if (attempt === 120) throw fault;
      await pause(250);
    }
  }
}

const stagedRows = (store: ImportStore): Promise<readonly unknown[]> => store.rows(z.unknown(), "select tablename from pg_tables where schemaname = 'import_staging'");

const counted = z.object({ rows: z.string() });

/** Everything that an import leaves, without what is drawn: keys of people. */
async function held(store: ImportStore): Promise<unknown> {
  const people = (await store.people()).map(({ personKey, ...person }) => JSON.stringify(person)).toSorted();
  const [rows] = await store.rows(counted, `select concat_ws(' ', (select count(*) from source_record), (select count(*) from subject), (select count(*) from person), (select count(*) from person_sign), (select count(*) from join_candidate)) as rows`);
  return { people, rows: rows?.rows };
}

const isAt = (step: ImportStep, at: ImportStep['kind']): boolean => step.kind === at;
const places = ['reading', 'comparing', 'joining', 'writing'] as const;

it('killed at every step it leaves nothing to see, and started again ends as if nothing had been', { timeout: 900_000 }, async () => {
  const [killed, undisturbed] = stores;
  for (const store of stores) await untilEnd(store, before);
  const seen = await held(killed);
  const keys = (await killed.people()).map(({ personKey }) => personKey).toSorted();
  for (const at of places) {
    const job: RunningImport = start(killed, after, (step) => { if (isAt(step, at)) job.cancel(); });
    await expect(job.outcome).rejects.toBeInstanceOf(ImportCancelled);
    expect(await held(killed)).toEqual(seen);
    expect(await stagedRows(killed)).toEqual([]);
  }
  for (const at of places) {
    const crashes: Promise<void>[] = [];
    const job = start(killed, after, (step) => { if (isAt(step, at) && crashes.length === 0) crashes.push(crash(killed)); });
    await expect(job.outcome).rejects.toThrow();
    await Promise.all(crashes);
    expect(crashes).toHaveLength(1);
    await untilBack(killed);
    expect(await held(killed)).toEqual(seen);
  }
  const outcome = await untilEnd(killed, after);
  expect(outcome.changed).toBeGreaterThan(0);
  await untilEnd(undisturbed, after);
  expect(await held(killed)).toEqual(await held(undisturbed));
  const now = new Set((await killed.people()).map(({ personKey }) => personKey));
  expect(keys.filter((key) => !now.has(key))).toEqual([]);
});
