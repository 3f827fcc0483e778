// Postcodes keep their leading zeros (spec/formats.md).
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePostcode } from '../../../../shared/formats/postcode.ts';
import { refused } from '../../../../shared/outcomes.ts';

describe('a postcode', () => {
  it.each([['00100', '00100'], [' 33100 ', '33100'], ['00000', '00000']])('%j is read as %s', (text, code) => {
    expect(parsePostcode(text)).toEqual({ ok: true, value: code });
  });

  it.each([['0100', 'shape'], ['331000', 'shape'], ['FI-33100', 'shape'], ['33 100', 'shape'], ['٠٠١٠٠', 'shape'], ['', 'shape'], [100, 'not-text'], [33100, 'not-text'], [null, 'not-text']])(
    '%j is refused: %s',
    (input, why) => {
      expect(parsePostcode(input)).toEqual(refused('bad-postcode', { values: { why } }));
    },
  );

  it('no input of any kind makes the parser throw', () => {
    fc.assert(fc.property(fc.anything(), (input) => { expect(typeof parsePostcode(input).ok).toBe('boolean'); }));
  });
});
