// Ids of lines: any clock makes one, they sort by their time, and no two are the same.
import { describe, expect, it } from 'vitest';
import { newLineId } from '../../../../../electron/host/journal/new-line-id.ts';

describe('the id of a new line', () => {
  it('sorts by the time it was made', () => {
    const times = [0, 1, 1_000_000, Date.parse('2026-11-22T08:41:00.000Z'), Date.parse('9998-12-31T23:59:59.999Z')];
    const ids = times.map((time) => newLineId(time));
    expect(ids.toSorted()).toEqual(ids);
    expect(ids.map((id) => Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16))).toEqual(times);
  });

  it.each([-1, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 48, 0.5])('is made by a clock that says %d too', (time) => {
    expect(newLineId(time)).toMatch(/^00000000-0000-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('is another one each time, also within one millisecond', () => {
    expect(new Set(Array.from({ length: 5000 }, () => newLineId(5))).size).toBe(5000);
  });
});
