// The tasks of all cases as one list: what is overwritten first, then by day (rule 34, R30).
import { isClosed, type InboxRow } from './inbox.ts';

/** `blocked`: the host would refuse the answer while decisions contradict each other. `under-way`: somebody has taken the case. */
export type TaskState = 'todo' | 'under-way' | 'done' | 'blocked';

export interface TaskLine {
  readonly caseId: string;
  readonly diaryNumber: string;
  readonly code: string;
  readonly kind: string;
  readonly system: string;
  readonly due: string;
  readonly state: TaskState;
}

/** `system` null: all. A withdrawn request has no work left. */
export function taskLines(rows: readonly InboxRow[], system: string | null, withDone: boolean): readonly TaskLine[] {
  return rows.filter(({ state }) => state !== 'withdrawn').flatMap(linesOf)
    .filter((one) => (system === null || one.system === system) && (withDone || one.state !== 'done'))
    .toSorted((one, other) => order(one).localeCompare(order(other), 'en'));
}

function linesOf(row: InboxRow): readonly TaskLine[] {
  return row.tasks.map(({ code, due, doneAt }) => {
    const [kind = '', system = ''] = code.split(':');
    return { caseId: row.caseId, diaryNumber: row.diaryNumber, code, kind, system, due, state: stateOf(row, kind, doneAt !== null) };
  });
}

function stateOf(row: InboxRow, kind: string, done: boolean): TaskState {
  if (done) return 'done';
  // The same line as decide draws: searching and preserving take nothing away (domain/case/decide-work).
  if (row.state === 'conflict' && kind !== 'search' && kind !== 'preserve') return 'blocked';
  return row.owner === null || isClosed(row) ? 'todo' : 'under-way';
}

function order({ state, kind, due, diaryNumber, code }: TaskLine): string {
  return [state === 'done' ? 2 : kind === 'preserve' ? 0 : 1, due, diaryNumber, code].join(' ');
}
