// Dates as clerks type them into one field (experience-rules.md 16).
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDayOf, formatLocalDate } from '../../../../shared/formats/local-date.ts';
import { parseTypedDate } from '../../../../shared/formats/typed-date.ts';
import { refused } from '../../../../shared/outcomes.ts';
import { anyDate, day } from './dates-arbitrary.ts';

const today = day('2026-11-22');

describe('a typed date', () => {
  it.each([
    ['1.3.2026', '2026-03-01'], ['01.03.2026', '2026-03-01'], ['010326', '2026-03-01'], ['1.3.', '2026-03-01'], ['1.3', '2026-03-01'],
    ['01032026', '2026-03-01'], ['1.3.26', '2026-03-01'], ['2026-03-01', '2026-03-01'], [' 1. 3. 2026 ', '2026-03-01'],
    ['070361', '1961-03-07'], ['7.3.61', '1961-03-07'], ['221126', '2026-11-22'], ['231126', '1926-11-23'], ['290200', '2000-02-29'], ['31.12.', '2026-12-31'],
  ])('%j is %s', (typed, date) => {
    expect(parseTypedDate(typed, { today, century: 'past' })).toEqual({ ok: true, value: date });
  });

  it.each([['010331', '2031-03-01'], ['231126', '2026-11-23'], ['070361', '2061-03-07'], ['1.1.80', '1980-01-01']])('an expiry date %s is the nearest, %s', (typed, date) => {
    expect(parseTypedDate(typed, { today, century: 'nearest' })).toEqual({ ok: true, value: date });
  });

  it.each([
    ['31.2.2026', 'not-in-calendar'], ['29.2.', 'not-in-calendar'], ['310226', 'not-in-calendar'], ['0.1.2026', 'not-in-calendar'], ['1.13.2026', 'not-in-calendar'],
    ['290226', 'not-in-calendar'], ['1.3.0026', 'not-in-calendar'], ['1/3/2026', 'shape'], ['10326', 'shape'], ['1.32026', 'shape'], ['1.3.2026.', 'shape'], ['1.3.202', 'shape'],
    ['tänään', 'shape'], ['', 'shape'], ['1-3-2026', 'shape'], [10326, 'not-text'], [null, 'not-text'],
  ])('%j is refused: %s', (typed, why) => {
    expect(parseTypedDate(typed, { today, century: 'past' })).toEqual(refused('bad-date', { values: { why } }));
  });

  it('what is shown can be typed back', () => {
    fc.assert(fc.property(anyDate(1583, 9999), fc.constantFrom('past' as const, 'nearest' as const), (date, century) => {
      expect(parseTypedDate(formatLocalDate(date), { today, century })).toEqual({ ok: true, value: date });
    }));
  });

  it('six digits of a past day of the last hundred years are that day', () => {
    fc.assert(fc.property(anyDate(1927, 2025), (date) => {
      const six = date.slice(8) + date.slice(5, 7) + date.slice(2, 4);
      expect(parseTypedDate(six, { today, century: 'past' })).toEqual({ ok: true, value: date });
    }));
  });

  it('without a year the year is that of today, never another', () => {
    fc.assert(fc.property(anyDate(1990, 2090), anyDate(1990, 2090), (date, now) => {
      const { month, day: dayOfMonth } = calendarDayOf(date);
      const read = parseTypedDate(`${dayOfMonth}.${month}.`, { today: now, century: 'past' });
      expect(read.ok ? read.value.slice(0, 4) : now.slice(0, 4)).toBe(now.slice(0, 4));
    }));
  });

  it('no input of any kind makes the parser throw', () => {
    fc.assert(fc.property(fc.anything(), (input) => { expect(typeof parseTypedDate(input, { today, century: 'nearest' }).ok).toBe('boolean'); }));
  });
});
