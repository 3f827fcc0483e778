// The pause between two rounds with central grows with failures and differs between desks.
import { describe, expect, it } from 'vitest';
import { pauseAfter } from '../../../../../electron/host/sync/pace.ts';

describe('the pause between rounds', () => {
  it('grows with failures to twenty seconds at most and is never the same for all desks', () => {
    expect(pauseAfter(0, 0.5)).toBe(2000);
    expect([1, 2, 3, 20].map((failures) => pauseAfter(failures, 1))).toEqual([2000, 4000, 8000, 20_000]);
    expect(pauseAfter(20, 0)).toBe(10_000);
  });
});
