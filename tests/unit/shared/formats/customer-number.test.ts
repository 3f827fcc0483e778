// Customer numbers by the controller's own pattern, which is data and may be hostile.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCustomerNumber } from '../../../../shared/formats/customer-number.ts';
import { fitsPattern, numberPattern } from '../../../../shared/formats/number-pattern.ts';
import { refused } from '../../../../shared/outcomes.ts';

describe('a customer number', () => {
  it.each([
    ['0012345', '^\\d{7}$', '0012345'], [' as-00123 ', 'AS-\\d{5}', 'AS-00123'], ['KL12/3', 'KL\\d{1,4}/\\d', 'KL12/3'], ['A1', '[A-Z][0-9]', 'A1'], ['123', '\\d{2,3}\\d?', '123'],
    ['AB12', '[A-Z0-9]{4}', 'AB12'],
  ])('%j fits %s', (text, pattern, number) => {
    expect(parseCustomerNumber(text, pattern)).toEqual({ ok: true, value: number });
  });

  it.each([
    ['123456', '^\\d{7}$', 'pattern'], ['12345678', '^\\d{7}$', 'pattern'], ['1234567\n8', '^\\d{7}$', 'pattern'], ['', '\\d?', 'length'], ['1'.repeat(41), '\\d{41}', 'length'],
    ['aaa', '(a+)+$', 'pattern-not-understood'], ['1', '', 'pattern-not-understood'], ['1', '.*', 'pattern-not-understood'], ['1', '\\d{3,1}', 'pattern-not-understood'],
    ['1', '\\d{0}', 'pattern-not-understood'], ['1', '[0-9', 'pattern-not-understood'], [1234567, '^\\d{7}$', 'not-text'], [null, '^\\d{7}$', 'not-text'],
  ])('%j is refused by %s: %s', (input, pattern, why) => {
    expect(parseCustomerNumber(input, pattern)).toEqual(refused('bad-customer-number', { values: { why } }));
  });

  it('fits exactly when the regular expression of the same pattern does', () => {
    const piece = fc.tuple(fc.constantFrom('\\d', '[0-9]', '[A-Z]', '[A-Z0-9]', 'A', '-', '/', '7'), fc.constantFrom('', '?', '{2}', '{0,2}', '{1,3}')).map((parts) => parts.join(''));
    const text = fc.array(fc.constantFrom('A', 'B', '7', '1', '-', '/'), { maxLength: 8 }).map((characters) => characters.join(''));
    fc.assert(fc.property(fc.array(piece, { minLength: 1, maxLength: 4 }), text, (pieces, candidate) => {
      const pattern = numberPattern(pieces.join(''));
      expect(pattern !== null && fitsPattern(candidate, pattern)).toBe(new RegExp(`^(?:${pieces.join('')})$`).test(candidate));
    }), { numRuns: 2000 });
  });

  it('no input and no pattern makes the parser throw', () => {
    fc.assert(fc.property(fc.anything(), fc.string(), (input, pattern) => { expect(typeof parseCustomerNumber(input, pattern).ok).toBe('boolean'); }));
  });
});
