// Whether what came in is a new request or belongs to one that is there already (EDPB 01/2022 para 29).
import type { LocalDate } from '../formats/local-date.ts';
import type { RightCode } from '../registers/right.ts';
import { sameScope, type AskedScope } from './same-scope.ts';

export interface ComingIn {
  readonly right: RightCode;
  readonly received: LocalDate;
  readonly scope: AskedScope;
}

export interface StandingCase extends ComingIn {
  readonly caseId: string;
  /** The day of the answer; null while there is none. */
  readonly answered: LocalDate | null;
  /** Refused without reasons counts as no answer (Art. 12(4)). */
  readonly reasonsGiven: boolean;
}

/**
 * `reminder`: an unanswered request is asked for again: the same case and the same clock, free of charge. `duplicate`:
 * the same, twice within the time limit. `linked`: answered before; a new case with a pointer. `new`: nothing before.
 */
export type CaseRelation =
  | { readonly relation: 'new' }
  | { readonly relation: 'reminder' | 'duplicate' | 'linked'; readonly caseId: string };

/** Of requests of one day the first of `standing` speaks. `openDue`: the due day of the open case, after which asking again is a reminder and before which it is a duplicate. */
export function sameCase(coming: ComingIn, standing: readonly (StandingCase & { readonly openDue: LocalDate })[]): CaseRelation {
  const earlier = standing.filter(({ right, received }) => right === coming.right && received <= coming.received).toSorted((one, other) => (one.received === other.received ? 0 : one.received < other.received ? 1 : -1));
  const open = earlier.find(({ answered, reasonsGiven, scope }) => (answered === null || !reasonsGiven) && sameScope(scope, coming.scope));
  if (open !== undefined) return { relation: open.answered === null && coming.received <= open.openDue ? 'duplicate' : 'reminder', caseId: open.caseId };
  const [latest] = earlier;
  return latest === undefined ? { relation: 'new' } : { relation: 'linked', caseId: latest.caseId };
}
