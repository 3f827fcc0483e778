// The day by which a request must be answered, with the steps that explain it (Art. 12(3) GDPR, Reg. 1182/71, spec/rules.md 3.2).
import { addDays, addMonths, weekdayOf } from '../formats/date-arithmetic.ts';
import { calendarDayOf, parseLocalDate, refusedDate, type LocalDate } from '../formats/local-date.ts';
import { ok, type Result } from '../outcomes.ts';
import { eveOn, publicHolidayOn, type Eve, type PublicHoliday } from './public-holiday.ts';

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

export type RollReason = 'saturday' | 'sunday' | 'holiday' | 'eve';

export interface DueDate {
  readonly received: LocalDate;
  readonly raw: LocalDate;
  readonly due: LocalDate;
  readonly steps: readonly DueDateStep[];
}

export interface DueDateOptions {
  /** Eves roll too; off by default, which is the safe side. */
  readonly rollEves?: boolean;
}

/**
 * `received` is the local date in Europe/Helsinki on which the request reached any official channel.
 * Outcome: `bad-date`; an invalid date gives no due date, never a guessed one.
 */
export function dueDate(received: unknown, { rollEves = false }: DueDateOptions = {}): Result<DueDate> {
  const parsed = parseLocalDate(received);
  if (!parsed.ok) return parsed;
  const from = parsed.value;
  const { year, month, day } = calendarDayOf(from);
  // The month after ends past the last year a date can say.
  if (year === 9999 && month >= 11) return refusedDate('not-in-calendar');
  const raw = addMonths(from, 1);
  const rolled = rollToWorkingDay(raw, rollEves);
  const clamped: readonly DueDateStep[] = calendarDayOf(raw).day === day ? [] : [{ code: 'clamped', wanted: day, date: raw }];
  const due = rolled.date;
  return ok({
    received: from, raw, due,
    steps: [{ code: 'received', date: from }, { code: 'month-ends', date: raw }, ...clamped, ...rolled.steps, { code: 'working-day', date: due }],
  });
}

function rollToWorkingDay(raw: LocalDate, rollEves: boolean): { readonly date: LocalDate; readonly steps: readonly DueDateStep[] } {
  const steps: DueDateStep[] = [];
  let date = raw;
  for (let step = rollStep(date, rollEves); step !== null; step = rollStep(date, rollEves)) {
    steps.push(step);
    date = addDays(date, 1);
  }
  return { date, steps };
}

/** Why the date cannot be a due date, or null when it can. */
function rollStep(date: LocalDate, rollEves: boolean): DueDateStep | null {
  const holiday = publicHolidayOn(date) ?? (rollEves ? eveOn(date) : null);
  const reason = rollReason(date, rollEves);
  if (reason === null) return null;
  return holiday === null ? { code: 'rolled', from: date, reason } : { code: 'rolled', from: date, reason, holiday };
}

function rollReason(date: LocalDate, rollEves: boolean): RollReason | null {
  const weekday = weekdayOf(date);
  if (weekday === 6) return 'saturday';
  if (weekday === 7) return 'sunday';
  if (publicHolidayOn(date) !== null) return 'holiday';
  return rollEves && eveOn(date) !== null ? 'eve' : null;
}
