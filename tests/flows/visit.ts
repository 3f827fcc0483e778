// The main job over the bridge, step by step, as the window would ask for it: from a search to the handed-over copy.
import { randomUUID } from 'node:crypto';
import { coverCodeOf } from '../../shared/domain/case/cover-code.ts';
import type { CaseCommand } from '../../shared/domain/case/commands.ts';
import { caseId as caseIdSchema, registerId, type CaseId, type PaperId } from '../../shared/formats/ids.ts';
import type { CallAnswer } from '../../shared/bridge.ts';
import type { Stroke } from '../../shared/domain/case/content.ts';
import { waitUntil } from './wait-until.ts';
import type { Desk } from './world.ts';

type Command<K extends CaseCommand['kind']> = Extract<CaseCommand, { kind: K }>;
export type Found = CallAnswer<'find-people'>['rows'][number];

/** 38 mm of ink. */
export const ink: Stroke[] = [[[2, 10], [40, 10]]];

export function newCaseId(): CaseId {
  return caseIdSchema.parse(randomUUID());
}

/** Waits for the register data to have come to the desk, then finds exactly one person. */
export async function findOne(desk: Desk, caseId: CaseId, query: string): Promise<Found> {
  await waitUntil('people on the desk', async () => {
    const { people } = await desk.must('sync-lamp', {});
    // A desk opened without connection does not know how many there are; what it had before, it has. Under a narrow offline scope there is no feed to wait for.
    return people.last === null ? people.have > 0 : people.have === people.last;
  }, 60);
  const { rows } = await desk.must('find-people', { query, caseId, scanned: false });
  const [only] = rows;
  if (only === undefined || rows.length !== 1) throw new Error(`${String(rows.length)} found where one was expected`);
  return only;
}

export function passportCheck(caseId: CaseId, found: Pick<Found, 'personKey'>, birthDate: string): Command<'check-identity'> {
  return { kind: 'check-identity', caseId, visitor: { personKey: found.personKey }, documentKind: 'passport', validity: 'valid', photoMatched: true, nameMatched: true, birthDate, secondMethod: null };
}

export function accessRequest(caseId: CaseId, register: string, receivedOn: string): Command<'log-request'> {
  return { kind: 'log-request', caseId, register: registerId.parse(register), rights: [{ right: 'access', scope: { categories: 'all', from: null, to: null } }], ownWords: '', language: 'fi', receivedOn };
}

export interface Received { readonly caseId: CaseId; readonly diaryNumber: string; readonly receiptPlace: string }

/** The clerk's part: find, check, log, sign, receipt in hand. */
export async function receive(desk: Desk, { query, birthDate }: { readonly query: string; readonly birthDate: string }): Promise<Received> {
  const caseId = newCaseId();
  const found = await findOne(desk, caseId, query);
  await desk.must('open-person', { personKey: found.personKey, caseId, purpose: 'identify-visitor', ...(found.restricted ? { reason: 'visitor-here' as const } : {}) });
  await desk.must('run-command', { command: passportCheck(caseId, found, birthDate) });
  const [register] = (await desk.must('profile', {})).registers;
  const { today } = await desk.must('desk-info', {});
  const logged = await desk.must('run-command', { command: accessRequest(caseId, register?.id ?? '', today) });
  const request = await desk.must('make-paper', { caseId, kind: 'request', language: null });
  await desk.must('run-command', { command: { kind: 'sign-request', caseId, documentHash: request.sha256, strokes: ink, language: 'fi' } });
  const receipt = await desk.must('make-paper', { caseId, kind: 'receipt', language: null });
  const receiptPlace = await saveAndConfirm(desk, caseId, receipt.paperId);
  return { caseId, diaryNumber: logged.diaryNumber ?? '', receiptPlace };
}

/** Saved as a file, and a person says that it is there. Answers the place of the file. */
export async function saveAndConfirm(desk: Desk, caseId: CaseId, paperId: PaperId): Promise<string> {
  const saved = await desk.must('send-paper', { caseId, paperId, way: 'save' });
  await desk.must('run-command', { command: { kind: 'confirm-paper', caseId, paperId } });
  return saved.place ?? '';
}

/** The contact person's part, on any desk that has the case. */
export async function grant(desk: Desk, caseId: CaseId): Promise<void> {
  await waitUntil('the request on this desk', async () => (await desk.call('open-case', { caseId })).ok);
  await desk.must('run-command', { command: { kind: 'take-case', caseId } });
  await desk.must('run-command', { command: { kind: 'decide-right', caseId, right: 'access', decision: 'granted' } });
}

export interface HandedOver { readonly place: string; readonly pages: number; readonly sha256: string }

/** The copy made, out of the printer, and in the visitor's hand. */
export async function handOverCopy(desk: Desk, { caseId, diaryNumber, birthDate }: { readonly caseId: CaseId; readonly diaryNumber: string; readonly birthDate: string }): Promise<HandedOver> {
  await waitUntil('the decision on this desk', async () => (await desk.must('open-case', { caseId })).phase === 'granted');
  const copy = await desk.must('make-paper', { caseId, kind: 'copy', language: null });
  const place = await saveAndConfirm(desk, caseId, copy.paperId);
  await desk.must('run-command', { command: { kind: 'hand-over', caseId, paperId: copy.paperId, coverCode: coverCodeOf(diaryNumber, 1), pages: copy.pages, birthDate } });
  return { place, pages: copy.pages, sha256: copy.sha256 };
}

/** Central has every line of the desk. */
export async function waitUntilSent(desk: Desk): Promise<void> {
  await waitUntil('everything in the central store', async () => (await desk.must('sync-lamp', {})).waiting === 0, 30);
}
