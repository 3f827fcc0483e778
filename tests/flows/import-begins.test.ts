// What an import finds when it begins: a look that takes its number at that moment, and what an import before it had read.
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { connect } from '../../central/database/connect.ts';
import { inScope } from '../../central/database/in-scope.ts';
import { beginRun, type ImportRun } from '../../central/sources/pipeline/import-run.ts';
import { makeStaging } from '../../central/sources/pipeline/staging-tables.ts';
import { openImport } from '../../central/sources/pipeline/import-session.ts';
import { importServer, importStore } from './import-store.ts';

it('an import whose number a look takes first has the next one', async () => {
  const server = await importServer();
  const store = await importStore(server);
  const owner = connect(store.central.databaseUrl, 1, () => undefined);
  const session = await openImport(store.central.databaseUrl, 'tampere');
  try {
    const runs: Promise<ImportRun>[] = [];
    await inScope(owner, { controller: 'tampere' }, async (trx) => {
      await sql`insert into import_run (controller, number, at, trial, live, state) values ('tampere', 1, '2026-11-22T12:00:00.000Z', false, true, 'stored')`.execute(trx);
      runs.push(beginRun(session, { importedAt: '2026-11-22T12:00:01.000Z' }));
      await Promise.race([Promise.allSettled(runs), pause(500)]);
    });
    expect(await Promise.all(runs)).toMatchObject([{ number: 2, resumed: false }]);
  } finally {
    await session.close();
    await owner.destroy();
    await store.central.close();
    await server.stop();
  }
}, 120_000);

it('whoever goes on with an import that was cut off, nothing is taken as read that was read before a mapping came', async () => {
  const server = await importServer();
  const store = await importStore(server);
  const session = await openImport(store.central.databaseUrl, 'tampere');
  try {
    await makeStaging(session);
    await session.script([
      "insert into import_run (controller, number, at, trial) values ('tampere', 1, '2026-11-22T12:00:00.000Z', false)",
      "insert into source_file (controller, system, file, category, system_rank, name_rank) values ('tampere', 'ax', 'a.csv', 'invoices', 1, 1), ('tampere', 'enerity', 'e.csv', 'contracts', 2, 1)",
      "insert into import_file (controller, run, source, fingerprint, state) select 'tampere', 1, id, 'same', 'staged' from source_file",
      "insert into source_version (controller, system, version, profile, left_out, changed, valid_from, made_by) values ('tampere', 'ax', 1, '{}', '[]', '{}', '2026-11-22', 'ylla')",
    ]);
    expect(await beginRun(session, { importedAt: '2026-11-22T13:00:00.000Z' })).toMatchObject({ number: 1, resumed: true });
    const read = await store.rows(z.object({ system: z.string(), fingerprint: z.string().nullable() }), 'select f.system, i.fingerprint from import_file i join source_file f on f.id = i.source order by 1');
    expect(read).toEqual([{ system: 'ax', fingerprint: null }, { system: 'enerity', fingerprint: 'same' }]);
  } finally {
    await session.close();
    await store.central.close();
    await server.stop();
  }
}, 120_000);
