// The day by which a request must be answered, with the steps that explain it (Art. 12(3) GDPR, Reg. 1182/71, spec/rules.md 3.2).
import { addDays, addMonths } from '../formats/date-arithmetic.ts';
import { calendarDayOf, parseLocalDate, refusedDate, type LocalDate } from '../formats/local-date.ts';
import { ok, type Result } from '../outcomes.ts';
import type { Eve, PublicHoliday } from './public-holiday.ts';
import { dayOffOn, type RollReason, type WorkingDayCalendar } from './working-day-calendar.ts';

/** Coded steps of the explanation, in the order they are said; the words are in renderer/words. */
export type DueDateStep =
  /** The day of receipt, which is not counted itself. */
  | { readonly code: 'received'; readonly date: LocalDate }
  /** The same day number next month, or where `clamped` follows, the last day of that month. */
  | { readonly code: 'month-ends'; readonly date: LocalDate }
  /** Next month has no day `wanted`. */
  | { readonly code: 'clamped'; readonly wanted: number; readonly date: LocalDate }
  /** One for each day passed over; `holiday` is named also where it falls on a weekend. */
  | { readonly code: 'rolled'; readonly from: LocalDate; readonly reason: RollReason; readonly holiday?: PublicHoliday | Eve }
  | { readonly code: 'working-day'; readonly date: LocalDate };

export interface DueDate {
  readonly received: LocalDate;
  readonly raw: LocalDate;
  readonly due: LocalDate;
  readonly steps: readonly DueDateStep[];
}

/** The controller's calendar (rules/working-day-calendar). */
export type DueDateOptions = WorkingDayCalendar;

/**
 * `received` is the local date in Europe/Helsinki on which the request reached any official channel.
 * Outcome: `bad-date`; an invalid date gives no due date, never a guessed one.
 */
export function dueDate(received: unknown, calendar: DueDateOptions = {}): Result<DueDate> {
  return dueAfterMonths(received, 1, calendar);
}

/** The same count for `months` months from receipt: three with an extension (Art. 12(3)). Outcome: `bad-date`. */
export function dueAfterMonths(received: unknown, months: 1 | 3, calendar: DueDateOptions = {}): Result<DueDate> {
  const parsed = parseLocalDate(received);
  if (!parsed.ok) return parsed;
  const from = parsed.value;
  const { year, month, day } = calendarDayOf(from);
  // The month after ends past the last year a date can say.
  if (year === 9999 && month + months >= 12) return refusedDate('not-in-calendar');
  const raw = addMonths(from, months);
  const rolled = rollToWorkingDay(raw, calendar);
  const clamped: readonly DueDateStep[] = calendarDayOf(raw).day === day ? [] : [{ code: 'clamped', wanted: day, date: raw }];
  const due = rolled.date;
  return ok({
    received: from, raw, due,
    steps: [{ code: 'received', date: from }, { code: 'month-ends', date: raw }, ...clamped, ...rolled.steps, { code: 'working-day', date: due }],
  });
}

/** The first working day from `raw` on, with a step for each day passed over (Reg. 1182/71 Art. 3(4)). */
export function rollToWorkingDay(raw: LocalDate, calendar: DueDateOptions): { readonly date: LocalDate; readonly steps: readonly DueDateStep[] } {
  const steps: DueDateStep[] = [];
  let date = raw;
  for (let off = dayOffOn(date, calendar); off !== null; off = dayOffOn(date, calendar)) {
    steps.push({ code: 'rolled', from: date, reason: off.reason, ...(off.holiday === null ? {} : { holiday: off.holiday }) });
    date = addDays(date, 1);
  }
  return { date, steps };
}
