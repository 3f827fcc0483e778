// Phone numbers: kept as E.164, shown the national way (spec/formats.md "Phone").
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPhone, parsePhone } from '../../../../shared/formats/phone.ts';
import { refused } from '../../../../shared/outcomes.ts';

describe('a phone number', () => {
  it.each([
    ['+358 9 878 071', '+3589878071'], ['020 630 3001', '+358206303001'], ['00358 40 123 4567', '+358401234567'], ['+358 (0)40 123 4567', '+358401234567'],
    ['040-123 4567', '+358401234567'], ['+46 8 123 456 78', '+46812345678'], [' 0401234567\n', '+358401234567'],
  ])('%j is kept as %s', (text, kept) => {
    expect(parsePhone(text)).toEqual({ ok: true, value: kept });
  });

  it.each([
    ['112', 'not-a-number'], ['1234567', 'not-a-number'], ['0800 PIZZA', 'not-a-number'], ['Call 040 1234567', 'not-a-number'], ['+99 12345678', 'not-a-number'],
    ['\u202E0401234567', 'not-a-number'], ['', 'not-a-number'], ['040 1234567 ext 12', 'extension'], ['1'.repeat(10_000), 'length'], [401234567, 'not-text'], [null, 'not-text'],
  ])('%j is refused: %s', (input, why) => {
    expect(parsePhone(input)).toEqual(refused('bad-phone', { values: { why } }));
  });

  it.each([['+3589878071', '09 878071'], ['+358206303001', '020 6303001'], ['+46812345678', '+46 8 123 456 78']])('%s is shown as %s', (kept, shown) => {
    const read = parsePhone(kept);
    expect(read.ok && formatPhone(read.value)).toBe(shown);
  });

  it('what is shown is read back as the same number', () => {
    fc.assert(fc.property(fc.stringMatching(/^(040|050|045)\d{7}$/), (text) => {
      const read = parsePhone(text);
      expect(read.ok).toBe(true);
      if (read.ok) expect(parsePhone(formatPhone(read.value))).toEqual(read);
    }));
  });

  it('no input of any kind makes the parser throw', () => {
    fc.assert(fc.property(fc.oneof(fc.anything(), fc.string({ unit: 'binary' })), (input) => { expect(typeof parsePhone(input).ok).toBe('boolean'); }));
  });
});
