// A desk whose journal holds very many cases as real sealed lines: what the lists are filled from when somebody logs in.
import { generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { appendLines, type LineDraft } from '../../../electron/host/journal/append-lines.ts';
import { openJournal, type Journal } from '../../../electron/host/journal/open-journal.ts';
import { makeAccount } from '../../../electron/host/vault/make-account.ts';
import { sessionKeys } from '../../../electron/host/vault/session-keys.ts';
import type { CaseContent } from '../../../shared/domain/case/content.ts';
import { addDays } from '../../../shared/formats/date-arithmetic.ts';
import { helsinkiDateOf } from '../../../shared/formats/helsinki-date.ts';
import { actorId, diaryNumber, registerId } from '../../../shared/formats/ids.ts';
import type { LocalDate } from '../../../shared/formats/local-date.ts';
import { dueDate } from '../../../shared/rules/due-date.ts';
import { answerOf } from '../../faults/rig/answer-of.ts';
import { bundleOf, clerk, controller } from '../../faults/rig/made-desk.ts';
import { makePlace, type DeskPlace } from '../../faults/rig/own-desk.ts';

const register = registerId.parse('customer-and-marketing');
/** Cases were received on as many days: the oldest are ten days late, the newest of today. */
const days = 41;
/** Every case of the bench has one of these lives, in turn; the last one is closed. */
const lives = ['waits', 'waits', 'taken', 'granted', 'withdrawn'] as const;

/** Where the desk lies, and in whose name it is logged in: a clerk who is a contact person too, so that the list is not the first screen. */
export interface CaseDesk { readonly place: DeskPlace; readonly open: number; readonly all: number }

function request(day: LocalDate, number: number): CaseContent<'request-logged'> {
  const { due, raw } = answerOf(dueDate(day));
  return {
    diaryNumber: diaryNumber.parse(`RAT-02/${day.slice(0, 4)}/${String(number).padStart(6, '0')}`), register, requester: { personKey: null, name: 'Testinen Kaarina', birthYear: 1994 },
    rights: [{ right: 'access', scope: { categories: 'all', from: null, to: null } }], ownWords: '', channel: 'in-person', language: 'fi', delivery: 'pick-up',
    receivedOn: day, receivedAt: `${day}T08:00:00.000Z`, office: 'RAT', desk: 'RAT-02', due, dueRaw: raw, signedOnPaper: false,
  };
}

const identity: CaseContent<'identity-checked'> = {
  personKey: null, visitor: { name: 'Testinen Kaarina', birthYear: 1994 }, verdict: 'passed', reasons: [],
  check: { documentKind: 'passport', validity: 'valid', photoMatched: true, nameMatched: true, birthDateMatched: true, secondMethod: null },
};
const granted: CaseContent<'right-decided'> = { right: 'access', decision: 'granted', receiverDecided: false, ground: null, reasons: '', replaces: [], keeps: null, desk: 'RAT-02', items: [], needsSecond: false };

function linesOf(day: LocalDate, number: number): readonly LineDraft[] {
  const life = lives[number % lives.length];
  const caseId = randomUUID();
  const draft = (type: string, content: object): LineDraft => ({ type, content, caseId, basedOn: [] });
  return [
    draft('identity-checked', identity), draft('request-logged', request(day, number)),
    ...(life === 'waits' || life === undefined ? [] : life === 'taken' ? [draft('case-taken', {})] : life === 'granted' ? [draft('right-decided', granted)] : [draft('right-withdrawn', { right: 'access' })]),
  ];
}

/** Written with the product's own code and the controller's key, day by day, as another desk's lines that were pulled. */
function fill(journal: Journal, rootKey: Buffer, cases: number): void {
  const keys = sessionKeys(Buffer.from(rootKey));
  const signing = { controller, device: randomUUID(), privateKey: generateKeyPairSync('ed25519').privateKey, contentKey: keys.content, actor: clerk.user, lease: 'bench' };
  const today = answerOf(helsinkiDateOf(new Date().toISOString()));
  for (let back = days - 1; back >= 0; back -= 1) {
    const day = addDays(today, -back);
    const ofDay = Array.from({ length: cases }, (_, place) => place + 1).filter((number) => number % days === back);
    answerOf(appendLines(journal, ofDay.flatMap((number) => linesOf(day, number)), { ...signing, wallTime: `${day}T08:00:00.000Z` }));
  }
  keys.zero();
}

/** The account is of the cost that the product makes accounts with. Nothing runs yet. */
export async function caseDesk(folder: string, cases: number, roles: readonly ('clerk' | 'contact-person')[], renderer?: string): Promise<CaseDesk> {
  mkdirSync(folder, { recursive: true });
  const rootKey = randomBytes(32);
  const account = answerOf(await makeAccount({ user: actorId.parse(clerk.user), name: 'Liisa Palvelija', password: clerk.password, roles: [...roles], registers: [register], lease: 'proof', rootKey: Buffer.from(rootKey) }));
  const place = await makePlace(folder, bundleOf({ desk: 'RAT-01', account, centralUrl: 'http://127.0.0.1:9', enrolmentCode: 'no-central-store' }), renderer);
  mkdirSync(place.folder, { recursive: true });
  const journal = answerOf(openJournal(place.folder));
  fill(journal, rootKey, cases);
  journal.close();
  return { place, all: cases, open: cases - Math.floor((cases + 1) / lives.length) };
}
