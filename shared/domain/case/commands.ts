// What a person may ask of a case: every command with its shape and the permission it needs.
import { z } from 'zod';
import { caseId, isoDate, lineId, paperId, personKey, registerId, sha256Hex } from '../../formats/ids.ts';
import { language } from '../../registers/words.ts';
import { receivers } from '../../rules/disclosure.ts';
import type { Action } from '../../rules/permission.ts';
import { askedRight, right } from './asked-right.ts';
import { paperAim, paperKind, stroke, toldDecisions } from './content.ts';
import { redaction } from '../../rules/redaction.ts';
import { decidedChange, decidedItem, decision, reasonsMax, refusalGround } from './decision-content.ts';
import { channelKind, taskCode } from './fact-contents.ts';
import { mandateShown } from './mandate-shape.ts';
import { representCommands } from './represent-commands.ts';
import { workCommands } from './work-commands.ts';

/** Who the visitor is: found in the registers, or known to none (R14: that is an answer too). */
const visitor = z.union([
  z.strictObject({ personKey }),
  z.strictObject({ personKey: z.null(), name: z.string().trim().min(2).max(200) }),
]);

/** What the clerk saw of a document in hand. */
const shownDocument = z.strictObject({
  documentKind: z.string().min(1).max(60),
  validity: z.enum(['valid', 'expired']),
  photoMatched: z.boolean(),
  nameMatched: z.boolean(),
  secondMethod: z.enum(['supervisor', 'another-document', 'live-mobile-identity']).nullable(),
});
export type ShownDocument = z.infer<typeof shownDocument>;

const checkIdentity = z.strictObject({
  kind: z.literal('check-identity'),
  caseId,
  visitor,
  ...shownDocument.shape,
  /** Re-typed from the document in hand (experience-rules.md 8). */
  birthDate: isoDate,
  /** Dates seen on the document: compared with today and with each other, and kept nowhere. */
  issued: isoDate.nullable().optional(),
  expires: isoDate.nullable().optional(),
  /** Absent: the visitor acts for themselves. Else the document is the representative's own, and `visitor` the one they act for. */
  mandate: mandateShown.optional(),
});

const logRequest = z.strictObject({
  kind: z.literal('log-request'),
  caseId,
  register: registerId,
  rights: z.array(askedRight).max(10),
  ownWords: z.string().max(5000),
  language,
  /** The day it reached any official channel. */
  receivedOn: isoDate,
  /** Absent: the visitor stands at the desk. */
  channel: channelKind.optional(),
  /** Who wrote or called, while identity is open; not for a visitor at the desk, whose identity is checked. */
  from: visitor.optional(),
  signedOnPaper: z.boolean().optional(),
});

const signRequest = z.strictObject({ kind: z.literal('sign-request'), caseId, documentHash: sha256Hex, strokes: z.array(stroke).max(400), language });
const declineSignature = z.strictObject({ kind: z.literal('decline-signature'), caseId, reason: z.enum(['cannot-sign', 'does-not-want', 'pad-broken', 'received-unsigned']) });
const takeCase = z.strictObject({ kind: z.literal('take-case'), caseId });
const itemDecided = decidedItem.extend({
  events: z.strictObject({ contractEnd: isoDate.nullable(), financialYearEnd: isoDate.nullable(), recorded: isoDate.nullable(), withdrawn: isoDate.nullable() }).partial(),
});
export type ItemDecided = z.infer<typeof itemDecided>;
const decideRight = z.strictObject({
  kind: z.literal('decide-right'),
  caseId,
  right,
  decision,
  /** What is not wholly granted names both; a grant neither. */
  ground: refusalGround.optional(),
  reasons: z.string().max(reasonsMax).optional(),
  /** Erasure and restriction, item by item; `events`: the days from which an item's retention runs, as the register tells them. */
  items: z.array(itemDecided).max(500).optional(),
  /** Rectification, field by field. */
  changes: z.array(decidedChange).max(50).optional(),
  /** Access in part: what the copy leaves out. */
  redactions: z.array(redaction).max(2000).optional(),
});
const settleConflict = z.strictObject({
  kind: z.literal('settle-conflict'),
  caseId,
  right,
  /** The decision that stays. */
  keep: lineId,
  /** All the contradicting decisions this person had before them: one that came meanwhile is never settled unseen. */
  seen: z.array(lineId).min(2).max(200),
  reasons: z.string().max(reasonsMax),
});
const confirmPaper = z.strictObject({ kind: z.literal('confirm-paper'), caseId, paperId });
const handOver = z.strictObject({
  kind: z.literal('hand-over'),
  caseId,
  paperId,
  /** Typed or scanned from the cover: must be the open case's (experience-rules.md 25). */
  coverCode: z.string().max(60),
  pages: z.int().min(0).max(100_000),
  birthDate: isoDate,
  /** Into whose hand; absent: the person's own. The birth date is the receiver's. */
  receiver: z.enum(receivers).optional(),
  /** The document of a receiver who is not the person: checked as at the visit. */
  receiverDocument: shownDocument.optional(),
});

/** Commands a person gives; the renderer sends exactly these. */
export const caseCommand = z.discriminatedUnion('kind', [checkIdentity, logRequest, signRequest, declineSignature, takeCase, decideRight, settleConflict, confirmPaper, handOver, ...workCommands, ...representCommands]);
export type CaseCommand = z.infer<typeof caseCommand>;

/** Commands the host gives itself after composing or sending a paper; never from the renderer. */
export const paperCommand = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('record-paper'), caseId, paperId, paperKind, sha256: sha256Hex, pages: z.int().min(1), language, chunks: z.array(sha256Hex).max(500), ...paperAim, tells: toldDecisions.optional() }),
  z.strictObject({ kind: z.literal('record-sending'), caseId, paperId, way: z.enum(['printer', 'saved']) }),
  z.strictObject({ kind: z.literal('record-task-file'), caseId, task: taskCode, requestId: z.uuid(), sha256: sha256Hex }),
  /** When a case is opened after a change of the working-day calendar. */
  z.strictObject({ kind: z.literal('record-redate'), caseId }),
]);
export type PaperCommand = z.infer<typeof paperCommand>;

export const commandAction: Readonly<Record<CaseCommand['kind'] | PaperCommand['kind'], Action>> = {
  'check-identity': 'check-identity',
  'log-request': 'log-request',
  'sign-request': 'sign-request',
  'decline-signature': 'sign-request',
  'take-case': 'take-case',
  'decide-right': 'decide-right',
  'settle-conflict': 'decide-right',
  'confirm-paper': 'hand-over',
  'hand-over': 'hand-over',
  'record-paper': 'make-paper',
  'record-sending': 'make-paper',
  'record-task-file': 'answer-task',
  'record-redate': 'open-case',
  'withdraw-right': 'log-request',
  'confirm-decision': 'decide-right',
  'confirm-records': 'decide-right',
  'flag-interest': 'log-request',
  'note-reminder': 'log-request',
  'extend-due': 'extend-due',
  'ask-visitor': 'log-request',
  'note-answer': 'log-request',
  'tell-lifting': 'extend-due',
  'lift-restriction': 'extend-due',
  'answer-task': 'answer-task',
  'tell-recipient': 'answer-task',
  'give-letter': 'hand-over',
  'shred-paper': 'hand-over',
  'tell-fee': 'log-request',
  'answer-fee': 'log-request',
  'charge-fee': 'charge-fee',
  'revoke-mandate': 'log-request',
  'mark-restricted': 'check-identity',
  'lift-restricted': 'lift-restricted',
  'log-estate': 'log-request',
  'settle-estate': 'decide-estate',
};
