// How long the file of a request itself is kept, and what happens to it then (spec/rules.md 3.8, R36).
import { addMonths } from '../formats/date-arithmetic.ts';
import type { LocalDate } from '../formats/local-date.ts';
import { ok, refused, type Result } from '../outcomes.ts';

export interface CaseFileRule {
  readonly months: number;
  readonly then: 'identifiers-only' | 'delete';
}

export interface CaseFileState {
  readonly received: LocalDate;
  /** The day the last answer was handed over or sent; null while open. */
  readonly closed: LocalDate | null;
  /** A complaint or a court case holds the file (Art. 77, 79): the claim must be answerable. */
  readonly complaintOpen: boolean;
}

/** `open` and `held` files stay whole. The ban-list entry is never part of the file: it stays as a keyed hash, so that nobody is imported again. */
export type CaseFileFate =
  | { readonly fate: 'open' } | { readonly fate: 'held' }
  | { readonly fate: 'kept'; readonly until: LocalDate }
  | { readonly fate: 'due'; readonly since: LocalDate; readonly action: CaseFileRule['then'] };

/** Outcome: `period-reversed` (closed before received). */
export function caseFileRetention({ received, closed, complaintOpen }: CaseFileState, { months, then }: CaseFileRule, today: LocalDate): Result<CaseFileFate> {
  if (closed === null) return ok({ fate: 'open' });
  if (closed < received) return refused('period-reversed', { field: 'closed' });
  if (complaintOpen) return ok({ fate: 'held' });
  const until = addMonths(closed, months);
  return ok(until >= today ? { fate: 'kept', until } : { fate: 'due', since: until, action: then });
}
