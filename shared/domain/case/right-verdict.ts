// What has come of one right, from its decisions and the facts about it; lists and the case's own fold both ask here.
import { verdictOf, standingDecisions, type DecisionMark } from './standing-decisions.ts';

/** Null: still to be decided. `withdrawn`: the visitor took it back. `effected`: in force by asking. */
export type RightVerdict = 'granted' | 'partly' | 'refused' | 'nothing-found' | 'cannot-identify' | 'effected' | 'withdrawn' | 'conflict' | null;

export interface SecondMark { readonly decision: string; readonly result: string }

export interface RightMarks {
  readonly decisions: readonly (DecisionMark & { readonly needsSecond: boolean })[];
  readonly seconds: readonly SecondMark[];
  readonly effected: boolean;
  readonly withdrawn: boolean;
}

/** Depends on the sets alone, never on their order. A decision that a second person returned is as if never made. */
export function rightVerdict({ decisions, seconds, effected, withdrawn }: RightMarks): RightVerdict {
  if (withdrawn) return 'withdrawn';
  if (effected) return 'effected';
  const standing = withoutReturned(decisions, seconds);
  const verdict = verdictOf(standing);
  if (verdict === null || verdict === 'conflict') return verdict;
  const firm = standingDecisions(standing).some((one) => !one.needsSecond || seconds.some((second) => second.decision === one.lineId && second.result === 'confirmed'));
  return firm ? knownVerdict(verdict) : null;
}

export function withoutReturned<T extends DecisionMark>(decisions: readonly T[], seconds: readonly SecondMark[]): readonly T[] {
  return decisions.filter((one) => !seconds.some((second) => second.decision === one.lineId && second.result === 'returned'));
}

function knownVerdict(decision: string): RightVerdict {
  return (['granted', 'partly', 'refused', 'nothing-found', 'cannot-identify'] as const).find((one) => one === decision) ?? null;
}
