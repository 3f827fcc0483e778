// The day on which a restriction may end after the notice that goes before it (Art. 18(3) GDPR, R24).
import { addDays } from '../formats/date-arithmetic.ts';
import type { LocalDate } from '../formats/local-date.ts';
import { rollToWorkingDay } from './due-date.ts';
import type { WorkingDayCalendar } from './working-day-calendar.ts';

/** A posted letter counts as received on the seventh day (Hallintolaki 434/2003, 59 §): the lifting comes after it. */
const daysToArrive = 7;

/** The first working day after the notice of `told` has surely arrived. */
export function liftingDay(told: LocalDate, calendar: WorkingDayCalendar = {}): LocalDate {
  return rollToWorkingDay(addDays(told, daysToArrive + 1), calendar).date;
}
