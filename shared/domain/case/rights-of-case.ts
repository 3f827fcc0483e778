// Reads the standing of a case's rights and tasks from its state.
import type { Task } from './fact-contents.ts';
import { rightVerdict, type RightVerdict } from './right-verdict.ts';
import type { CaseState, RightState } from './state.ts';

type Marks = Pick<CaseState, 'facts' | 'papers'>;

export function verdictOfRight({ facts }: Pick<CaseState, 'facts'>, one: RightState): RightVerdict {
  return rightVerdict({
    decisions: one.decisions, seconds: facts['decision-confirmed'],
    effected: facts['right-effected'].some(({ right }) => right === one.right), withdrawn: facts['right-withdrawn'].some(({ right }) => right === one.right),
  });
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

/** A letter of decision is with the visitor: handed over or sent. */
export function decisionGiven({ facts, papers }: Marks): boolean {
  return papers.some(({ paperId, kind }) => kind === 'decision' && facts['letter-given'].some((given) => given.paperId === paperId));
}
