// Which decisions a letter must tell, and whether letters tell them all: a decision that changes after its letter is told anew (Art. 12(4)).
import { withoutReturned, type RightMarks } from './right-verdict.ts';
import { standingDecisions, type DecisionMark } from './standing-decisions.ts';

/** `tells`: the decisions that stood when the letter was written. Lines from before 2026-11-23 have none and are taken to tell all. */
export interface DecisionLetter { readonly tells?: readonly string[] | undefined }

/** The decisions of one right that stand. The copy tells an access that was never anything but granted; what is in force by asking, or taken back, has none. */
export function decisionsToTell<T extends DecisionMark & { readonly needsSecond: boolean }>(right: string, { decisions, seconds, effected, withdrawn }: RightMarks & { readonly decisions: readonly T[] }): readonly T[] {
  if (effected || withdrawn || (right === 'access' && decisions.every(({ decision }) => decision === 'granted'))) return [];
  return standingDecisions(withoutReturned(decisions, seconds));
}

/** Depends on the sets alone, never on their order. No letter tells nothing. */
export function isTold(standing: readonly Pick<DecisionMark, 'lineId'>[], letters: readonly DecisionLetter[]): boolean {
  if (letters.some(({ tells }) => tells === undefined)) return true;
  const told = new Set(letters.flatMap(({ tells = [] }) => tells));
  return letters.length > 0 && standing.every(({ lineId }) => told.has(lineId));
}
