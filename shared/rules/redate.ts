// Counts the due days of open cases again when the calendar of holidays changes, and says which of them moved.
import type { LocalDate } from '../formats/local-date.ts';
import { dueAfterMonths } from './due-date.ts';
import { dayOffOn, type RollReason, type WorkingDayCalendar } from './working-day-calendar.ts';

export interface DatedCase {
  readonly caseId: string;
  readonly received: LocalDate;
  /** As it was printed on the receipt or told in the letter of extension. */
  readonly due: LocalDate;
  readonly extended: boolean;
  readonly closed: boolean;
}

export interface Redated {
  readonly caseId: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** The day told to the person was later: they keep what they were told, the office works to the earlier. */
  readonly earlier: boolean;
}

/** Closed cases keep their day: it is what was promised and met (spec/rules.md 3.2, Reg. 1182/71 Art. 3(4)). */
export function redate(cases: readonly DatedCase[], calendar: WorkingDayCalendar): readonly Redated[] {
  return cases.flatMap(({ caseId, received, due, extended, closed }): readonly Redated[] => {
    const counted = closed ? null : dueAfterMonths(received, extended ? 3 : 1, calendar);
    if (counted?.ok !== true || counted.value.due === due) return [];
    const to = counted.value.due;
    return [{ caseId, from: due, to, earlier: to < due }];
  });
}

/** The day that explains the move: the old one is a day off now, or the new one is no longer one. */
export function whyRedated(from: LocalDate, to: LocalDate, calendar: WorkingDayCalendar): { readonly day: LocalDate; readonly is: RollReason | 'working-day' } {
  const off = dayOffOn(from, calendar);
  return to > from && off !== null ? { day: from, is: off.reason } : { day: to, is: 'working-day' };
}
