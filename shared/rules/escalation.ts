// Who is told when a due date comes near or has passed, step by step.
import { addDays, daysBetween } from '../formats/date-arithmetic.ts';
import type { LocalDate } from '../formats/local-date.ts';

export type Told = 'owner' | 'contact-person' | 'deputy' | 'administrator';

/** `days` from the due day: negative before, 0 on it, positive after. */
export interface EscalationStep {
  readonly code: 'soon' | 'near' | 'tomorrow' | 'due-today' | 'overdue' | 'overdue-week';
  readonly days: number;
  readonly tells: readonly Told[];
}

/** Silence has been fined (9707/152/19): from the first day over, also the administrator is told. The days are a choice, not a law. */
export const escalationSteps: readonly EscalationStep[] = [
  { code: 'soon', days: -10, tells: ['owner'] },
  { code: 'near', days: -5, tells: ['owner', 'contact-person'] },
  { code: 'tomorrow', days: -1, tells: ['owner', 'contact-person', 'deputy'] },
  { code: 'due-today', days: 0, tells: ['owner', 'contact-person', 'deputy'] },
  { code: 'overdue', days: 1, tells: ['owner', 'contact-person', 'deputy', 'administrator'] },
  { code: 'overdue-week', days: 7, tells: ['owner', 'contact-person', 'deputy', 'administrator'] },
];

export interface Escalation {
  /** The latest step reached, or null while the due day is far. */
  readonly step: EscalationStep | null;
  /** When the next step is reached, or null after the last. */
  readonly next: { readonly step: EscalationStep; readonly on: LocalDate } | null;
}

export function escalation(due: LocalDate, today: LocalDate, steps: readonly EscalationStep[] = escalationSteps): Escalation {
  const sorted = steps.toSorted((one, other) => one.days - other.days);
  const now = daysBetween(due, today);
  const next = sorted.find(({ days }) => days > now);
  return { step: sorted.findLast(({ days }) => days <= now) ?? null, next: next === undefined ? null : { step: next, on: addDays(due, next.days) } };
}
