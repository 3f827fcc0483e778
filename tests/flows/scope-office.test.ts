// Which people desks hold, set at a desk while the store is slow: told as being prepared, nobody else's wish meanwhile, and told when it could not be set.
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { scopeOffice } from '../../central/admin/scope-office.ts';
import { inScope } from '../../central/database/in-scope.ts';
import { actorId } from '../../shared/formats/ids.ts';
import { parseLocalDate } from '../../shared/formats/local-date.ts';
import type { SourceActRequest } from '../../shared/registers/source-acts.ts';
import { shippedProfile } from '../people/shipped-profiles.ts';
import { freshStores } from './fresh-stores.ts';
import { waitUntil } from './wait-until.ts';

const fresh = freshStores();
const ylla = actorId.parse('ylla');

it('a scope that takes long is told as being prepared, and one that did not come to its end as failed, until the next', async () => {
  const { owner } = fresh();
  const today = parseLocalDate('2026-11-22');
  if (!today.ok) throw new Error('no day');
  const asked = { profile: shippedProfile('tampere'), today: today.value };
  const faults: unknown[] = [];
  const office = scopeOffice({ owner, now: () => new Date(), onFault: (fault) => faults.push(fault) });
  const wish: SourceActRequest<'set-offline-scope'> = { version: 0, kind: 'none', areas: [] };
  await inScope(owner, { controller: 'tampere' }, async (trx) => {
    await sql`lock table offline_scope in exclusive mode`.execute(trx);
    expect(await office.set(asked, wish, ylla)).toMatchObject({ ok: true, value: { kind: 'all', version: 0, preparing: 'none', failed: false } });
    expect(await office.set(asked, wish, ylla)).toMatchObject({ ok: false, code: 'scope-changed' });
    await sql`select pg_terminate_backend(pid) from pg_locks where relation = 'offline_scope'::regclass and not granted`.execute(trx);
    await waitUntil('the setting to fail', async () => (await office.standing(asked)).failed);
    expect([await office.standing(asked), faults.length]).toMatchObject([{ kind: 'all', preparing: null }, 1]);
  });
  expect(await office.set(asked, wish, ylla)).toMatchObject({ ok: true, value: { kind: 'none', by: 'ylla', preparing: null, failed: false } });
}, 60_000);
