// What a window is told of a case: its rights, decisions, papers, letters and what is held of the person.
import { z } from 'zod';
import { askedRight, askedTrace } from '../domain/case/asked-right.ts';
import { paperKind } from '../domain/case/content.ts';
import { decidedChange, decidedItem, decision, refusalGround } from '../domain/case/decision-content.ts';
import { channelKind, factContents, task, telling } from '../domain/case/fact-contents.ts';
import { recordsMark } from '../domain/case/records-mark.ts';
import { mandateShown } from '../domain/case/mandate-shape.ts';
import { estateResults } from '../domain/case/represent-contents.ts';
import { caseId, isoDate, isoInstant, lineId, paperId, personKey } from '../formats/ids.ts';
import { language, texts } from '../registers/words.ts';
import { keepGrounds } from '../rules/erasure-of-item.ts';
import { itemPart, recordRef } from '../rules/item-part.ts';
import { redaction } from '../rules/redaction.ts';
import { receivers } from '../rules/disclosure.ts';
import { freshness } from '../rules/freshness.ts';
import { freeReasons } from '../rules/fee-suggestion.ts';

/** What is held of a category in a system: how much, and how fresh it is as far as this case knows. */
export const holding = z.strictObject({ system: z.string(), category: z.string(), count: z.int(), broughtAt: isoInstant, readings: z.int().optional(), freshness });
export type Holding = z.infer<typeof holding>;

/** Records on one page of a row. */
export const itemsPage = 20;

/** `value` null: withheld under non-disclosure. */
export const itemRecord = z.strictObject({ ref: recordRef, fields: z.array(z.strictObject({ key: z.string(), value: z.string().nullable() })) });
export type ItemRecord = z.infer<typeof itemRecord>;

/**
 * Records that one row of a decision is about (R20). `part` null: the whole category in the system. `outcome`, `ground`, `until`:
 * what the rule proposes, null where a day is missing (`missing`) or nothing is proposed. `records`: the first page, newest
 * first; `found`: how many of all `count` have the text that was looked for. Of access, `keys`: the fields that may speak of
 * others, `proposed`: those to be left out of the copy unless a person decides otherwise (R32).
 */
export const itemGroup = z.strictObject({
  system: z.string(), category: z.string(), part: itemPart.nullable(), count: z.int().min(1),
  outcome: z.enum(['erased', 'kept', 'restricted', 'anonymised', 'not-found', 'person-decides']).nullable(), ground: z.enum(keepGrounds).nullable(), until: isoDate.nullable(),
  restrictMeanwhile: z.boolean(), missing: z.string().nullable(), law: texts.nullable(), keys: z.array(z.string()), proposed: z.array(z.string()),
  records: z.array(itemRecord).max(itemsPage), found: z.int().min(0),
});
export type ItemGroup = z.infer<typeof itemGroup>;

/** A decision as its desk wrote it; `settled` are the reasons of the person who settled a conflict by it. */
export const decisionView = z.strictObject({
  lineId, decision, ground: refusalGround.nullable(), reasons: z.string(), settled: z.string().nullable(), desk: z.string(), by: z.string(), at: isoInstant,
  items: z.array(decidedItem), changes: z.array(decidedChange), redactions: z.array(redaction), /** Set while a second contact person has not given their word. */ awaitsSecond: z.boolean(),
});
export type DecisionView = z.infer<typeof decisionView>;

/** One handing out of the person's data; `recipient` is a code of the profile or the source's own word (rules/recipient-ledger). */
export const disclosureView = z.strictObject({
  recipient: z.string(), name: z.string(), categories: z.array(z.string()), on: z.string().nullable(), ground: z.string(), reference: z.string(), system: z.string(),
});
export type DisclosureView = z.infer<typeof disclosureView>;

