// A working day in one visit: found, opened, logged, decided, printed; every canary that a desk's work touches is in the host's hands once.
import { randomUUID } from 'node:crypto';
import { caseId as caseIdSchema } from '../../../shared/formats/ids.ts';
import type { CaseCommand } from '../../../shared/domain/case/commands.ts';
import type { DeskCaller } from '../../bench/append/desk-caller.ts';
import { answerOf } from '../rig/answer-of.ts';
import { clerk } from '../rig/made-desk.ts';
import { contact, register } from '../rig/people-desk.ts';
import type { Planted } from './canaries.ts';

/** Leaves the desk unlocked, by the contact person. Throws when a step is refused or finds nobody: then nothing would be proven. */
export async function useEverything(desk: DeskCaller, { visitor, listed, ownWords }: Planted): Promise<void> {
  const caseId = caseIdSchema.parse(randomUUID());
  const { personKey } = visitor;
  const run = async (command: CaseCommand): Promise<void> => { answerOf(await desk.call('run-command', { command })); };
  const find = async (query: string, key: string): Promise<void> => {
    const { rows } = answerOf(await desk.call('find-people', { query, caseId, scanned: false }));
    if (!rows.some((row) => row.personKey === key)) throw new Error('a planted person is not found');
  };
  answerOf(await desk.call('log-in', { ...clerk }));
  await find(visitor.familyName, personKey);
  await find(visitor.phones[0] ?? '', personKey);
  await find(listed.familyName, listed.personKey);
  answerOf(await desk.call('open-person', { personKey, caseId, purpose: 'identify-visitor' }));
  await run({ kind: 'check-identity', caseId, visitor: { personKey }, documentKind: 'passport', validity: 'valid', photoMatched: true, nameMatched: true, birthDate: '1994-05-01', secondMethod: null });
  const { today } = answerOf(await desk.call('desk-info', {}));
  await run({ kind: 'log-request', caseId, register, rights: [{ right: 'access', scope: { categories: 'all', from: null, to: null } }], ownWords, language: 'fi', receivedOn: today });
  const request = answerOf(await desk.call('make-paper', { caseId, kind: 'request', language: null }));
  await run({ kind: 'sign-request', caseId, documentHash: request.sha256, strokes: [[[2, 10], [40, 10]]], language: 'fi' });
  answerOf(await desk.call('log-in', { ...contact }));
  await run({ kind: 'take-case', caseId });
  await run({ kind: 'decide-right', caseId, right: 'access', decision: 'granted' });
  answerOf(await desk.call('make-paper', { caseId, kind: 'copy', language: null }));
  answerOf(await desk.call('open-case', { caseId }));
}
