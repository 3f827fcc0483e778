// Writes a task as a file for its system: read line, file on disk, and last the line that names it by its hash.
import { hash, randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { caseId as caseIdSchema } from '../../../shared/formats/ids.ts';
import { decide } from '../../../shared/domain/case/decide.ts';
import type { PaperCommand } from '../../../shared/domain/case/commands.ts';
import { openTasksOf } from '../../../shared/domain/case/rights-of-case.ts';
import { ok, refused, type Result } from '../../../shared/outcomes.ts';
import { decideContext, personOf } from '../case/decide-context.ts';
import { personKeyOf } from '../case/person-key-of.ts';
import { readCase } from '../case/read-case.ts';
import { runCaseCommand } from '../case/run-case-command.ts';
import type { HostParts } from '../host-parts.ts';
import { fileRefusal } from '../journal/sqlite-fault.ts';
import { writeRead } from '../people/write-read-line.ts';
import type { Session } from '../vault/session.ts';
import { writeFileDurably } from '../write-file-durably.ts';
import { taskRequest } from './task-request.ts';

export interface TaskSent { readonly place: string; readonly requestId: string }

/** Outcomes: those of `record-task-file` (asked before anything of the person is read), of rules/task-export, `disk-full`, `not-saved`, `journal-damaged`. */
export function exportTask(host: HostParts, session: Session, asked: { readonly caseId: string; readonly task: string }): Result<TaskSent> {
  const { state, incomplete } = readCase(host.journal, session.keys.content, asked.caseId);
  const task = openTasksOf(state).find(({ code }) => code === asked.task);
  const { request } = state;
  if (request === null) return refused('case-state');
  if (task === undefined) return refused('task-unknown', { field: 'task' });
  const head = personOf(host, state, null);
  const context = decideContext(host, session, { person: head, incomplete, caseId: asked.caseId });
  // The same task sent again is the same request to the processor.
  const requestId = state.facts['task-sent'].find((one) => one.task === task.code)?.requestId ?? randomUUID();
  const recordOf = (sha256: string): PaperCommand => ({ kind: 'record-task-file', caseId: caseIdSchema.parse(asked.caseId), task: task.code, requestId, sha256 });
  const probe = decide(state, recordOf('0'.repeat(64)), context);
  if (!probe.ok) return probe;
  const made = taskRequest({ state, request, profile: host.bundle.profile, task, head, restricted: context.person?.restricted ?? false, requestId });
  if (!made.ok) return made;
  const read = writeRead(host, session, { caseId: asked.caseId, personKey: personKeyOf(state), purpose: 'make-paper', categories: Object.values(made.value.extensions).flatMap(({ categories }) => categories) });
  if (!read.ok) return read;
  const text = `${JSON.stringify(made.value, null, 2)}\n`;
  const folder = join(host.folder, 'papers-out');
  const place = join(folder, `task-${task.code.replace(':', '-')}-${request.diaryNumber.replaceAll('/', '-')}.json`);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileDurably(place, Buffer.from(text, 'utf8'));
  } catch (error) {
    host.log.fault('export-task', error);
    return fileRefusal(error);
  }
  const recorded = runCaseCommand(host, session, recordOf(hash('sha256', text, 'hex')));
  return recorded.ok ? ok({ place, requestId }) : recorded;
}
