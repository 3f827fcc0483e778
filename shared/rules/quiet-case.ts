// An open case in which nothing has happened for five working days: it is listed apart before its day comes (experience-rules.md 27).
import { addDays } from '../formats/date-arithmetic.ts';
import type { LocalDate } from '../formats/local-date.ts';
import { dayOffOn, type WorkingDayCalendar } from './working-day-calendar.ts';

export const quietWorkingDays = 5;

/** The last day on which an event would still keep a case from being quiet today: five working days have passed since the day before. */
export function quietSince(today: LocalDate, calendar: WorkingDayCalendar): LocalDate {
  let day = today;
  for (let passed = 0; passed < quietWorkingDays;) {
    if (dayOffOn(day, calendar) === null) passed += 1;
    day = addDays(day, -1);
  }
  return day;
}

/** The day of the last event and the working days after it, today counted. */
export function isQuiet(lastEvent: LocalDate, today: LocalDate, calendar: WorkingDayCalendar): boolean {
  return lastEvent <= quietSince(today, calendar);
}
