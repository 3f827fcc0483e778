// The last day on which a letter of a kind may leave (Art. 12(3)-(4) GDPR).
import { dueDate } from './due-date.ts';
import type { LocalDate } from '../formats/local-date.ts';
import { ok, type Result } from '../outcomes.ts';
import type { WorkingDayCalendar } from './working-day-calendar.ts';

export type LetterKind = 'acknowledgement' | 'extension' | 'refusal' | 'partial-refusal' | 'answer';

/**
 * A refusal, whole or partial, and the news of an extension leave within the first month whatever the case's own due
 * day: an extension gives time to act, not to refuse (Art. 12(4), spec/rules.md 3.2). Outcome: `bad-date`.
 */
export function letterBy(kind: LetterKind, received: LocalDate, extendedDue: LocalDate | null, calendar: WorkingDayCalendar = {}): Result<LocalDate> {
  const first = dueDate(received, calendar);
  if (!first.ok) return first;
  return ok(kind === 'answer' && extendedDue !== null ? extendedDue : first.value.due);
}
