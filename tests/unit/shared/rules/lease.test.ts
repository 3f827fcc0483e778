// How long a desk goes by central's last word (guarantees.md "lease"): by the table, and by its laws.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leaseVerdict } from '../../../../shared/rules/lease.ts';

const heardAt = '2026-11-22T08:00:00.000Z';
const after = (hours: number): string => new Date(Date.parse(heardAt) + hours * 3_600_000).toISOString();
const verdict = (seen: number, now: number, hours = 72) => leaseVerdict({ heardAt, hours, seen: after(seen) }, after(now));

describe('the lease of a desk without a connection', () => {
  it.each([
    ['at once', 0, 0, { kind: 'holds', endsAt: after(72), ending: false }],
    ['on the second day', 20, 40, { kind: 'holds', endsAt: after(72), ending: false }],
    ['in the last twelve hours', 59, 60, { kind: 'holds', endsAt: after(72), ending: true }],
    ['at its end', 71, 72, { kind: 'ended', why: 'time' }],
    ['long after', 71, 10_000, { kind: 'ended', why: 'time' }],
    ['with the clock put right by an hour', 40, 39, { kind: 'holds', endsAt: after(72), ending: false }],
    ['with the clock set back', 40, 38.9, { kind: 'ended', why: 'clock' }],
    ['with the clock set to before the word', 0, -2, { kind: 'ended', why: 'clock' }],
    ['put right after the end', 72.5, 71.9, { kind: 'ended', why: 'time' }],
  ] as const)('%s', (_when, seen, now, expected) => { expect(verdict(seen, now)).toEqual(expected); });

  it('warns in the last quarter of a short lease', () => {
    expect([verdict(0, 5, 8), verdict(0, 6, 8)]).toMatchObject([{ ending: false }, { ending: true }]);
  });

  it('never holds again by another clock once it was seen to end, and never longer for having been used', () => {
    const hours = fc.double({ min: -200, max: 400, noNaN: true });
    fc.assert(fc.property(hours, hours, (seen, now) => {
      if (seen >= 72) expect(verdict(seen, now).kind).toBe('ended');
      if (verdict(Math.max(seen, 0), now).kind === 'holds') expect(verdict(0, now).kind).toBe('holds');
    }));
  });
});
