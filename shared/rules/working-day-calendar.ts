// Which days are no working days: the law's holidays, and what a controller's calendar changes of them.
import { weekdayOf } from '../formats/date-arithmetic.ts';
import type { LocalDate } from '../formats/local-date.ts';
import { eveOn, publicHolidayOn, type Eve, type PublicHoliday } from './public-holiday.ts';

/**
 * `changes`: days that a new law makes a holiday, or no longer one, before the programme knows it. A Saturday or a
 * Sunday never becomes a working day: Reg. 1182/71 Art. 2(2) leaves no choice there.
 */
export interface WorkingDayCalendar {
  /** Eves roll too; off by default, which is the safe side (spec/rules.md 3.2). */
  readonly rollEves?: boolean;
  readonly changes?: readonly CalendarChange[];
}

export interface CalendarChange {
  readonly date: LocalDate;
  readonly becomes: 'holiday' | 'working-day';
}

export type RollReason = 'saturday' | 'sunday' | 'holiday' | 'eve';

/** `holiday` is named also where it falls on a weekend; null where the controller's calendar names none. */
export interface DayOff {
  readonly reason: RollReason;
  readonly holiday: PublicHoliday | Eve | null;
}

/** Why the day cannot be a due date, or null when it can (Reg. 1182/71 Art. 3(4)). */
export function dayOffOn(date: LocalDate, { rollEves = false, changes = [] }: WorkingDayCalendar): DayOff | null {
  const change = changes.findLast((one) => one.date === date)?.becomes ?? null;
  const holiday = change === 'working-day' ? null : publicHolidayOn(date) ?? (rollEves ? eveOn(date) : null);
  const weekday = weekdayOf(date);
  if (weekday === 6) return { reason: 'saturday', holiday };
  if (weekday === 7) return { reason: 'sunday', holiday };
  if (change === 'holiday') return { reason: 'holiday', holiday };
  if (holiday === null) return null;
  return { reason: publicHolidayOn(date) === null ? 'eve' : 'holiday', holiday };
}
