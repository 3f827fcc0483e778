// The work of a desk's administrator beside looks and imports of others: what was cancelled is told as cancelled, and nobody else's is ended.
import { sql } from 'kysely';
import { beforeEach, expect, it } from 'vitest';
import { sourceWork, type SourceWork } from '../../central/admin/source-work.ts';
import type { Database } from '../../central/database/connect.ts';
import { inScope } from '../../central/database/in-scope.ts';
import { decideJoin } from '../../central/sources/pipeline/decide-join.ts';
import { openImport } from '../../central/sources/pipeline/import-session.ts';
import { actorId, controllerId } from '../../shared/formats/ids.ts';
import { freshStores } from './fresh-stores.ts';
import type { ImportStore } from './import-store.ts';
import { waitUntil } from './wait-until.ts';

const tampere = controllerId.parse('tampere');
const fresh = freshStores();
let store: ImportStore;
let owner: Database;
let work: SourceWork;
beforeEach(() => {
  ({ store, owner } = fresh());
  work = sourceWork({ owner, now: () => new Date(), onFault: () => undefined });
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

it('a decision that waits for whoever writes people is left at once', async () => {
  const stop = new AbortController();
  await inScope(owner, { controller: tampere }, async (trx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended('people:tampere', 0))`.execute(trx);
    const decided = decideJoin({ ownerUrl: store.central.databaseUrl, anchorKey: Buffer.alloc(32), controller: 'tampere', signal: stop.signal }, { id: 1, verdict: 'accepted', by: 'ylla' });
    const left = expect(decided).rejects.toThrow();
    await waitUntil('the decision to wait', async () => (await sql`select 1 from pg_locks where locktype = 'advisory' and not granted`.execute(owner)).rows.length > 0);
    stop.abort();
    await left;
  });
});
