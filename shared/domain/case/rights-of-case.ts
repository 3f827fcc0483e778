// Reads the standing of a case's rights and tasks from its state.
import { lineId, type LineId } from '../../formats/ids.ts';
import type { Task } from './fact-contents.ts';
import { decisionsToTell, isTold } from './decision-told.ts';
import { rightVerdict, type RightMarks, type RightVerdict } from './right-verdict.ts';
import type { CaseState, RightState } from './state.ts';

type Marks = Pick<CaseState, 'facts' | 'papers'>;

function marksOf({ facts }: Pick<CaseState, 'facts'>, one: RightState): RightMarks & Pick<RightState, 'decisions'> {
  return {
    decisions: one.decisions, seconds: facts['decision-confirmed'],
    effected: facts['right-effected'].some(({ right }) => right === one.right), withdrawn: facts['right-withdrawn'].some(({ right }) => right === one.right),
  };
}

export function verdictOfRight(state: Pick<CaseState, 'facts'>, one: RightState): RightVerdict {
  return rightVerdict(marksOf(state, one));
}

/** Null also when the case does not ask for the right. */
export function verdictFor(state: CaseState, right: string): RightVerdict {
  const one = state.rights.find((each) => each.right === right);
  return one === undefined ? null : verdictOfRight(state, one);
}

/** Each code once: two desks may both have planned it. */
export function tasksOf({ facts }: Pick<CaseState, 'facts'>): readonly Task[] {
  const byCode = new Map<string, Task>();
  for (const one of facts['tasks-created'].flatMap(({ tasks }) => tasks)) {
    const before = byCode.get(one.code);
    byCode.set(one.code, before === undefined ? one : { ...before, rights: [...new Set([...before.rights, ...one.rights])].toSorted(), due: before.due < one.due ? before.due : one.due });
  }
  return [...byCode.values()];
}

export function openTasksOf(state: Pick<CaseState, 'facts'>): readonly Task[] {
  return tasksOf(state).filter(({ code }) => !state.facts['task-done'].some(({ task }) => task === code));
}

/** The decisions that a letter written now tells. */
export function toldNow(state: Pick<CaseState, 'facts' | 'rights'>): LineId[] {
  return state.rights.flatMap((one) => decisionsToTell(one.right, marksOf(state, one)).map((made) => lineId.parse(made.lineId)));
}

/** What stands is told by letters that are with the visitor: handed over or sent. */
export function decisionGiven(state: Marks & Pick<CaseState, 'rights'>): boolean {
  return isTold(state.rights.flatMap((one) => decisionsToTell(one.right, marksOf(state, one))), givenLetters(state));
}

/** The same of one right: a decision of another that changed since does not make its answer undone. */
export function rightAnswered(state: Marks, one: RightState): boolean {
  return isTold(decisionsToTell(one.right, marksOf(state, one)), givenLetters(state));
}

function givenLetters({ facts, papers }: Marks): Marks['papers'] {
  return papers.filter(({ paperId, kind }) => kind === 'decision' && facts['letter-given'].some((given) => given.paperId === paperId));
}
