// What an import finds when it begins, and what is done with one that was cut off: a look that takes its number at that moment, rows that an import before it had read, and how long they are kept.
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { beforeEach, expect, it } from 'vitest';
import { z } from 'zod';
import { importReport } from '../../central/admin/import-report.ts';
import { reportPage } from '../../central/admin/source-report.ts';
import type { Database } from '../../central/database/connect.ts';
import { inScope } from '../../central/database/in-scope.ts';
import { clearForgotten } from '../../central/sources/pipeline/clear-staging.ts';
import { beginRun, type ImportRun } from '../../central/sources/pipeline/import-run.ts';
import { makeStaging } from '../../central/sources/pipeline/staging-tables.ts';
import { openImport, type ImportSession } from '../../central/sources/pipeline/import-session.ts';
import { freshStores } from './fresh-stores.ts';
import type { ImportStore } from './import-store.ts';

const fresh = freshStores();
let store: ImportStore;
let owner: Database;
let session: ImportSession;
beforeEach(async () => {
  ({ store, owner } = fresh());
  session = await openImport(store.central.databaseUrl, 'tampere');
  return () => session.close();
});

/** An import of two sources of which both are read, begun so long ago. */
async function cutOff(begun: string): Promise<void> {
  await makeStaging(session);
  await session.script([
    `insert into import_run (controller, number, at, trial, begun_at) values ('tampere', 1, '2026-11-22T12:00:00.000Z', false, clock_timestamp() - interval '${begun}')`,
    "insert into source_file (controller, system, file, category, system_rank, name_rank) values ('tampere', 'ax', 'a.csv', 'invoices', 1, 1), ('tampere', 'enerity', 'e.csv', 'contracts', 2, 1)",
    "insert into import_file (controller, run, source, fingerprint, state) select 'tampere', 1, id, 'same', 'staged' from source_file",
  ]);
}

const staged = (): Promise<readonly unknown[]> => store.rows(z.object({ tablename: z.string() }), "select tablename from pg_tables where schemaname = 'import_staging' order by 1");
const bothTables = [{ tablename: 'record_tampere' }, { tablename: 'subject_tampere' }];

it('an import whose number a look takes first has the next one', async () => {
  const runs: Promise<ImportRun>[] = [];
  await inScope(owner, { controller: 'tampere' }, async (trx) => {
    await sql`insert into import_run (controller, number, at, trial, live, state) values ('tampere', 1, '2026-11-22T12:00:00.000Z', false, true, 'stored')`.execute(trx);
    runs.push(beginRun(session, { importedAt: '2026-11-22T12:00:01.000Z' }));
    await Promise.race([Promise.allSettled(runs), pause(500)]);
  });
  expect(await Promise.all(runs)).toMatchObject([{ number: 2, resumed: false }]);
});

it('whoever goes on with an import that was cut off, nothing is taken as read that was read before a mapping came', async () => {
  await cutOff('0 seconds');
  await session.run("insert into source_version (controller, system, version, profile, left_out, changed, valid_from, made_by) values ('tampere', 'ax', 1, '{}', '[]', '{}', '2026-11-22', 'ylla')");
  expect(await beginRun(session, { importedAt: '2026-11-22T13:00:00.000Z' })).toMatchObject({ number: 1, at: '2026-11-22T12:00:00.000Z', resumed: true });
  const read = await store.rows(z.object({ system: z.string(), fingerprint: z.string().nullable() }), 'select f.system, i.fingerprint from import_file i join source_file f on f.id = i.source order by 1');
  expect(read).toEqual([{ system: 'ax', fingerprint: null }, { system: 'enerity', fingerprint: 'same' }]);
});

it('rows that nobody goes on with are cleared at the service\'s round: after a day, and never under an import that runs', async () => {
  await cutOff('23 hours');
  await session.close();
  await clearForgotten(store.central.databaseUrl);
  expect(await staged()).toEqual(bothTables);
  session = await openImport(store.central.databaseUrl, 'tampere');
  await session.run("update import_run set begun_at = begun_at - interval '2 hours'");
  await clearForgotten(store.central.databaseUrl);
  expect(await staged()).toEqual(bothTables);
  await session.close();
  await clearForgotten(store.central.databaseUrl);
  expect(await staged()).toEqual([]);
  session = await openImport(store.central.databaseUrl, 'tampere');
  // All is read now, so it is of now.
  expect(await beginRun(session, { importedAt: '2026-11-24T08:00:00.000Z' })).toMatchObject({ number: 1, at: '2026-11-24T08:00:00.000Z' });
});

it('a trial that was cut off leaves neither rows nor counts', async () => {
  await cutOff('0 seconds');
  await session.run('update import_run set trial = true');
  await session.close();
  await clearForgotten(store.central.databaseUrl);
  expect(await staged()).toEqual([]);
  expect(await store.rows(z.unknown(), 'select run from import_file union all select number from import_run')).toEqual([]);
  session = await openImport(store.central.databaseUrl, 'tampere');
});

it('the report of an import says whether it runs or was cut off, and the one before it that another was', async () => {
  const report = async (run: number | null): Promise<string> => {
    const lines: string[] = [];
    await importReport(owner, { controller: 'tampere', run, put: (line) => lines.push(line) });
    return lines.slice(0, 2).join('\n');
  };
  const stateOf = async (): Promise<string | undefined> => (await reportPage(owner, { controller: 'tampere', run: 2, after: 0 }))?.state;
  await session.script([
    "insert into import_run (controller, number, at, trial, state) values ('tampere', 1, '2026-11-21T12:00:00.000Z', false, 'stored')",
    "insert into import_run (controller, number, at, trial) values ('tampere', 2, '2026-11-22T12:00:00.000Z', false)",
  ]);
  expect([await report(2), await stateOf()]).toEqual([expect.stringContaining('it runs now'), 'reading']);
  // A trial that runs beside its remains does not bring it back.
  await session.run("insert into import_run (controller, number, at, trial) values ('tampere', 3, '2026-11-22T13:00:00.000Z', true)");
  expect([await report(2), await stateOf()]).toEqual([expect.stringContaining('CUT OFF'), 'cut-off']);
  await session.run('delete from import_run where number = 3');
  await session.close();
  expect([await report(2), await stateOf()]).toEqual([expect.stringContaining('CUT OFF before its end: nothing of it was brought'), 'cut-off']);
  expect(await report(null)).toContain('Import 2, 2026-11-22T12:00:00.000Z, came after it and is CUT OFF');
  session = await openImport(store.central.databaseUrl, 'tampere');
});
