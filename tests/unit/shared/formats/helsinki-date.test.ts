// The day in Finland at an instant: summer time, winter time, and days of 23 and 25 hours.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysBetween } from '../../../../shared/formats/date-arithmetic.ts';
import { helsinkiDateOf } from '../../../../shared/formats/helsinki-date.ts';
import { refused } from '../../../../shared/outcomes.ts';
import { day } from './dates-arbitrary.ts';

describe('the date in Helsinki', () => {
  it.each([
    ['2026-11-22T21:59:59.999Z', '2026-11-22'], ['2026-11-22T22:00:00.000Z', '2026-11-23'], ['2026-06-30T20:59:59Z', '2026-06-30'],
    ['2026-06-30T21:00:00Z', '2026-07-01'], ['2026-03-28T22:00Z', '2026-03-29'], ['2026-03-29T20:59:59Z', '2026-03-29'], ['2026-03-29T21:00:00Z', '2026-03-30'],
    ['2026-10-24T21:00:00Z', '2026-10-25'], ['2026-10-25T21:59:59Z', '2026-10-25'], ['2026-10-25T22:00:00Z', '2026-10-26'],
    ['2026-12-31T22:00:00Z', '2027-01-01'], ['2026-11-22T23:59:59+02:00', '2026-11-22'], ['2026-11-22T16:30:00-05:30', '2026-11-23'],
    ['2026-11-22T21:59:59.999999999Z', '2026-11-22'], ['2024-12-31T22:00:00Z', '2025-01-01'],
  ])('at %s is %s', (instant, date) => {
    expect(helsinkiDateOf(instant)).toEqual({ ok: true, value: date });
  });

  it.each([
    ['2026-11-22T21:59:59', 'shape'], ['2026-11-22', 'shape'], ['2026-11-22 21:59Z', 'shape'], ['', 'shape'], ['2026-02-30T10:00:00Z', 'not-in-calendar'],
    ['2026-11-22T24:00:00Z', 'not-in-calendar'], ['2026-11-22T10:60:00Z', 'not-in-calendar'], ['2026-11-22T10:00:60Z', 'not-in-calendar'], ['2026-11-22T10:00.5Z', 'not-in-calendar'],
    ['2026-11-22T10:00:00+15:00', 'not-in-calendar'], ['9999-12-31T23:00:00Z', 'not-in-calendar'], [0, 'not-text'], [undefined, 'not-text'],
  ])('%j is refused: %s', (instant, why) => {
    expect(helsinkiDateOf(instant)).toEqual(refused('bad-date', { values: { why } }));
  });

  it('is the UTC day or the one after, by the offset of two or three hours', () => {
    fc.assert(fc.property(fc.date({ min: new Date('1990-01-01T00:00:00Z'), max: new Date('2090-01-01T00:00:00Z'), noInvalidDate: true }), (at) => {
      const local = helsinkiDateOf(at.toISOString());
      const ahead = local.ok ? daysBetween(day(at.toISOString().slice(0, 10)), local.value) : -1;
      const hour = at.getUTCHours();
      const expected = hour < 21 ? [0] : hour >= 22 ? [1] : [0, 1];
      expect(expected).toContain(ahead);
    }), { numRuns: 500 });
  });

  it('no input of any kind makes it throw', () => {
    fc.assert(fc.property(fc.anything(), (input) => { expect(typeof helsinkiDateOf(input).ok).toBe('boolean'); }));
  });
});
