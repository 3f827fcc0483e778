// A due day counted again after the working-day calendar changed: one line for each new day, written when the case is opened.
import { parseLocalDate, type LocalDate } from '../../formats/local-date.ts';
import { refused } from '../../outcomes.ts';
import { redate, whyRedated } from '../../rules/redate.ts';
import { calendarOf } from './calendar-of.ts';
import type { DecideContext } from './context.ts';
import { line, type Drafts } from './drafts.ts';
import { closedPhases } from './phase-of.ts';
import type { CaseState } from './state.ts';

export interface RedatedDue { readonly told: LocalDate; readonly counted: LocalDate; /** What alerts: the earlier of the two. */ readonly due: LocalDate }

/** Null while nothing differs from what the person was told. Closed cases keep their day. */
export function redatedDue(state: CaseState, profile: DecideContext['profile']): RedatedDue | null {
  const told = parseLocalDate(state.facts['due-extended'][0]?.due ?? state.request?.due);
  const moved = told.ok ? recounted(state, told.value, profile) : null;
  if (!told.ok || moved === null) return null;
  return { told: told.value, counted: moved, due: moved < told.value ? moved : told.value };
}

function recounted({ request, facts, phase }: CaseState, due: LocalDate, profile: DecideContext['profile']): LocalDate | null {
  const received = parseLocalDate(request?.receivedOn);
  if (!received.ok) return null;
  const [moved] = redate([{ caseId: '', received: received.value, due, extended: facts['due-extended'].length > 0, closed: closedPhases.includes(phase) }], calendarOf(profile));
  return moved?.to ?? null;
}

/**
 * Each new day once, whoever opens the case: desks with an older profile and a newer one would otherwise write in turns.
 * Outcome: case-state (no request, closed, or nothing new to say).
 */
export function recordRedate(state: CaseState, { profile }: DecideContext): Drafts {
  const before = state.facts['due-redated'];
  const last = parseLocalDate(before.at(-1)?.to ?? state.facts['due-extended'][0]?.due ?? state.request?.due);
  const to = last.ok ? recounted(state, last.value, profile) : null;
  if (!last.ok || to === null || before.some((one) => one.to === to)) return refused('case-state');
  const why = whyRedated(last.value, to, calendarOf(profile));
  return line({ type: 'due-redated', content: { from: last.value, to, day: why.day, is: why.is } });
}
