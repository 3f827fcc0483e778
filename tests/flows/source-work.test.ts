// The work of a desk's administrator beside looks and imports of others: what was cancelled is told as cancelled, and nobody else's is ended.
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { sourceWork, type SourceWork } from '../../central/admin/source-work.ts';
import { connect, type Database } from '../../central/database/connect.ts';
import { inScope } from '../../central/database/in-scope.ts';
import { decideJoin } from '../../central/sources/pipeline/decide-join.ts';
import { openImport } from '../../central/sources/pipeline/import-session.ts';
import { actorId, controllerId } from '../../shared/formats/ids.ts';
import type { PostgresServer } from './central-fixture.ts';
import { importServer, importStore, type ImportStore } from './import-store.ts';

const tampere = controllerId.parse('tampere');
let server: PostgresServer;
let store: ImportStore;
let owner: Database;
let work: SourceWork;
beforeAll(async () => { server = await importServer(); }, 120_000);
afterAll(async () => { await server.stop(); });
beforeEach(async () => {
  store = await importStore(server);
  owner = connect(store.central.databaseUrl, 2, () => undefined);
  work = sourceWork({ owner, now: () => new Date(), onFault: () => undefined });
}, 60_000);
afterEach(async () => {
  await owner.destroy();
  await store.central.close();
});

function begin(): ReturnType<SourceWork['begin']> {
  return work.begin(tampere, { kind: 'import', by: actorId.parse('ylla'), work: (_onStep, signal) => new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => { reject(new Error('cancelled')); });
  }) });
}

it('a look that was stored meanwhile does not make a cancelled import one that is done', async () => {
  expect((await begin()).ok).toBe(true);
  await inScope(owner, { controller: tampere }, (trx) => sql`insert into import_run (controller, number, at, trial, live, state) values ('tampere', 77, '2026-11-22T12:00:00.000Z', false, true, 'stored')`.execute(trx));
  expect((await work.cancel(tampere)).last).toMatchObject({ kind: 'import', end: 'cancelled' });
});

it('cancelling leaves the import of a command alone that took the controller meanwhile', async () => {
  expect((await begin()).ok).toBe(true);
  const other = await openImport(store.central.databaseUrl, 'tampere');
  try {
    expect((await work.cancel(tampere)).state).toBe('elsewhere');
    expect(await other.run('select 1')).toBe(1);
  } finally {
    await other.close();
  }
});

it('a decision on a pair that is left decides nothing and lets the controller go', async () => {
  const stop = new AbortController();
  stop.abort();
  await expect(decideJoin({ ownerUrl: store.central.databaseUrl, anchorKey: Buffer.alloc(32), controller: 'tampere', signal: stop.signal }, { id: 1, verdict: 'accepted', by: 'ylla' })).rejects.toThrow();
  const next = await openImport(store.central.databaseUrl, 'tampere');
  await next.close();
});
