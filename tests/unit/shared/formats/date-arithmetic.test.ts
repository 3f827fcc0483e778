// Counting with dates, held against the platform's own calendar.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, dayNumberOf, daysBetween, weekdayOf } from '../../../../shared/formats/date-arithmetic.ts';
import { calendarDayOf } from '../../../../shared/formats/local-date.ts';
import { anyDate, day } from './dates-arbitrary.ts';

describe('counting with dates', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'], ['2028-01-31', 1, '2028-02-29'], ['2026-03-05', 1, '2026-04-05'], ['2026-08-31', 1, '2026-09-30'],
    ['2026-12-15', 1, '2027-01-15'], ['2026-03-31', -1, '2026-02-28'], ['2026-01-10', -1, '2025-12-10'], ['2024-02-29', 12, '2025-02-28'], ['2026-05-05', 0, '2026-05-05'],
  ])('%s and %i months is %s (Reg. 1182/71 Art. 3(2)(c))', (from, months, to) => {
    expect(addMonths(day(from), months)).toBe(to);
  });

  it.each([['2026-12-31', 1, '2027-01-01'], ['2026-03-01', -1, '2026-02-28'], ['2028-02-28', 1, '2028-02-29'], ['2026-01-01', 365, '2027-01-01']])('%s and %i days is %s', (from, days, to) => {
    expect(addDays(day(from), days)).toBe(to);
  });

  it('names weekdays from Monday 1 to Sunday 7', () => {
    expect(weekdayOf(day('2026-11-23'))).toBe(1);
    expect(weekdayOf(day('2026-11-22'))).toBe(7);
    expect(weekdayOf(day('1969-12-31'))).toBe(3);
    expect(weekdayOf(day('1600-02-29'))).toBe(2);
  });

  it('agrees with the platform on every day number and weekday', () => {
    fc.assert(fc.property(anyDate(1583, 9999), (date) => {
      const platform = Date.parse(`${date}T00:00:00Z`);
      expect(dayNumberOf(calendarDayOf(date))).toBe(platform / 86_400_000);
      expect(weekdayOf(date) % 7).toBe(new Date(platform).getUTCDay());
    }), { numRuns: 2000 });
  });

  it('adding days and counting them is the same number', () => {
    fc.assert(fc.property(anyDate(1700, 2300), fc.integer({ min: -5000, max: 5000 }), (date, days) => {
      expect(daysBetween(date, addDays(date, days))).toBe(days);
    }));
  });

  it('a month later is never earlier, and keeps the day number or ends the month', () => {
    fc.assert(fc.property(anyDate(1700, 2300), fc.integer({ min: 1, max: 36 }), (date, months) => {
      const later = addMonths(date, months);
      expect(later > date).toBe(true);
      const kept = calendarDayOf(later).day === calendarDayOf(date).day;
      expect(kept || calendarDayOf(addDays(later, 1)).day === 1).toBe(true);
    }));
  });

  it('past the last year there is no date, not a wrong one', () => {
    expect(() => addDays(day('9999-12-31'), 1)).toThrow(RangeError);
    expect(() => addMonths(day('9999-12-01'), 1)).toThrow(RangeError);
    expect(() => addDays(day('1583-01-01'), -1)).toThrow(RangeError);
  });
});
