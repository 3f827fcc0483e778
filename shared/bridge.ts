// Every call across the process line with its schemas: one page; a call that is not here does not compile.
import { z } from 'zod';
import { caseView, holding, itemGroup, itemRecord } from './bridge/case-view.ts';
import { caseCommand } from './domain/case/commands.ts';
import { accessScope, right } from './domain/case/asked-right.ts';
import { fileKinds, paperAim, paperKind } from './domain/case/content.ts';
import { taskCode } from './domain/case/fact-contents.ts';
import { listLine } from './domain/list-line.ts';
import { readPurpose, readReason } from './domain/person/content.ts';
import { caseId, isoDate, isoInstant, lineId, paperId, personKey, sha256Hex } from './formats/ids.ts';
import type { OutcomeCode, Result } from './outcomes.ts';
import { lookState } from './registers/source-standing.ts';
import { elsewhereMax, searchCover } from './registers/offline-scope.ts';
import { controllerProfile } from './registers/controller.ts';
import { seriesGroup, seriesTotal } from './registers/series-shown.ts';
import { sourceActs, type SourceActName } from './registers/source-acts.ts';
import { address } from './registers/person.ts';
import { language } from './registers/words.ts';
import { apartMost, itemPart, recordRef } from './rules/item-part.ts';
import { role, type Action } from './rules/permission.ts';
import { placesMost, redactionPlace } from './rules/redaction.ts';

const nothing = z.strictObject({});

/**
 * What a person must be told at once, whatever the screen. `stalled`: something waits, central answers, and nothing has moved
 * for 100 s. `suspended`, `forked`: an administrator must act. `rewound`: central was set back and is being filled again.
 * `disk-reserve`: the disk is full and the desk lives on its reserve. `clock-off`: this computer's clock differs from
 * central's by more than 12 hours, so dates on paper would be wrong. `lease-ending`, `lease-ended`: central has not been heard for so long
 * that this desk soon stops, or has stopped, showing people's data.
 */
export const lampAlarm = z.enum(['stalled', 'suspended', 'forked', 'rewound', 'disk-reserve', 'journal-damaged', 'clock-off', 'lease-ending', 'lease-ended']);
export type LampAlarm = z.infer<typeof lampAlarm>;

/** The lamp: what waits, how old the oldest unsent line is, what central last said. */
export const lamp = z.strictObject({
  waiting: z.int().min(0),
  oldestUnsentAt: isoInstant.nullable(),
  lastInCentralAt: isoInstant.nullable(),
  reach: z.enum(['ok', 'unreachable', 'invalid-answer', 'refused', 'not-tried']),
  parked: z.int().min(0),
  people: z.strictObject({ have: z.int().min(0), last: z.int().min(0).nullable() }),
  /** Positions of central's log: how far this desk is and how far central said it goes; the first sync shows both. */
  log: z.strictObject({ have: z.int().min(0), last: z.int().min(0).nullable() }),
  /** Papers made here whose bytes central does not hold yet. */
  papersWaiting: z.int().min(0),
  /** While `lease-ending`: until when people's data is shown without hearing from central. */
  leaseEndsAt: isoInstant.nullable(),
  alarms: z.array(lampAlarm).max(10),
});
export type Lamp = z.infer<typeof lamp>;

export const sessionInfo = z.strictObject({ user: z.string(), name: z.string(), roles: z.array(role), registers: z.array(z.string()), locksAt: isoInstant });
export type SessionInfo = z.infer<typeof sessionInfo>;

export const deskInfo = z.strictObject({
  desk: z.string(), // RAT-02
  office: z.string(),
  controller: z.string(),
  journalId: z.uuid(),
  today: isoDate,
  session: sessionInfo.nullable(),
  users: z.array(z.strictObject({ user: z.string(), name: z.string() })),
  /** Only in demonstration mode: the made-up accounts and their passwords, and the data folder. */
  demonstration: z.strictObject({ folder: z.string(), accounts: z.array(z.strictObject({ user: z.string(), password: z.string(), role })) }).nullable(),
  shell: z.enum(['electron', 'browser']),
});
export type DeskInfo = z.infer<typeof deskInfo>;

