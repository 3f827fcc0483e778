// What of a case decides which commands fit it: two cases of one shape are one state of the walk.
import { verdictOfRight } from '../../../shared/domain/case/rights-of-case.ts';
import type { CaseState } from '../../../shared/domain/case/state.ts';

/** Counts beyond one say nothing new; ids and texts never do. */
export function stateShape(state: CaseState): string {
  const facts = Object.entries(state.facts).map(([type, list]) => `${type}${list.length === 0 ? '-' : '+'}`).join('');
  return [
    state.phase, state.identity?.verdict ?? '', state.identity?.represents ?? '', state.request?.channel ?? '', state.signature?.signed ?? '', state.takenBy === null ? '' : 'taken',
    ...state.rights.map((one) => `${one.right}:${String(verdictOfRight(state, one))}:${String(one.decisions.length)}`),
    [...new Set(state.papers.map(({ kind, sent, cameOut, handedOver }) => [kind, sent.length > 0, cameOut, handedOver !== null].join('/')))].toSorted().join(),
    facts,
  ].join('|');
}
