// Where a case stands: one rule for the case's own fold and for the rows of the lists.
import type { RightVerdict } from './right-verdict.ts';

/**
 * `conflict` is shown and nothing irreversible runs while it lasts. `granted`: decided, and something is still to be done or
 * given. `refused`: every right is refused and the letter with reasons and remedies (Art. 12(4)) has not been given.
 * `handed-over`: the copy is with the visitor. `answered`: all of several or other rights are answered.
 */
export type CasePhase = 'new' | 'identified' | 'received' | 'granted' | 'refused' | 'handed-over' | 'answered' | 'withdrawn' | 'conflict';

export interface PhaseMarks {
  readonly logged: boolean;
  readonly identified: boolean;
  readonly rights: readonly { readonly right: string; readonly verdict: RightVerdict }[];
  readonly copyHandedOver: boolean;
  /** The rights of tasks that nobody has done. */
  readonly openTaskRights: readonly (readonly string[])[];
  readonly decisionGiven: boolean;
  /** An estate's case asks for no right: it is open until it is settled. */
  readonly estate?: 'open' | 'settled' | undefined;
}

export const closedPhases: readonly string[] = ['handed-over', 'answered', 'withdrawn'] satisfies readonly CasePhase[];

export function phaseOf(marks: PhaseMarks): CasePhase {
  if (marks.estate !== undefined) return marks.estate === 'open' ? 'received' : 'answered';
  if (!marks.logged) return marks.identified ? 'identified' : 'new';
  const verdicts = marks.rights.map(({ verdict }) => verdict);
  if (verdicts.includes('conflict')) return 'conflict';
  if (verdicts.length === 0 || verdicts.includes(null)) return 'received';
  return verdicts.every((verdict) => verdict === 'withdrawn') ? 'withdrawn' : phaseOfDecided(marks);
}

function phaseOfDecided({ rights, copyHandedOver, openTaskRights, decisionGiven }: PhaseMarks): CasePhase {
  const copyDue = isCopyDue(rights.find(({ right }) => right === 'access')?.verdict ?? null);
  const others = rights.filter(({ right, verdict }) => verdict !== 'withdrawn' && right !== 'access');
  const carried = others.filter(({ verdict }) => verdict === 'granted' || verdict === 'partly' || verdict === 'effected').map(({ right }) => right);
  if (!copyDue && carried.length === 0) return decisionGiven ? 'answered' : rights.some(({ verdict }) => verdict === 'nothing-found') ? 'granted' : 'refused';
  if (copyDue && !copyHandedOver) return 'granted';
  if (others.length === 0) return 'handed-over';
  if (openTaskRights.some((of) => of.some((right) => carried.includes(right)))) return 'granted';
  // What is in force by asking is answered by the receipt; a decision is told in a letter.
  return decisionGiven || rights.every(({ verdict }) => verdict === 'effected' || verdict === 'withdrawn') ? 'answered' : 'granted';
}

/** Also when nothing was found: the copy then says so (R14). */
export function isCopyDue(access: RightVerdict): boolean {
  return access === 'granted' || access === 'partly' || access === 'nothing-found';
}
