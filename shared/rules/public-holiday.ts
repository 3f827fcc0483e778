// Finnish public holidays, and the eves that are not; computed, so that no table runs out (spec/formats.md).
import { addDays, weekdayOf } from '../formats/date-arithmetic.ts';
import { calendarDayOf, localDateFrom, type LocalDate } from '../formats/local-date.ts';

export type PublicHoliday =
  | 'new-years-day' | 'epiphany' | 'good-friday' | 'easter-sunday' | 'easter-monday' | 'may-day' | 'ascension-day'
  | 'whit-sunday' | 'midsummer-day' | 'all-saints-day' | 'independence-day' | 'christmas-day' | 'boxing-day';

/** Act 150/1930 § 5 rolls Christmas Eve and Midsummer Eve before authorities; a controller may choose all three. */
export type Eve = 'midsummer-eve' | 'christmas-eve' | 'new-years-eve';

const fixed: ReadonlyMap<string, PublicHoliday> = new Map([
  ['01-01', 'new-years-day'], ['01-06', 'epiphany'], ['05-01', 'may-day'],
  ['12-06', 'independence-day'], ['12-25', 'christmas-day'], ['12-26', 'boxing-day'],
]);

const fromEaster: readonly (readonly [number, PublicHoliday])[] = [
  [-2, 'good-friday'], [0, 'easter-sunday'], [1, 'easter-monday'], [39, 'ascension-day'], [49, 'whit-sunday'],
];

/** The holiday on the date, or null. Where Ascension Day falls on May Day (2008), May Day is named. */
export function publicHolidayOn(date: LocalDate): PublicHoliday | null {
  const monthDay = date.slice(5);
  const byDate = fixed.get(monthDay);
  if (byDate !== undefined) return byDate;
  if (weekdayOf(date) === 6) {
    if (monthDay >= '06-20' && monthDay <= '06-26') return 'midsummer-day';
    if (monthDay >= '10-31' && monthDay <= '11-06') return 'all-saints-day';
  }
  const easter = easterSunday(calendarDayOf(date).year);
  return fromEaster.find(([days]) => addDays(easter, days) === date)?.[1] ?? null;
}

/** The eve on the date, or null; an eve is a working day unless the controller says otherwise. */
export function eveOn(date: LocalDate): Eve | null {
  const monthDay = date.slice(5);
  if (monthDay === '12-24') return 'christmas-eve';
  if (monthDay === '12-31') return 'new-years-eve';
  return weekdayOf(date) === 5 && monthDay >= '06-19' && monthDay <= '06-25' ? 'midsummer-eve' : null;
}

/** The Gregorian computus (Meeus, Jones, Butcher); the letters are the algorithm's own. */
export function easterSunday(year: number): LocalDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - d + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  const date = localDateFrom({ year, month: Math.floor(n / 31), day: (n % 31) + 1 });
  if (date === null) throw new RangeError('Easter was asked for outside the years 1583-9999.');
  return date;
}
