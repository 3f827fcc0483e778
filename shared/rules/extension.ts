// Extending the time limit by two further months: when it is allowed, and to which day (Art. 12(3) GDPR, spec/rules.md 3.2).
import { addMonths } from '../formats/date-arithmetic.ts';
import { parseLocalDate, type LocalDate } from '../formats/local-date.ts';
import { ok, refused, type Result } from '../outcomes.ts';
import { dueAfterMonths, dueDate, rollToWorkingDay, type DueDateStep } from './due-date.ts';
import type { WorkingDayCalendar } from './working-day-calendar.ts';

/**
 * The article names complexity and number; a temporary exceptional peak may count (EDPB 01/2022 para 162-164). Work
 * pressure or large effort alone is on no list, so it cannot be chosen.
 */
export const extensionReasons = ['complexity', 'number', 'exceptional-peak'] as const;
export type ExtensionReason = (typeof extensionReasons)[number];

export interface ExtensionAsked {
  /** Local date of receipt. */
  readonly received: LocalDate;
  /** The day on which the letter that tells of the extension leaves. */
  readonly on: LocalDate;
  readonly reason: string;
  /** Said in the letter: why this request needs more time. */
  readonly text: string;
  readonly alreadyExtended: boolean;
}

export interface Extension {
  /** The first month's due day, by which the letter must have left. */
  readonly letterBy: LocalDate;
  readonly due: LocalDate;
  /** The earlier of the two readings (three months at once, one and then two): the day to be ready by. */
  readonly alertOn: LocalDate;
  readonly reason: ExtensionReason;
  readonly steps: readonly DueDateStep[];
}

/**
 * Outcomes: `extension-too-late` (field `on`), `already-extended`, `reasons-missing` (fields `reason`, `text`),
 * `period-reversed` (field `on`: before receipt), `bad-date`.
 */
export function extension(asked: ExtensionAsked, calendar: WorkingDayCalendar = {}): Result<Extension> {
  const on = parseLocalDate(asked.on);
  if (!on.ok) return { ...on, field: 'on' };
  const first = dueDate(asked.received, calendar);
  if (!first.ok) return { ...first, field: 'received' };
  const whole = dueAfterMonths(asked.received, 3, calendar);
  if (!whole.ok) return { ...whole, field: 'received' };
  if (asked.alreadyExtended) return refused('already-extended');
  if (on.value < first.value.received) return refused('period-reversed', { field: 'on' });
  if (on.value > first.value.due) return refused('extension-too-late', { field: 'on', values: { due: first.value.due } });
  const reason = extensionReasons.find((code) => code === asked.reason);
  if (reason === undefined) return refused('reasons-missing', { field: 'reason' });
  if (asked.text.trim() === '') return refused('reasons-missing', { field: 'text' });
  // From 30 November: three months at once end on 28 February, and so do one and two; from 31 January they part (30 and 28 April).
  const stepwise = rollToWorkingDay(addMonths(first.value.raw, 2), calendar).date;
  const { due, steps } = whole.value;
  return ok({ letterBy: first.value.due, due, alertOn: stepwise < due ? stepwise : due, reason, steps });
}
