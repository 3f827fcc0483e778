// What the decision form offers for each right, and what it still misses: nothing the host would refuse by itself.
import { describe, expect, it } from 'vitest';
import { decidable, groundsOf, missingOf, nothingIsOpen } from '../../../../renderer/desks/review/decidable.ts';
import { right } from '../../../../shared/domain/case/asked-right.ts';
import { groundsFor } from '../../../../shared/rules/refusal-ground.ts';

const held = { holdings: [{ system: 'ax', category: 'invoices', count: 1, broughtAt: '2026-11-22T08:00:00.000Z', freshness: { copyAt: '2026-11-22T08:00:00.000Z', checkedAt: null, failed: null, isOld: false, live: false } }] };

type Right = Parameters<typeof nothingIsOpen>[0]['rights'][number];

describe('the decision form', () => {
  it('is kept half-made while a right is undecided, and while records that came since are not looked at', () => {
    const open: Right = { decision: null, standing: [] };
    const decided: Right = { decision: 'granted', standing: [] };
    const of = (rights: readonly Right[], came: boolean): boolean => nothingIsOpen({ rights, recordsSince: came ? { right: 'access', now: [], changes: [] } : null });
    expect([of([decided, open], false), of([decided], true), of([decided], false)]).toEqual([false, false, true]);
  });

  it('offers no refusal of a right that knows no ground', () => {
    const offered = right.options.filter((one) => decidable(one, held).some((decision) => groundsOf(one, decision).length > 0 || decision === 'refused'));
    expect(offered).toEqual(right.options.filter((one) => groundsFor(one).length > 0));
  });

  it('offers no grant of an erasure, which is decided item by item, and "nothing found" only where nothing is held', () => {
    expect([decidable('erasure', held), decidable('erasure', { holdings: [] })]).toEqual([['refused', 'cannot-identify'], ['nothing-found', 'refused', 'cannot-identify']]);
  });

  it('offers no grant of a rectification, which is decided field by field', () => {
    expect(decidable('rectification', held)).toEqual(['nothing-found', 'refused', 'cannot-identify']);
  });

  it('offers for an unknown person only the two grounds that fit', () => {
    expect(groundsOf('rectification', 'cannot-identify')).toEqual(['identity-not-proved', 'not-linkable']);
  });

  it.each([
    ['nothing chosen', { decision: null, ground: null, reasons: '' }, ['decision']],
    ['a grant', { decision: 'granted', ground: null, reasons: '' }, []],
    ['a refusal without ground and reasons', { decision: 'refused', ground: null, reasons: ' ' }, ['ground', 'reasons']],
    ['a refusal with both', { decision: 'refused', ground: 'data-correct', reasons: 'Tarkistettu.' }, []],
    ['a vain search without a word on it', { decision: 'nothing-found', ground: null, reasons: '' }, ['reasons']],
  ] as const)('%s: says what is missing', (_name, typed, missing) => {
    expect(missingOf('rectification', typed)).toEqual(missing);
  });

  it('asks an answer in words to a complaint, also when nothing is refused (Art. 77, R26)', () => {
    expect(missingOf('complaint', { decision: 'granted', ground: null, reasons: ' ' })).toEqual(['reasons']);
    expect(missingOf('complaint', { decision: 'granted', ground: null, reasons: 'Lasku on korjattu.' })).toEqual([]);
  });
});
