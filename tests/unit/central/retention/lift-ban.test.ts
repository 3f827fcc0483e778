// Which bans a number stands in, and what lifting one leaves because another holds it too.
import { expect, it } from 'vitest';
import type { ActOf, LedgerAct, LedgerEntry } from '../../../../central/retention/ledger-entry.ts';
import { liftsOf } from '../../../../central/retention/lift-ban.ts';
import { controllerId, isoInstant, lineId, personKey, sha256Hex } from '../../../../shared/formats/ids.ts';

const controller = controllerId.parse('tampere');
const anchor = (kind: string, letter: string) => ({ kind, hash: sha256Hex.parse(letter.repeat(64)) });
const uuid = '00000000-0000-4000-8000-000000000001';
const ban = (anchors: ActOf<'ban'>['anchors'], more: Partial<ActOf<'ban'>> = {}): LedgerAct => ({ kind: 'ban', controller, proposal: lineId.parse(uuid), personKey: personKey.parse(uuid), cause: 'erasure', anchors, categories: null, ...more });
const code = anchor('identity-code', 'a');
const other = anchor('identity-code', 'b');
const point = anchor('metering-point', 'c');

async function* entriesOf(acts: readonly LedgerAct[]): AsyncGenerator<LedgerEntry> {
  for (const [place, act] of acts.entries()) yield { n: place + 1, at: isoInstant.parse('2026-11-22T08:00:00.000Z'), act, previous: sha256Hex.parse('0'.repeat(64)), hash: sha256Hex.parse('1'.repeat(64)) };
}
const lifts = (acts: readonly LedgerAct[], of: typeof code, cause: ActOf<'ban'>['cause'] | null = null) => liftsOf(entriesOf(acts), { controller, reason: 'customer-again', anchor: of, cause });

it('one number lifts the whole ban it stands in, but not what another ban holds too', async () => {
  expect(await lifts([ban([code, point]), ban([other, point])], code)).toEqual([{ kind: 'lift-ban', controller, ban: 1, cause: 'erasure', reason: 'customer-again', anchors: [code] }]);
  expect(await lifts([ban([code, point])], code)).toMatchObject([{ anchors: [code, point] }]);
});

it('a number of two bans lifts both, or the one of the cause asked for', async () => {
  const acts = [ban([code]), ban([code], { cause: 'marketing-ban', categories: ['marketing'] })];
  expect(await lifts(acts, code)).toMatchObject([{ ban: 1 }, { ban: 2 }]);
  expect(await lifts(acts, code, 'marketing-ban')).toMatchObject([{ ban: 2, cause: 'marketing-ban' }]);
});

it('a lifted ban is not lifted again, a new one of the same person is; another controller’s is nobody’s here', async () => {
  const first = [ban([code]), ...await lifts([ban([code])], code)];
  expect(await lifts(first, code)).toEqual([]);
  expect(await lifts([...first, ban([code])], code)).toMatchObject([{ ban: 3 }]);
  expect(await lifts([ban([code], { controller: controllerId.parse('nurmijarvi') })], code)).toEqual([]);
});