export const caseView = z.strictObject({
  caseId,
  phase: z.enum(['new', 'identified', 'received', 'granted', 'refused', 'handed-over', 'answered', 'withdrawn', 'conflict']),
  diaryNumber: z.string().nullable(),
  register: z.string().nullable(),
  /** Whether the person's register data is at this desk, if there is any: `coming` from central, which `person-came` ends, or `not-here`. */
  personAt: z.enum(['here', 'coming', 'not-here']),
  requester: z.strictObject({ personKey: personKey.nullable(), name: z.string(), birthYear: z.int().nullable(), restricted: z.boolean() }).nullable(),
  identity: z.strictObject({ documentKind: z.string(), validity: z.enum(['valid', 'expired']), passed: z.boolean(), by: z.string(), at: isoInstant }).nullable(),
  /** `decision` is null while nobody has decided or decisions contradict each other; `standing` are the decisions that none replaces. */
  rights: z.array(z.strictObject({
    right: z.string(), scopeCategories: z.union([z.literal('all'), z.array(z.string())]), from: isoDate.nullable(), to: isoDate.nullable(),
    asked: askedRight,
    decision: z.enum([...decision.options, 'effected', 'withdrawn']).nullable(), standing: z.array(decisionView),
  })),
  ownWords: z.string(),
  language: language.nullable(),
  receivedOn: isoDate.nullable(),
  receivedBy: z.string().nullable(),
  due: isoDate.nullable(),
  signature: z.strictObject({ signed: z.boolean(), reason: z.string().nullable(), at: isoInstant }).nullable(),
  takenBy: z.string().nullable(),
  papers: z.array(z.strictObject({ paperId, kind: paperKind, pages: z.int(), copyNumber: z.int(), language, sent: z.array(z.string()), cameOut: z.boolean(), handedOverAt: isoInstant.nullable(), shreddedAt: isoInstant.nullable(), given: z.strictObject({ channel: channelKind, on: isoDate }).nullable(), recipient: telling.nullable(), restriction: lineId.nullable() })),
  holdings: z.array(holding),
  /** As on the card. */
  canLook: z.boolean(),
  events: z.array(z.strictObject({ lineId, type: z.string(), at: isoInstant, by: z.string() })),
  /** Contradicting decisions of a right; empty when there are none. */
  conflicts: z.array(z.strictObject({ right: z.string(), decisions: z.array(decisionView) })),
  /** How it came, and whether the register's notice speaks of a signed request (`offered`) or it is printed on wish only. */
  channel: channelKind.nullable(),
  signatureOffer: z.enum(['offered', 'on-wish']).nullable(),
  /** `due` is the extended day when there is one; waiting never moves either, `dueIfSuspended` stands beside (spec/rules.md 3.2). */
  time: z.strictObject({
    statutoryDue: isoDate, extended: factContents['due-extended'].nullable(), dueIfSuspended: isoDate, daysWaited: z.int().min(0),
    waits: z.array(z.strictObject({ lineId, about: z.enum(['identity', 'clarification']), text: z.string(), on: isoDate, answeredOn: isoDate.nullable() })),
    reminders: z.array(factContents['reminder-noted']),
    /** The calendar of working days has changed since the day was told: what alerts is the earlier of the two. `day` is what explains it. */
    redated: z.strictObject({ told: isoDate, counted: isoDate, day: isoDate, is: factContents['due-redated'].shape.is }).nullable(),
  }).nullable(),
  /** `trace`: what the visitor gave that this system can be searched by. */
  tasks: z.array(z.strictObject({ ...task.shape, name: z.string(), searchBy: z.array(z.string()), trace: askedTrace.nullable(), /** When it last went out as a file. */ sentAt: isoInstant.nullable(), done: z.strictObject({ ...factContents['task-done'].shape, by: z.string() }).nullable() })),
  /** `reason` and `liftOn`: as written for the notice; `noticeOn`: the day on which the notice was given. */
  restrictions: z.array(z.strictObject({ lineId, ...factContents['restriction-opened'].shape, from: isoInstant, toldOn: isoDate.nullable(), reason: z.string().nullable(), liftOn: isoDate.nullable(), noticeOn: isoDate.nullable(), liftedAt: isoInstant.nullable() })),
  /** `name`: as the source's own record of the disclosure names it; null: the profile's name. */
  recipients: z.array(z.strictObject({ ...telling.shape, name: z.string().nullable(), told: factContents['recipient-told'].nullable() })),
  /** To whom the sources say the person's data was given, newest first (R34). */
  disclosures: z.array(disclosureView).max(1000),
  /** Null while there is no request. `told` is what the visitor heard; nothing is charged by itself. */
  fee: z.strictObject({
    verdict: z.enum(['free', 'history-incomplete', 'may-charge']), why: z.enum(freeReasons).nullable(), basis: z.enum(['15(3)', '12(5)']).nullable(), noticeSpeaks: z.boolean(),
    told: z.strictObject({ ...factContents['fee-told'].shape, answer: z.enum(['goes-on', 'withdraws']).nullable() }).nullable(), chargedCents: z.int().nullable(),
  }).nullable(),
  /** Mandates shown in this case, oldest first, each with the day it was taken back; `acting` is the one the request was made with. */
  mandates: z.array(z.strictObject({ lineId, ...mandateShown.shape, seenAt: isoInstant, by: z.string(), revokedOn: isoDate.nullable() })),
  acting: z.strictObject({ kind: mandateShown.shape.kind, name: z.string(), deliverTo: z.enum(['principal', 'agent']), receiver: z.enum(receivers).nullable() }).nullable(),
  /** Records that came or changed after the right was granted; the copy or the file waits for a contact person's look. `now` is what they confirm. */
  recordsSince: z.strictObject({ right: z.enum(['access', 'portability']), now: z.array(recordsMark), changes: z.array(z.strictObject({ system: z.string(), category: z.string(), was: z.int(), is: z.int(), /** Of the same records, how many say something else now; null: other records. */ changed: z.int().min(1).nullable() })) }).nullable(),
  /** Set when the case is an estate's. */
  estate: z.strictObject({ asker: z.string(), settled: z.strictObject({ result: z.enum(estateResults), reasons: z.string(), by: z.string(), at: isoInstant }).nullable() }).nullable(),
  /** Accounts that may not decide here. */
  interests: z.array(factContents['interest-flagged']),
  /** Other cases of the same person that this desk knows, newest first: duplicates and earlier requests. */
  samePerson: z.array(z.strictObject({ caseId, diaryNumber: z.string(), rights: z.array(z.string()), receivedOn: isoDate, open: z.boolean() })).max(200),
  /** Letters that are to be written now. */
  lettersDue: z.array(paperKind),
  /** Letters that may be written now, with the last day on which each may leave where the law sets one. */
  letters: z.array(z.strictObject({ kind: paperKind, by: isoDate.nullable() })),
  /** Entries that cannot be read here (a newer version, damage) or that central put aside; nothing irreversible runs while any is. */
  incomplete: z.int().min(0),
  /** For each command the state or the role forbids: the outcome that says why (rule 32). */
  forbidden: z.record(z.string(), z.string()),
});
export type CaseView = z.infer<typeof caseView>;
