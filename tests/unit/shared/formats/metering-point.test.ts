// Metering points held to spec/formats.md "Käyttöpaikkatunnus".
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMeteringPoint } from '../../../../shared/formats/metering-point.ts';
import { refused } from '../../../../shared/outcomes.ts';

/** The check digit by the definition of GS1, written another way than the product does. */
function withCheckDigit(first17: string): string {
  let sum = 0;
  for (let place = 0; place < 17; place += 1) sum += Number(first17.charAt(place)) * (place % 2 === 0 ? 3 : 1);
  return first17 + String((10 - (sum % 10)) % 10);
}

describe('a metering point', () => {
  it.each([
    ['643007127000001232', 'gsrn', '643007127000001232'], ['643006966022791278', 'gsrn', '643006966022791278'], ['8018643007127000001232', 'gsrn', '643007127000001232'],
    ['(8018)643007127000001232', 'gsrn', '643007127000001232'], [' 643007 127000 001232 ', 'gsrn', '643007127000001232'], ['(8018) 643007127000001232', 'gsrn', '643007127000001232'],
    ['12345', 'older', '12345'], ['kp0012345', 'older', 'KP0012345'], ['80181', 'older', '80181'],
  ])('%j is a %s code %s', (text, kind, code) => {
    expect(parseMeteringPoint(text)).toEqual({ ok: true, value: { kind, code } });
  });

  it.each([
    ['643007127000001233', 'check'], ['8018643007127000001233', 'check'], ['6430071270000012', 'length'], ['6430071270000012321', 'length'], ['1234', 'length'],
    ['KP00123456', 'shape'], ['KP-12345', 'shape'], ['ÄÄ123', 'shape'], ['', 'shape'], ['64300712700000123٢', 'shape'], [643007127000001, 'not-text'], [null, 'not-text'],
  ])('%j is refused: %s', (input, why) => {
    expect(parseMeteringPoint(input)).toEqual(refused('bad-metering-point', { values: { why } }));
  });

  it('every number with its check digit is read, with and without the barcode prefix; no other check digit is', () => {
    fc.assert(fc.property(fc.stringMatching(/^\d{17}$/), fc.integer({ min: 1, max: 9 }), (first17, shift) => {
      const code = withCheckDigit(first17);
      expect(parseMeteringPoint(code)).toEqual({ ok: true, value: { kind: 'gsrn', code } });
      expect(parseMeteringPoint(`8018${code}`)).toEqual(parseMeteringPoint(code));
      expect(parseMeteringPoint(first17 + String((Number(code.charAt(17)) + shift) % 10)).ok).toBe(false);
    }));
  });

  it('a number that itself begins with the barcode prefix is whole', () => {
    const code = withCheckDigit('80180071270000012');
    expect(parseMeteringPoint(code)).toEqual({ ok: true, value: { kind: 'gsrn', code } });
    expect(parseMeteringPoint(`8018${code}`)).toEqual({ ok: true, value: { kind: 'gsrn', code } });
  });

  it('no input of any kind makes the parser throw', () => {
    fc.assert(fc.property(fc.anything(), (input) => { expect(typeof parseMeteringPoint(input).ok).toBe('boolean'); }));
  });
});
