// How far a due date is from today, as the code that lists and cases put into words.
import { daysBetween } from '../formats/date-arithmetic.ts';
import type { LocalDate } from '../formats/local-date.ts';

/** `days` are whole calendar days, 1 or more. */
export type DaysLeft =
  | { readonly code: 'late'; readonly days: number }
  | { readonly code: 'today' }
  | { readonly code: 'left'; readonly days: number };

/** Both dates are local dates in Europe/Helsinki (Art. 12(3) GDPR: the due date itself is still in time). */
export function daysLeft(due: LocalDate, today: LocalDate): DaysLeft {
  const days = daysBetween(today, due);
  if (days === 0) return { code: 'today' };
  return days > 0 ? { code: 'left', days } : { code: 'late', days: -days };
}
