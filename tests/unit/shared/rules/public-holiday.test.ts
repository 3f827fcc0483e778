// Finnish public holidays held to spec/formats.md and to an independent calendar for the years 2000-2100.
import Holidays from 'date-holidays';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../../shared/formats/date-arithmetic.ts';
import { easterSunday, eveOn, publicHolidayOn } from '../../../../shared/rules/public-holiday.ts';
import { day } from '../formats/dates-arbitrary.ts';

function holidaysOf(year: number): readonly string[] {
  const found: string[] = [];
  for (let date = day(`${year}-01-01`); date.startsWith(String(year)); date = addDays(date, 1)) {
    if (publicHolidayOn(date) !== null) found.push(date);
  }
  return found;
}

describe('public holidays', () => {
  it('of 2026 are those of the specification', () => {
    expect(holidaysOf(2026)).toEqual([
      '2026-01-01', '2026-01-06', '2026-04-03', '2026-04-05', '2026-04-06', '2026-05-01', '2026-05-14', '2026-05-24', '2026-06-20', '2026-10-31',
      '2026-12-06', '2026-12-25', '2026-12-26',
    ]);
  });

  it('of 2000-2100 are those of an independent calendar', () => {
    const oracle = new Holidays('FI', { types: ['public'] });
    for (let year = 2000; year <= 2100; year += 1) {
      const expected = [...new Set(oracle.getHolidays(year).map(({ date }) => date.slice(0, 10)))].sort();
      expect(holidaysOf(year), String(year)).toEqual(expected);
    }
  });

  it.each([
    ['2026-01-01', 'new-years-day'], ['2026-01-06', 'epiphany'], ['2026-04-03', 'good-friday'], ['2026-04-05', 'easter-sunday'], ['2026-04-06', 'easter-monday'],
    ['2026-05-01', 'may-day'], ['2026-05-14', 'ascension-day'], ['2026-05-24', 'whit-sunday'], ['2026-06-20', 'midsummer-day'], ['2026-10-31', 'all-saints-day'],
    ['2026-12-06', 'independence-day'], ['2026-12-25', 'christmas-day'], ['2026-12-26', 'boxing-day'], ['2008-05-01', 'may-day'],
  ])('%s is %s', (date, name) => {
    expect(publicHolidayOn(day(date))).toBe(name);
  });

  it.each([['2026-06-19', 'midsummer-eve'], ['2026-12-24', 'christmas-eve'], ['2026-12-31', 'new-years-eve'], ['2027-06-25', 'midsummer-eve']])('%s is %s and a working day', (date, name) => {
    expect(eveOn(day(date))).toBe(name);
    expect(publicHolidayOn(day(date))).toBeNull();
  });

  it('Midsummer Eve is the day before Midsummer Day, always and only', () => {
    for (let date = day('2000-01-01'); date < '2101-01-01'; date = addDays(date, 1)) {
      const isEve = eveOn(date) === 'midsummer-eve';
      if (isEve !== (publicHolidayOn(addDays(date, 1)) === 'midsummer-day')) expect.fail(date);
    }
    expect(eveOn(day('2026-06-18'))).toBeNull();
  });

  it.each([[1961, '1961-04-02'], [2000, '2000-04-23'], [2026, '2026-04-05'], [2038, '2038-04-25'], [2285, '2285-03-22']])('Easter Sunday of %i is %s', (year, date) => {
    expect(easterSunday(year)).toBe(date);
  });

  it('Easter outside the years of a date is a mistake of ours', () => {
    expect(() => easterSunday(1500)).toThrow(RangeError);
  });
});
