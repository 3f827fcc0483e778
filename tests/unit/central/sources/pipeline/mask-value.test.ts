// A preview shows the shape of a value and nothing of the value.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskValue } from '../../../../../central/sources/pipeline/mask-value.ts';

describe('a masked value', () => {
  it.each([
    ['Mäkelä-Testinen', 'Xxxxxx-Xxxxxxxx'], ['010594Y9032', '000000X0000'], ['31.2.2020', '00.0.0000'], ['-1,50', '-0,00'], ['', ''], ['x'.repeat(30), `${'x'.repeat(24)}…`], ['=1+1\u202E\u0000', '=0+0??'],
  ])('%j looks like %j', (value, shape) => {
    expect(maskValue(value)).toBe(shape);
  });

  it('has no letter but x, no digit but 0, and no sign outside a plain terminal’s', () => {
    // Any code points; the library's own list of them takes seconds to make.
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 0x10ffff }), { maxLength: 60 }).map((points) => String.fromCodePoint(...points)), (value) => {
      expect(maskValue(value)).toMatch(/^[xX0\x20-\x2F\x3A-\x40\x5B-\x60\x7B-\x7E?]*…?$/);
    }));
  });
});
