// The delay after wrong passwords grows and is capped (guarantees.md "Roles").
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loginDelay, longestLoginDelay } from '../../../../shared/rules/login-delay.ts';

describe('the delay after wrong passwords', () => {
  it.each([[0, 0], [1, 1000], [2, 2000], [3, 4000], [10, 512_000], [11, 900_000], [12, 900_000], [1_000_000, 900_000]])('%i wrong in a row wait %i ms', (attempts, delay) => {
    expect(loginDelay(attempts)).toBe(delay);
  });

  it.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])('a damaged count %d waits the longest', (attempts) => {
    expect(loginDelay(attempts)).toBe(longestLoginDelay);
  });

  it('one more wrong attempt never waits less, and doubles until the cap', () => {
    fc.assert(fc.property(fc.nat(5000), (attempts) => {
      const [now, next] = [loginDelay(attempts), loginDelay(attempts + 1)];
      expect(next).toBe(attempts === 0 ? 1000 : Math.min(now * 2, longestLoginDelay));
    }));
  });
});
