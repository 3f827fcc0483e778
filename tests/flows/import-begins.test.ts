// An import that begins at the very moment of a look: each has a number of its own.
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { connect } from '../../central/database/connect.ts';
import { inScope } from '../../central/database/in-scope.ts';
import { beginRun, type ImportRun } from '../../central/sources/pipeline/import-run.ts';
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
