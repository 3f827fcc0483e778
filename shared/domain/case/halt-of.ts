// Why nothing irreversible may run on a case now: it is not whole at this desk, or its decisions contradict each other.
import { refused, type Refusal } from '../../outcomes.ts';
import type { DecideContext } from './context.ts';
import type { CaseState } from './state.ts';

/** Null when nothing stops it. Outcomes: case-incomplete, case-conflict (in this order: what is missing may end the conflict). */
export function haltOf(state: CaseState, context: Pick<DecideContext, 'incomplete'>): Refusal | null {
  if (context.incomplete > 0) return refused('case-incomplete');
  return state.phase === 'conflict' ? refused('case-conflict') : null;
}