/** A masked result row; a person under non-disclosure carries name, birth year and the mark only. */
export const foundPerson = z.strictObject({
  personKey,
  familyName: z.string(),
  givenNames: z.string(),
  birthYear: z.int().nullable(),
  customerNumber: z.string().nullable(), // …412
  town: z.string().nullable(),
  restricted: z.boolean(),
  namesakes: z.int().min(0),
  /** What matched, for the bold part: which field and the matched text as shown. */
  matched: z.strictObject({ by: z.enum(['identity-code', 'customer-number', 'metering-point', 'phone', 'name', 'other-name', 'address']), text: z.string().nullable() }),
  /** Not on this desk: found in the central store, and brought when opened. */
  atCentral: z.literal(true).optional(),
});
export type FoundPerson = z.infer<typeof foundPerson>;

export const personCard = z.strictObject({
  personKey,
  familyName: z.string(),
  givenNames: z.string(),
  birthYear: z.int().nullable(),
  identityCodeMasked: z.string().nullable(), // 010594Y****
  language,
  restricted: z.boolean(),
  /** A desk's own mark, which a contact person may lift; the register's own is none. */
  marked: z.boolean(),
  addresses: z.array(address), // empty when restricted
  phones: z.array(z.string()),
  customerNumbers: z.array(z.string()),
  meteringPoints: z.array(z.string()),
  /** Counts only; the items themselves are on the copy. */
  holdings: z.array(holding),
  /** Some source can be asked for this person's data now. */
  canLook: z.boolean(),
  openCases: z.array(caseId),
});
export type PersonCard = z.infer<typeof personCard>;

export const zoneSeen = z.strictObject({
  name: z.enum(['matched', 'differs']), birthDate: z.enum(['matched', 'differs', 'not-known']), identityCode: z.enum(['matched', 'differs', 'not-known']), expiry: z.enum(['valid', 'expired', 'not-known']),
  /** As printed on the document: the clerk's field is filled with it. */
  documentBirthDate: isoDate.nullable(),
});
export type ZoneSeen = z.infer<typeof zoneSeen>;

export const paperMade = z.strictObject({ paperId, kind: paperKind, sha256: sha256Hex, pages: z.int().min(1), pdf: z.base64() });
export type PaperMade = z.infer<typeof paperMade>;

export const colleague = z.strictObject({ user: z.string(), name: z.string(), roles: z.array(role), registers: z.array(z.string()) });
export type Colleague = z.infer<typeof colleague>;

/** Another request of the visitor at the desk: what a reminder or a duplicate is told by (rules/same-case). `due` is the day that alerts. */
export const earlierRequest = z.strictObject({
  caseId, diaryNumber: z.string(), register: z.string(), receivedOn: isoDate, due: isoDate, answeredOn: isoDate.nullable(),
  rights: z.array(z.strictObject({ right, scope: accessScope })), reminders: z.int().min(0),
});
export type EarlierRequest = z.infer<typeof earlierRequest>;

/** An administrator's act at central about its sources; online only. */
function sourceAct<N extends SourceActName>(name: N): { readonly request: (typeof sourceActs)[N]['request']; readonly answer: (typeof sourceActs)[N]['answer']; readonly session: true; readonly action: 'manage-sources' } {
  return { request: sourceActs[name].request, answer: sourceActs[name].answer, session: true, action: 'manage-sources' };
}

/** What is looked for in records; empty: everything. */
const itemsText = z.string().max(200).default('');

interface Call { readonly request: z.ZodType; readonly answer: z.ZodType; readonly session: boolean; readonly action: Action | null }

