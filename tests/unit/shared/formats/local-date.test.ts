// Calendar dates: what is a date, how it is written (spec/rules.md 3.2: an invalid date is never guessed).
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDayOf, daysInMonth, formatLocalDate, isLocalDate, localDateFrom, parseLocalDate } from '../../../../shared/formats/local-date.ts';
import { refused } from '../../../../shared/outcomes.ts';
import { anyDate, day } from './dates-arbitrary.ts';

describe('a calendar date', () => {
  it.each(['2026-01-31', '2028-02-29', '2000-02-29', '1583-01-01', '9999-12-31', ' 2026-03-05\n'])('%j is read', (text) => {
    expect(parseLocalDate(text)).toEqual({ ok: true, value: text.trim() });
  });

  it.each([
    ['2026-02-30', 'not-in-calendar'], ['2027-02-29', 'not-in-calendar'], ['1900-02-29', 'not-in-calendar'], ['2026-13-01', 'not-in-calendar'],
    ['2026-00-10', 'not-in-calendar'], ['2026-04-31', 'not-in-calendar'], ['2026-01-00', 'not-in-calendar'], ['1582-12-31', 'not-in-calendar'],
    ['25.08.2026', 'shape'], ['2026-8-5', 'shape'], ['2026-08-05T00:00', 'shape'], ['', 'shape'], ['+002026-01-01', 'shape'], ['２０２６-01-01', 'shape'],
    [20260805, 'not-text'], [null, 'not-text'], [undefined, 'not-text'], [{}, 'not-text'], [['2026-08-05'], 'not-text'],
  ])('%j is refused: %s', (input, why) => {
    expect(parseLocalDate(input)).toEqual(refused('bad-date', { values: { why } }));
  });

  it.each(['2026-01-31', '2028-02-29', '1583-01-01', '2026-02-30', '1900-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '2026-01-00', '1582-12-31', '25.08.2026', '2026-8-5', '2026-08-05T', '', '２０２６-01-01', '2026/01/01', '202a-01-01', ' 2026-01-01'])('%j is exactly a day, or not, as it is read without the white space', (text) => {
    expect(isLocalDate(text)).toBe(text === text.trim() && parseLocalDate(text).ok);
  });

  it('is written for people as d.M.yyyy', () => {
    expect(formatLocalDate(day('2026-03-01'))).toBe('1.3.2026');
    expect(formatLocalDate(day('2026-12-24'))).toBe('24.12.2026');
  });

  it('taken apart and put together is the same date', () => {
    fc.assert(fc.property(anyDate(1583, 9999), (date) => {
      expect(localDateFrom(calendarDayOf(date))).toBe(date);
      expect(parseLocalDate(date)).toEqual({ ok: true, value: date });
    }));
  });

  it('exists exactly when the calendar of the platform has it', () => {
    fc.assert(fc.property(fc.integer({ min: 1583, max: 9999 }), fc.integer({ min: 0, max: 14 }), fc.integer({ min: 0, max: 33 }), (year, month, dayOfMonth) => {
      const platform = new Date(Date.UTC(year, month - 1, dayOfMonth));
      const exists = platform.getUTCFullYear() === year && platform.getUTCMonth() === month - 1 && platform.getUTCDate() === dayOfMonth;
      expect(localDateFrom({ year, month, day: dayOfMonth }) !== null).toBe(exists);
    }), { numRuns: 2000 });
  });

  it('is never made of fractions or of no numbers', () => {
    expect(localDateFrom({ year: 2026, month: 1.5, day: 1 })).toBeNull();
    expect(localDateFrom({ year: Number.NaN, month: 1, day: 1 })).toBeNull();
  });

  it('knows the length of February', () => {
    expect([1900, 2000, 2026, 2028].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 28, 29]);
  });

  it('no input of any kind makes the parser throw', () => {
    fc.assert(fc.property(fc.anything(), (input) => { expect(typeof parseLocalDate(input).ok).toBe('boolean'); }));
  });
});
