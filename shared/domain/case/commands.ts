// What a person may ask of a case: every command with its shape and the permission it needs.
import { z } from 'zod';
import { caseId, isoDate, lineId, paperId, personKey, registerId, sha256Hex } from '../../formats/ids.ts';
import { language } from '../../registers/words.ts';
import type { Action } from '../../rules/permission.ts';
import { askedRight, decision, paperKind, reasonsMax, refusalGround, right, stroke } from './content.ts';

/** Who the visitor is: found in the registers, or known to none (R14: that is an answer too). */
const visitor = z.union([
  z.strictObject({ personKey }),
  z.strictObject({ personKey: z.null(), name: z.string().trim().min(2).max(200) }),
]);

const checkIdentity = z.strictObject({
  kind: z.literal('check-identity'),
  caseId,
  visitor,
  documentKind: z.string().min(1).max(60),
  validity: z.enum(['valid', 'expired']),
  photoMatched: z.boolean(),
  nameMatched: z.boolean(),
  /** Re-typed from the document in hand (experience-rules.md 8). */
  birthDate: isoDate,
  secondMethod: z.enum(['supervisor', 'another-document', 'live-mobile-identity']).nullable(),
});

const logRequest = z.strictObject({
  kind: z.literal('log-request'),
  caseId,
  register: registerId,
  rights: z.array(askedRight).max(10),
  ownWords: z.string().max(5000),
  language,
  receivedOn: isoDate,
});

const signRequest = z.strictObject({ kind: z.literal('sign-request'), caseId, documentHash: sha256Hex, strokes: z.array(stroke).max(400), language });
const declineSignature = z.strictObject({ kind: z.literal('decline-signature'), caseId, reason: z.enum(['cannot-sign', 'does-not-want', 'pad-broken']) });
const takeCase = z.strictObject({ kind: z.literal('take-case'), caseId });
const decideRight = z.strictObject({
  kind: z.literal('decide-right'),
  caseId,
  right,
  decision,
  /** A refusal names both; a grant neither. */
  ground: refusalGround.optional(),
  reasons: z.string().max(reasonsMax).optional(),
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
});

/** Commands a person gives; the renderer sends exactly these. */
export const caseCommand = z.discriminatedUnion('kind', [checkIdentity, logRequest, signRequest, declineSignature, takeCase, decideRight, settleConflict, confirmPaper, handOver]);
export type CaseCommand = z.infer<typeof caseCommand>;

/** Commands the host gives itself after composing or sending a paper; never from the renderer. */
export const paperCommand = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('record-paper'), caseId, paperId, paperKind, sha256: sha256Hex, pages: z.int().min(1), language, chunks: z.array(sha256Hex).max(500) }),
  z.strictObject({ kind: z.literal('record-sending'), caseId, paperId, way: z.enum(['printer', 'saved']) }),
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
};
