// The counts of a fee: whole numbers only, never a price of nothing, and the sum capped by the rule.
import { expect, it } from 'vitest';
import { feeCounts, feeSum } from '../../../../renderer/desks/review/letters/fee-counts.ts';
import { shippedProfile } from '../../../people/shipped-profiles.ts';

const shipped = shippedProfile('tampere').registers[0]?.feeRule;

it.each([
  ['a number', { page: '4' }, { page: 4 }], ['an empty field beside it', { page: '4', postage: ' ' }, { page: 4, postage: 0 }],
  ['nothing', {}, null], ['only zeros', { page: '0' }, null], ['words', { page: 'neljä' }, null], ['half a page', { page: '1,5' }, null], ['less than none', { page: '-1' }, null],
])('%s', (_name, typed, counts) => {
  expect(feeCounts(typed)).toEqual(counts);
});

it('sums by the lines of the rule and never above its cap', () => {
  if (shipped === null || shipped === undefined) throw new Error('the shipped register has a rule');
  const rule = { ...shipped, amount: { lines: shipped.amount.lines.map((one) => ({ ...one, cents: 50 })), capCents: 120 } };
  expect(feeSum(rule, { page: 2 })).toBe(100);
  expect(feeSum(rule, { page: 40 })).toBe(120);
  expect(feeSum(rule, { unheard: 1 })).toBeNull();
  expect(feeSum(rule, null)).toBeNull();
});