/** `session`: refused as 'locked' without one. `action`: checked by handle() before the handler runs. */
export const bridgeCalls = {
  'desk-info': { request: nothing, answer: deskInfo, session: false, action: null },
  'log-in': { request: z.strictObject({ user: z.string().max(40), password: z.string().max(1000) }), answer: sessionInfo, session: false, action: null },
  'lock': { request: nothing, answer: nothing, session: false, action: null },
  /** Any key or pointer use in the window; puts off the idle lock. */
  'still-here': { request: nothing, answer: z.strictObject({ locksAt: isoInstant }), session: true, action: null },
  'profile': { request: nothing, answer: controllerProfile, session: true, action: null },
  'find-people': { request: z.strictObject({ query: z.string().max(300), caseId, scanned: z.boolean() }), answer: z.strictObject({ rows: z.array(foundPerson).max(50), total: z.int(), searched: z.int(), asOf: isoInstant.nullable(), cover: searchCover }), session: true, action: 'find-person' },
  /** Whom this desk holds, and how many they are now. */
  'desk-scope': { request: nothing, answer: z.strictObject({ cover: searchCover, people: z.int().min(0) }), session: true, action: 'find-person' },
  /** The same in the central store, for a desk that does not hold everybody. `asked`: false when the text is too little to be asked there; `complete`: false when central's own search is behind. */
  'find-elsewhere': { request: z.strictObject({ query: z.string().max(300), caseId }), answer: z.strictObject({ rows: z.array(foundPerson).max(elsewhereMax), more: z.boolean(), asked: z.boolean(), complete: z.boolean() }), session: true, action: 'find-person' },
  /** A person found there is brought to this desk until the instant told, or while a case of theirs is open. */
  'bring-person': { request: z.strictObject({ personKey, caseId }), answer: z.strictObject({ until: isoInstant }), session: true, action: 'see-person' },
  'open-person': { request: z.strictObject({ personKey, caseId, purpose: readPurpose, reason: readReason.optional() }), answer: personCard, session: true, action: 'see-person' },
  /** Asks central to ask the live sources for this person now, brings what changed, and keeps in the case how each answered. */
  'look-up-sources': { request: z.strictObject({ personKey, caseId, purpose: readPurpose }), answer: z.strictObject({ at: isoInstant, sources: z.array(z.strictObject({ system: z.string(), category: z.string(), state: lookState })) }), session: true, action: 'see-person' },
  /** A person's metering series added up by month and year; the card or the case has been opened in this session. */
  'open-series': { request: z.strictObject({ caseId, personKey, purpose: readPurpose }), answer: z.strictObject({ groups: z.array(seriesGroup) }), session: true, action: 'see-person' },
  /** `group`: its place in the answer of `open-series`; `month`: `2026-10`. The days of it, at most 31. */
  'open-series-month': { request: z.strictObject({ caseId, personKey, purpose: readPurpose, group: z.int().min(0).max(10_000), month: z.string().regex(/^\d{4}-\d\d$/) }), answer: z.strictObject({ days: z.array(seriesTotal).max(31) }), session: true, action: 'see-person' },
  /** The whole code and birth date for thirty seconds on the screen; the reason is logged before (rule 12). */
  'reveal-identity-code': { request: z.strictObject({ personKey, caseId, reason: readReason.nullable() }), answer: z.strictObject({ identityCode: z.string().nullable(), birthDate: isoDate.nullable() }), session: true, action: 'reveal-identity-code' },
  /** A scanned zone against the found person, or the name typed for one no register knows; the zone is kept nowhere, and only words and the document's birth date come back. A person of the registers is compared only after their card was opened for this case, and few times in a session. */
  'match-zone': { request: z.strictObject({ caseId, personKey: personKey.nullable(), name: z.string().max(300), zone: z.string().max(300) }), answer: zoneSeen, session: true, action: 'check-identity' },
  'run-command': { request: z.strictObject({ command: caseCommand }), answer: z.strictObject({ lines: z.array(lineId), diaryNumber: z.string().nullable(), change: z.int() }), session: true, action: null },
  'open-case': { request: z.strictObject({ caseId }), answer: caseView, session: true, action: 'open-case' },
  /** The person's records for a decision that goes item by item, the first page of each row; the read line is written first. `text`: first of each row those that hold it. */
  'open-items': { request: z.strictObject({ caseId, right, text: itemsText }), answer: z.strictObject({ groups: z.array(itemGroup) }), session: true, action: 'open-case' },
  /** More records of one row, once they have been opened in this session. `except`: those in a row of their own; `only`: these alone, all at once. */
  'open-items-page': {
    request: z.strictObject({ caseId, right, system: z.string().max(60), category: z.string().max(60), part: itemPart.nullable(), from: z.int().min(0).max(1_000_000), text: itemsText, except: z.array(recordRef).max(10_000), only: z.array(recordRef).max(apartMost).nullable() }),
    answer: z.strictObject({ records: z.array(itemRecord).max(apartMost), total: z.int().min(0) }), session: true, action: 'open-case',
  },
  /** Where in the records of an access decision the text stands, once they have been opened; `found` is empty when there are more than `placesMost`. `kept`: of the places given, the numbers of those that still stand. */
  'find-places': { request: z.strictObject({ caseId, text: itemsText, kept: z.array(redactionPlace).max(placesMost) }), answer: z.strictObject({ found: z.array(redactionPlace).max(placesMost), total: z.int().min(0), kept: z.array(z.int().min(0)) }), session: true, action: 'open-case' },
  /** The request as it will be signed, before logging: composed, not recorded, not stored. */
  'preview-request': { request: z.strictObject({ command: caseCommand }), answer: z.strictObject({ pages: z.int(), pdf: z.base64() }), session: true, action: 'log-request' },
  /** The letter of decision as it would be once a second person confirms: composed, not recorded, not stored. */
  'preview-decision': { request: z.strictObject({ caseId }), answer: z.strictObject({ pages: z.int(), pdf: z.base64() }), session: true, action: 'open-case' },
  /** `recipient`, `restriction`: whom a notice of Art. 19 addresses, what one of Art. 18(3) ends; without them the first in line. `wholeSeries`: of a copy, every reading of metering series on paper instead of their summaries. */
  'make-paper': { request: z.strictObject({ caseId, kind: paperKind, language: language.nullable(), wholeSeries: z.boolean().optional(), ...paperAim }), answer: paperMade, session: true, action: 'make-paper' },
  /** The answer as a file (Art. 15(3), 20): kept and recorded as a paper, saved by `send-paper`, shown and printed by none. */
  'make-file': { request: z.strictObject({ caseId, kind: z.enum(fileKinds), language: language.nullable() }), answer: z.strictObject({ paperId, kind: paperKind, sha256: sha256Hex, bytes: z.int().min(1) }), session: true, action: 'make-paper' },
  /** A task as a file for its system, in the shape of OpenDSR (docs/export-format.md); saved where papers are. */
  'export-task': { request: z.strictObject({ caseId, task: taskCode }), answer: z.strictObject({ place: z.string(), requestId: z.uuid() }), session: true, action: 'open-case' },
  'show-paper': { request: z.strictObject({ caseId, paperId }), answer: paperMade, session: true, action: 'open-case' },
  'send-paper': { request: z.strictObject({ caseId, paperId, way: z.enum(['printer', 'save']) }), answer: z.strictObject({ way: z.enum(['printer', 'saved']), place: z.string().nullable() }), session: true, action: 'make-paper' },
  'lines-after': { request: z.strictObject({ change: z.int().min(0), limit: z.int().min(1).max(2000) }), answer: z.strictObject({ lines: z.array(listLine), last: z.int() }), session: true, action: null },
  'seal-draft': { request: z.strictObject({ text: z.string().max(300_000) }), answer: z.strictObject({ sealed: z.base64() }), session: true, action: null },
  'open-draft': { request: z.strictObject({ sealed: z.base64().max(900_000) }), answer: z.strictObject({ text: z.string().nullable() }), session: true, action: null },
  /** Staff, not visitors: who answers for which register, so that a case can name who must act. */
  'colleagues': { request: nothing, answer: z.strictObject({ /** This workstation's id in lines. */ device: z.uuid(), accounts: z.array(colleague) }), session: true, action: null },
  'earlier-requests': { request: z.strictObject({ personKey, caseId }), answer: z.strictObject({ earlier: z.array(earlierRequest).max(200) }), session: true, action: 'see-person' },
  /** The yearly account as a CSV file; counts only. */
  'save-figures': { request: z.strictObject({ from: isoDate, to: isoDate, rows: z.array(z.array(z.union([z.string().max(200), z.number(), z.null()])).max(30)).min(1).max(1000) }), answer: z.strictObject({ place: z.string() }), session: true, action: 'read-figures' },
  'list-sources': sourceAct('list-sources'),
  'look-at-source': sourceAct('look-at-source'),
  'column-codes': sourceAct('column-codes'),
  'source-profile': sourceAct('source-profile'),
  'send-file': sourceAct('send-file'),
  'send-piece': sourceAct('send-piece'),
  'end-sending': sourceAct('end-sending'),
  'drop-sent': sourceAct('drop-sent'),
  'offline-scope': sourceAct('offline-scope'),
  'set-offline-scope': sourceAct('set-offline-scope'),
  'map-columns': sourceAct('map-columns'),
  'begin-import': sourceAct('begin-import'),
  'import-progress': sourceAct('import-progress'),
  'cancel-import': sourceAct('cancel-import'),
  'import-report': sourceAct('import-report'),
  'list-joins': sourceAct('list-joins'),
  'decide-join': sourceAct('decide-join'),
  /** Places and reasons only; the file's name tells the import. */
  'save-import-report': { request: z.strictObject({ run: z.int().min(1), way: z.enum(['printer', 'pdf', 'csv']), language }), answer: z.strictObject({ place: z.string().nullable() }), session: true, action: 'manage-sources' },
  'sync-lamp': { request: nothing, answer: lamp, session: false, action: null },
  'sync-now': { request: nothing, answer: lamp, session: true, action: null },
} as const satisfies Record<string, Call>;

