// Business ids held to spec/formats.md "Y-tunnus".
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBusinessId, vatFormOf } from '../../../../shared/formats/business-id.ts';
import { refused } from '../../../../shared/outcomes.ts';

describe('a business id', () => {
  it.each(['0911384-5', '0153791-8', '1950681-0', '1950694-1'])('%s of the controllers is valid', (text) => {
    expect(parseBusinessId(text)).toEqual({ ok: true, value: text });
  });

  it.each([['FI09113845', '0911384-5'], ['fi01537918', '0153791-8'], [' 1950681-0 ', '1950681-0']])('%j is read as %s', (text, id) => {
    expect(parseBusinessId(text)).toEqual({ ok: true, value: id });
  });

  it.each([
    ['0911384-6', 'check'], ['0000000-0', 'zero'], ['FI00000000', 'zero'], ['09113845', 'shape'], ['911384-5', 'shape'], ['FI0911384-5', 'shape'],
    ['0911384-5-1', 'shape'], ['', 'shape'], [9113845, 'not-text'], [null, 'not-text'],
  ])('%j is refused: %s', (input, why) => {
    expect(parseBusinessId(input)).toEqual(refused('bad-business-id', { values: { why } }));
  });

  it('the base 1000008 has no valid check digit', () => {
    for (const digit of '0123456789') {
      expect(parseBusinessId(`1000008-${digit}`)).toEqual(refused('bad-business-id', { values: { why: 'no-such-number' } }));
    }
  });

  it('a base has one check digit at most, and its VAT form is the same id', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 9_999_999 }), (base) => {
      const text = String(base).padStart(7, '0');
      const valid = Array.from('0123456789', (digit) => parseBusinessId(`${text}-${digit}`)).filter((read) => read.ok);
      expect(valid.length).toBeLessThanOrEqual(1);
      for (const read of valid) expect(parseBusinessId(vatFormOf(read.value))).toEqual(read);
    }));
  });

  it('no input of any kind makes the parser throw', () => {
    fc.assert(fc.property(fc.anything(), (input) => { expect(typeof parseBusinessId(input).ok).toBe('boolean'); }));
  });
});
