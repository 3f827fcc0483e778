// The work of a desk's administrator beside looks of other desks: what was cancelled is told as cancelled.
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { sourceWork } from '../../central/admin/source-work.ts';
import { connect } from '../../central/database/connect.ts';
import { inScope } from '../../central/database/in-scope.ts';
import { actorId, controllerId } from '../../shared/formats/ids.ts';
import { importServer, importStore } from './import-store.ts';

it('a look that was stored meanwhile does not make a cancelled import one that is done', async () => {
  const server = await importServer();
  const store = await importStore(server);
  const owner = connect(store.central.databaseUrl, 2, () => undefined);
  const work = sourceWork({ owner, now: () => new Date(), onFault: () => undefined });
  const tampere = controllerId.parse('tampere');
  try {
    const begun = await work.begin(tampere, { kind: 'import', by: actorId.parse('ylla'), work: (_onStep, signal) => new Promise((_resolve, reject) => {
      signal.addEventListener('abort', () => { reject(new Error('cancelled')); });
    }) });
    expect(begun.ok).toBe(true);
    await inScope(owner, { controller: tampere }, (trx) => sql`insert into import_run (controller, number, at, trial, live, state) values ('tampere', 77, '2026-11-22T12:00:00.000Z', false, true, 'stored')`.execute(trx));
    expect((await work.cancel(tampere)).last).toMatchObject({ kind: 'import', end: 'cancelled' });
  } finally {
    await owner.destroy();
    await store.central.close();
    await server.stop();
  }
}, 120_000);