export type CallName = keyof typeof bridgeCalls;
export type CallRequest<N extends CallName> = z.input<(typeof bridgeCalls)[N]['request']>;
export type CallAnswer<N extends CallName> = z.output<(typeof bridgeCalls)[N]['answer']>;

/** Why a desk is locked. `suspend`: the computer went to sleep. `shut-out`: central has shut the account out. */
export const lockCause = z.enum(['command', 'idle', 'end-of-day', 'suspend', 'shut-out']);
export type LockCause = z.infer<typeof lockCause>;

/** What the host says unasked. */
export const bridgeEvent = z.discriminatedUnion('event', [
  z.strictObject({ event: z.literal('changed'), change: z.int() }),
  z.strictObject({ event: z.literal('lamp'), lamp }),
  /** Central's answer about the person of a case that was opened while they were on their way; `here`: they can be shown now. */
  z.strictObject({ event: z.literal('person-came'), caseId, here: z.boolean() }),
  z.strictObject({ event: z.literal('locked'), why: lockCause }),
]);
export type BridgeEvent = z.infer<typeof bridgeEvent>;

/** `window.desk`, built by the shell; the only thing a window knows of the computer. */
export interface Desk {
  readonly call: <N extends CallName>(name: N, request: CallRequest<N>) => Promise<Result<CallAnswer<N>>>;
  readonly onEvent: (listen: (event: BridgeEvent) => void) => () => void;
}

export type { OutcomeCode };
