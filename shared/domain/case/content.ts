// What each line of a case says (its sealed content), by type.
import { z } from 'zod';
import { diaryNumber, isoDate, isoInstant, lineId, paperId, personKey, registerId, sha256Hex } from '../../formats/ids.ts';
import { language } from '../../registers/words.ts';
import { receivers } from '../../rules/disclosure.ts';
import { mandateKinds } from '../../rules/mandate.ts';
import { askedRight } from './asked-right.ts';
import { rightDecided } from './decision-content.ts';
import { channelKind, factContents, telling } from './fact-contents.ts';

export { accessScope, askedRight, right, type AccessScope, type AskedRight, type Right } from './asked-right.ts';
export { decision, reasonsMax, refusalGround, type Decision, type RefusalGround } from './decision-content.ts';

/** The check as EDPB para 79 asks: that it was done and by what; no number, no image. */
export const identityCheck = z.strictObject({
  documentKind: z.string().max(60),
  validity: z.enum(['valid', 'expired']),
  photoMatched: z.boolean(),
  nameMatched: z.boolean(),
  birthDateMatched: z.boolean(),
  /** What made up for an expired document or a register without a birth date. */
  secondMethod: z.enum(['supervisor', 'another-document', 'live-mobile-identity']).nullable(),
});
export type IdentityCheck = z.infer<typeof identityCheck>;

/** A pen path in millimetres from the top left of the signing area; no pressure, no timing. */
export const stroke = z.array(z.tuple([z.number().min(0).max(400), z.number().min(0).max(400)])).min(1).max(2000);
export type Stroke = z.infer<typeof stroke>;

/** The letters of an answer (shared/papers/letters). */
export const letterKinds = [
  'acknowledgement', 'identity-asked', 'clarification-asked', 'extension', 'decision', 'fee-notice', 'recipient-notice', 'restriction-lifting', 'hand-over-receipt', 'deletion-certificate',
] as const;
/** The answer as a file on a stick or in the post: kept and recorded as a paper, never printed; its `pages` are 1. */
export const fileKinds = ['access-file', 'portability-file'] as const;
export const paperKind = z.enum(['request', 'receipt', 'copy', ...fileKinds, ...letterKinds]);
export type PaperKind = z.infer<typeof paperKind>;

export const requesterSnapshot = z.strictObject({
  personKey: personKey.nullable(),
  name: z.string().max(20_000),
  birthYear: z.int().min(1850).max(2200).nullable(),
});

/** Whom a notice of Art. 19 addresses; which restriction's end a notice of Art. 18(3) tells. */
export const paperAim = { recipient: telling.optional(), restriction: lineId.optional() } as const;

/** Of a letter of decision: the decisions that stood when it was written. */
export const toldDecisions = z.array(lineId).max(2000);

export const caseContents = {
  /** `visitor` is told here only when the registers have no such person (R14). */
  'identity-checked': z.strictObject({
    personKey: personKey.nullable(),
    visitor: z.strictObject({ name: z.string().max(200), birthYear: z.int().nullable() }).nullable(),
    /** Whose document it was, when somebody acts for `personKey`: their mandate is a line of its own. */
    agent: z.strictObject({ name: z.string().max(200), birthYear: z.int() }).optional(),
    represents: z.enum(mandateKinds).optional(),
    check: identityCheck,
    verdict: z.enum(['passed', 'failed']),
    reasons: z.array(z.string().max(60)).max(10),
  }),
  'request-logged': z.strictObject({
    diaryNumber,
    register: registerId,
    requester: requesterSnapshot,
    rights: z.array(askedRight).min(1).max(10),
    ownWords: z.string().max(5000),
    channel: channelKind,
    language,
    delivery: z.enum(['pick-up']),
    receivedOn: isoDate,
    receivedAt: isoInstant,
    office: z.string().max(3),
    desk: z.string().max(20),
    due: isoDate,
    dueRaw: isoDate,
    /** A letter that came signed; the desk's own ink is a line of its own. */
    signedOnPaper: z.boolean().default(false),
  }),
  'request-signed': z.strictObject({ documentHash: sha256Hex, strokes: z.array(stroke).min(1).max(400), inkMillimetres: z.number().min(0), language }),
  'signature-declined': z.strictObject({ reason: z.enum(['cannot-sign', 'does-not-want', 'pad-broken', 'received-unsigned']) }),
  /** `chunks`: addresses of the sealed bytes at central, in order (protocol/central); lines from before 2026-11-22 have none. */
  'paper-made': z.strictObject({ paperId, kind: paperKind, sha256: sha256Hex, pages: z.int().min(1), copyNumber: z.int().min(1), language, chunks: z.array(sha256Hex).max(500).default([]), ...paperAim, tells: toldDecisions.optional() }),
  'paper-sent': z.strictObject({ paperId, way: z.enum(['printer', 'saved']) }),
  'paper-came-out': z.strictObject({ paperId }),
  /** `seen`: by which document somebody else than the person was known. */
  'paper-handed-over': z.strictObject({ paperId, pages: z.int().min(1), receiver: z.enum(receivers), seen: identityCheck.pick({ documentKind: true, validity: true, secondMethod: true }).optional() }),
  'case-taken': z.strictObject({}),
  'right-decided': rightDecided,
  ...factContents,
} as const;

export type CaseLineType = keyof typeof caseContents;
export type CaseContent<T extends CaseLineType> = z.infer<(typeof caseContents)[T]>;

/** A case line as the fold sees it, from here or from elsewhere. */
export type CaseLine = {
  [T in CaseLineType]: {
    readonly type: T;
    readonly id: string;
    readonly at: string;
    readonly actor: string;
    readonly device: string;
    readonly content: CaseContent<T>;
  };
}[CaseLineType];

/** What decide returns before the journal adds id, chain and signature. */
export type CaseDraft = { [T in CaseLineType]: { readonly type: T; readonly content: CaseContent<T> } }[CaseLineType];
