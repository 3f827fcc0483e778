// How a case stands for the end of its own file: whether it is closed, since when, and what its end takes with it.
import type { LocalDate } from '../../formats/local-date.ts';
import { helsinkiDateOf } from '../../formats/helsinki-date.ts';
import { ok, type Result } from '../../outcomes.ts';
import { caseFileRetention, type CaseFileFate, type CaseFileRule } from '../../rules/case-file-retention.ts';
import { closedPhases } from './phase-of.ts';
import type { CaseState } from './state.ts';

/** An identity check that no request followed is over with itself; a standing restriction keeps a case open. Tasks that an answer waits for are in the phase. */
function isClosed(state: CaseState): boolean {
  const { request, facts, phase } = state;
  if (facts['restriction-opened'].some(({ lineId }) => !facts['restriction-lifted'].some(({ restriction }) => restriction === lineId))) return false;
  return closedPhases.includes(phase) || (request === null && facts['estate-logged'].length === 0);
}

/** The days of the first and the newest entry; null for a case without entries. */
function daysOf({ events }: CaseState): { readonly first: LocalDate; readonly newest: LocalDate } | null {
  const days = events.flatMap(({ at }) => {
    const day = helsinkiDateOf(at);
    return day.ok ? [day.value] : [];
  }).toSorted();
  const [first, newest] = [days[0], days.at(-1)];
  return first === undefined || newest === undefined ? null : { first, newest };
}

export interface CaseFile { readonly fate: CaseFileFate; readonly closed: LocalDate | null }

/**
 * `complaintOpen`: another case of the person holds this one. The months run from the newest entry, so an answer, a
 * reminder or a handed-over paper each begin them again. Outcomes: those of rules/case-file-retention.
 */
export function caseFileOf(state: CaseState, { rule, today, complaintOpen }: { readonly rule: CaseFileRule; readonly today: LocalDate; readonly complaintOpen: boolean }): Result<CaseFile> {
  const days = daysOf(state);
  const closed = days !== null && isClosed(state) ? days.newest : null;
  const fate = caseFileRetention({ received: days?.first ?? today, closed, complaintOpen }, rule, today);
  return fate.ok ? ok({ fate: fate.value, closed }) : fate;
}
