// The answer as a file (Art. 15(3), 20): when it may be made and given, and the record of a task sent to a system as a file.
import { refused, type Refusal } from '../../outcomes.ts';
import type { PaperCommand } from './commands.ts';
import { fileKinds, type PaperKind } from './content.ts';
import type { DecideContext } from './context.ts';
import { line, type Drafts } from './drafts.ts';
import { haltOf } from './halt-of.ts';
import { isCopyDue } from './phase-of.ts';
import { openTasksOf, verdictFor } from './rights-of-case.ts';
import type { CaseState, Paper } from './state.ts';

export type FileKind = (typeof fileKinds)[number];

export function isFile(kind: PaperKind): kind is FileKind {
  return fileKinds.some((one) => one === kind);
}

/** Null when it may be made now. Outcomes: copy-not-granted, file-not-granted, and of a halt. */
export function fileRefusal(state: CaseState, kind: FileKind, context: DecideContext): Refusal | null {
  const halt = haltOf(state, context);
  if (halt !== null) return halt;
  if (kind === 'access-file') return isCopyDue(verdictFor(state, 'access')) ? null : refused('copy-not-granted');
  const verdict = verdictFor(state, 'portability');
  return verdict === 'granted' || verdict === 'partly' ? null : refused('file-not-granted');
}

/** A file made before the refusal that now stands stays in the office; it is given once it has been saved. Outcomes: case-state and those of making. */
export function fileGivingRefusal(state: CaseState, { kind, sent }: Paper, context: DecideContext): Refusal | null {
  if (!isFile(kind)) return null;
  return fileRefusal(state, kind, context) ?? (sent.includes('saved') ? null : refused('case-state'));
}

/**
 * A task that has gone to its system as a file; the same task sent again keeps its id. Outcomes: case-state, task-unknown, and
 * of a halt for what cannot be taken back.
 */
export function recordTaskFile(state: CaseState, { task, requestId, sha256 }: Extract<PaperCommand, { kind: 'record-task-file' }>, context: DecideContext): Drafts {
  if (state.request === null) return refused('case-state');
  const open = openTasksOf(state).find(({ code }) => code === task);
  if (open === undefined) return refused('task-unknown', { field: 'task' });
  const halt = open.kind === 'search' || open.kind === 'preserve' ? null : haltOf(state, context);
  return halt ?? line({ type: 'task-sent', content: { task, requestId, sha256 } });
}
