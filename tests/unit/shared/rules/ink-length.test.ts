// The length of a signature's ink, by which an empty one is told (experience-rules.md 19).
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inkLength } from '../../../../shared/rules/ink-length.ts';

type Stroke = readonly (readonly [number, number])[];

describe('the ink of a signature', () => {
  it.each<[string, readonly Stroke[], number]>([
    ['nothing drawn', [], 0], ['a dot', [[[5, 5]]], 0], ['a line of 3 and 4 mm', [[[0, 0], [3, 4]]], 5], ['there and back', [[[0, 0], [10, 0], [0, 0]]], 20],
    ['two strokes, not the gap between them', [[[0, 0], [10, 0]], [[100, 100], [100, 110]]], 20],
  ])('%s', (_, strokes, millimetres) => {
    expect(inkLength(strokes)).toBe(millimetres);
  });

  it('a stroke is at least as long as the way from its first point to its last', () => {
    const point = fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 400 }));
    fc.assert(fc.property(fc.array(point, { minLength: 2, maxLength: 30 }), (stroke) => {
      const origin: readonly [number, number] = [0, 0];
      const first = stroke[0] ?? origin;
      const last = stroke.at(-1) ?? origin;
      expect(inkLength([stroke])).toBeGreaterThanOrEqual(Math.hypot(last[0] - first[0], last[1] - first[1]) - 1e-9);
    }));
  });
});
