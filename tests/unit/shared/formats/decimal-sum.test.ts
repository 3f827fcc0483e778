// Sums of decimals are exact in any number of digits, which sums of doubles are not.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareDecimals, decimalSum } from '../../../../shared/formats/decimal-sum.ts';

const units = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n });

function written(value: bigint, decimals: number): string {
  const digits = String(value < 0n ? -value : value).padStart(decimals + 1, '0');
  return `${value < 0n ? '-' : ''}${decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`}`;
}

test('a sum has every digit, whatever the order, the length and the signs of what is added', () => {
  fc.assert(fc.property(fc.array(fc.tuple(units, fc.nat(9)), { minLength: 1, maxLength: 60 }), (given) => {
    const sum = decimalSum();
    for (const [value, decimals] of given) expect(sum.add(written(value, decimals))).toBe(true);
    const most = Math.max(...given.map(([, decimals]) => decimals));
    expect(sum.text()).toBe(written(given.reduce((all, [value, decimals]) => all + value * 10n ** BigInt(most - decimals), 0n), most));
  }));
});

test('a tenth added ten times is one, and what is no decimal is not added', () => {
  const sum = decimalSum();
  for (let nth = 0; nth < 10; nth += 1) sum.add('0.1');
  for (const text of ['', '1,5', 'noin', '1e3', 'NaN']) expect(sum.add(text)).toBe(false);
  expect(sum.text()).toBe('1.0');
});

test('decimals are compared by every digit', () => {
  expect(compareDecimals('0.10000000000000000001', '0.1')).toBe(1);
  expect(compareDecimals('-2', '-1.5')).toBe(-1);
  expect(compareDecimals('1.50', '1.5')).toBe(0);
});
