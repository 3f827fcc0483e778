// Counting with calendar dates: days, months, weekdays; no clock and no time zone takes part.
import { calendarDayOf, daysInMonth, localDateFrom, type CalendarDay, type LocalDate } from './local-date.ts';

/** ISO 8601: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** Days since 1970-01-01 in the Gregorian calendar (years counted from March, so that the leap day is last). */
export function dayNumberOf({ year, month, day }: CalendarDay): number {
  const marchYear = month > 2 ? year : year - 1;
  const century = Math.floor(marchYear / 100);
  const daysBeforeYear = 365 * marchYear + Math.floor(marchYear / 4) - century + Math.floor(century / 4);
  const monthFromMarch = (month + 9) % 12;
  return daysBeforeYear + Math.floor((153 * monthFromMarch + 2) / 5) + day - 719_469;
}

/** `days` may be negative. Throws a RangeError past the years a LocalDate can say. */
export function addDays(date: LocalDate, days: number): LocalDate {
  let { year, month, day } = calendarDayOf(date);
  day += days;
  while (day < 1) {
    month -= 1;
    if (month < 1) { month = 12; year -= 1; }
    day += daysInMonth(year, month);
  }
  while (day > daysInMonth(year, month)) {
    day -= daysInMonth(year, month);
    month += 1;
    if (month > 12) { month = 1; year += 1; }
  }
  return within(localDateFrom({ year, month, day }));
}

/**
 * The same day number `months` later (earlier when negative); where that month is too short, its last day
 * (Reg. 1182/71 Art. 3(2)(c)). Throws a RangeError past the years a LocalDate can say.
 */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const { year, month, day } = calendarDayOf(date);
  const count = year * 12 + (month - 1) + months;
  const target = { year: Math.floor(count / 12), month: (((count % 12) + 12) % 12) + 1 };
  return within(localDateFrom({ ...target, day: Math.min(day, daysInMonth(target.year, target.month)) }));
}

/** Whole calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return dayNumberOf(calendarDayOf(to)) - dayNumberOf(calendarDayOf(from));
}

export function weekdayOf(date: LocalDate): Weekday {
  const sinceThursday = dayNumberOf(calendarDayOf(date));
  const fromMonday = (((sinceThursday + 3) % 7) + 7) % 7;
  // True because a remainder of seven plus one is 1-7.
  return (fromMonday + 1) as Weekday;
}

function within(date: LocalDate | null): LocalDate {
  if (date === null) throw new RangeError('A date past the years 1583-9999 was computed.');
  return date;
}
