// Ink is millimetres, not pixels: the same at any size of the pad, never outside the signing area (rule 19).
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stroke } from '../../../../shared/domain/case/content.ts';
import { signingArea } from '../../../../shared/papers/signing-area.ts';
import { inkLength } from '../../../../shared/rules/ink-length.ts';
import { groupsOf, strokesOf } from '../../../../renderer/desks/sign/signature-points.ts';

const point = fc.record({ x: fc.integer({ min: 0, max: 550 }), y: fc.integer({ min: 0, max: 160 }) });
const groups = fc.array(fc.record({ points: fc.array(point, { minLength: 1, maxLength: 30 }) }), { minLength: 1, maxLength: 5 });

describe('ink', () => {
  it('is the same after the pad was drawn at another size and read again', () => {
    fc.assert(fc.property(groups, fc.integer({ min: 200, max: 1600 }), (drawn, width) => {
      const before = strokesOf(drawn, 550);
      expect(strokesOf(groupsOf(before, width), width)).toEqual(before);
    }));
  });

  it('fits the schema of a signature and stays within the area, also when the pen leaves it', () => {
    const [outside] = strokesOf([{ points: [{ x: -50, y: -5 }, { x: 9000, y: 9000 }] }], 550);
    expect(stroke.parse(outside)).toEqual([[0, 0], [signingArea.widthMm, signingArea.heightMm]]);
  });

  it('is long where the pen was long: a fifth of the pad is 22 mm', () => {
    expect(inkLength(strokesOf([{ points: [{ x: 0, y: 0 }, { x: 110, y: 0 }] }], 550))).toBeCloseTo(22);
  });

  it('of a pad that has no size is none', () => {
    expect(strokesOf([{ points: [{ x: 1, y: 1 }] }], 0)).toEqual([]);
  });
});
