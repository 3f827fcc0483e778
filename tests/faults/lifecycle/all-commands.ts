// The commands tried on every state: each kind blameless, then with what a person or a broken window could send.
import { blamelessCommands } from '../../../shared/domain/case/blameless-commands.ts';
import { caseCommand, paperCommand, type CaseCommand, type PaperCommand } from '../../../shared/domain/case/commands.ts';
import { fileKinds, letterKinds } from '../../../shared/domain/case/content.ts';
import type { DecideContext } from '../../../shared/domain/case/context.ts';
import type { CaseState } from '../../../shared/domain/case/state.ts';
import { lineId, paperId } from '../../../shared/formats/ids.ts';
import { copyMade, copySent, grant, kaarina, passport, refuse, requestShown, theCase } from '../../unit/shared/domain/case-fixture.ts';
import { companyOf, estateOf, guardianOf, parentOf, powerOfAttorney } from '../../unit/shared/domain/mandate-fixture.ts';
import { everyRight, requestOf } from '../../unit/shared/domain/rights-fixture.ts';

export type AnyCommand = CaseCommand | PaperCommand;

const nowhere = lineId.parse('11111111-0000-4000-8000-000000000000');
const letterPaper = paperId.parse('11111111-0000-4000-8000-000000000001');

/** One of each kind, and mandates that stop, contradict or cover nothing that is asked. */
const represented: readonly AnyCommand[] = [powerOfAttorney, parentOf, guardianOf, companyOf, estateOf].flatMap((mandate): readonly AnyCommand[] => [
  { ...passport, mandate }, { ...passport, mandate: { ...mandate, seen: [] } }, { ...passport, mandate: { ...mandate, exclusive: true } },
  { ...passport, mandate: { ...mandate, rights: ['erasure'] } }, { ...passport, mandate: { ...mandate, expires: '2020-01-01' } },
]);

const intake: readonly AnyCommand[] = [
  passport, { ...passport, photoMatched: false }, { ...passport, birthDate: '2026-02-30' },
  ...everyRight.map((one) => requestOf([one])), requestOf([]), requestOf(everyRight), requestOf([{ right: 'objection', situation: '' }]),
  ...represented, { ...passport, issued: '2026-12-01', expires: '2026-11-30' },
  requestOf(everyRight.slice(0, 1), { channel: 'letter', from: { personKey: kaarina }, receivedOn: '2026-11-06' }), requestOf(everyRight.slice(0, 1), { receivedOn: '2027-01-01' }),
];

/** Also for rights that the case never asked for, and with dates, ids and texts that fit nothing. */
const faulty: readonly AnyCommand[] = [
  grant, refuse, { ...grant, decision: 'nothing-found', reasons: '' }, { ...grant, decision: 'partly', ground: 'compelling-grounds', reasons: 'x' },
  ...everyRight.flatMap(({ right }): readonly AnyCommand[] => [{ ...grant, right }, { ...grant, right, decision: 'nothing-found', reasons: 'x' }, { kind: 'withdraw-right', caseId: theCase, right }]),
  { ...grant, right: 'erasure', decision: 'granted', items: [{ system: 'generis', category: 'contact', outcome: 'erased', ground: null, law: '', until: null, reasons: '', events: {} }] },
  { ...grant, right: 'erasure', decision: 'partly', items: [{ system: 'generis', category: 'invoices', outcome: 'erased', ground: null, law: '', until: '2026-02-30', reasons: '', events: { financialYearEnd: '2026-02-30' } }] },
  { kind: 'note-answer', caseId: theCase, asked: nowhere, on: '2026-02-30' }, { kind: 'note-reminder', caseId: theCase, channel: 'email', receivedOn: '2027-01-01' },
  { kind: 'extend-due', caseId: theCase, reason: 'number', text: '' }, { kind: 'ask-visitor', caseId: theCase, about: 'identity', text: '' },
  { kind: 'settle-conflict', caseId: theCase, right: 'access', keep: nowhere, seen: [nowhere, lineId.parse('11111111-0000-4000-8000-000000000002')], reasons: 'x' },
  { kind: 'confirm-decision', caseId: theCase, right: 'erasure', seen: nowhere, result: 'returned' },
  { kind: 'confirm-records', caseId: theCase, right: 'access', seen: [{ system: 'generis', category: 'contact', count: 1, mark: '0'.repeat(16) }] }, { kind: 'confirm-records', caseId: theCase, right: 'erasure', seen: [] },
  { kind: 'answer-task', caseId: theCase, task: 'erase:generis', result: 'done', on: '2027-01-01', records: null, how: '', paper: null },
  { kind: 'tell-fee', caseId: theCase, counts: { nothing: 1 }, facts: ['x'] }, { kind: 'answer-fee', caseId: theCase, answer: 'withdraws' },
  { kind: 'shred-paper', caseId: theCase, paperId: letterPaper }, { kind: 'record-redate', caseId: theCase },
  { kind: 'record-task-file', caseId: theCase, task: 'search:enerity', requestId: '11111111-0000-4000-8000-000000000003', sha256: '0'.repeat(64) },
  ...fileKinds.map((paperKind): AnyCommand => ({ ...copyMade, paperId: letterPaper, paperKind })),
  copyMade, copySent, requestShown, { ...copyMade, paperId: letterPaper, paperKind: 'decision' }, { kind: 'record-sending', caseId: theCase, paperId: letterPaper, way: 'saved' },
  { kind: 'tell-lifting', caseId: theCase, restriction: nowhere, channel: 'letter' }, { kind: 'tell-recipient', caseId: theCase, right: 'erasure', recipient: 'nobody', result: 'impossible', channel: 'letter' },
  { ...copyMade, paperId: letterPaper, paperKind: 'recipient-notice', recipient: { right: 'erasure', recipient: 'nobody' } }, { ...copyMade, paperId: letterPaper, paperKind: 'restriction-lifting', restriction: nowhere },
  ...letterKinds.map((paperKind): AnyCommand => ({ ...copyMade, paperId: letterPaper, paperKind })),
];

/** Each has passed the schema of the boundary: what that refuses never comes here. */
export function allCommands(state: CaseState, context: DecideContext): readonly AnyCommand[] {
  return [...blamelessCommands(theCase, state, context), ...intake, ...faulty].filter((command) => caseCommand.safeParse(command).success || paperCommand.safeParse(command).success);
}
