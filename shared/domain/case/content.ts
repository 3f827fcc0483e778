// What each line of a case says (its sealed content), by type.
import { z } from 'zod';
import { diaryNumber, isoDate, isoInstant, lineId, paperId, personKey, registerId, sha256Hex } from '../../formats/ids.ts';
import { language } from '../../registers/words.ts';

/** The rights a visitor can use (Art. 15-18, 20-22, 7(3)), by the field's terms. */
export const right = z.enum(['access', 'rectification', 'erasure', 'restriction', 'portability', 'objection', 'marketing-ban', 'consent-withdrawal']);
export type Right = z.infer<typeof right>;
/** What this version carries from request to answer; the others are refused by name, never half done. */
export const servedRights: readonly Right[] = ['access'];

export const decision = z.enum(['granted', 'refused']);
export type Decision = z.infer<typeof decision>;

/**
 * Why a request may be refused: manifestly unfounded or excessive (Art. 12(5)), identity not proved (Art. 12(2), 12(6)),
 * rights of others (Art. 15(4)), a law forbids (Tietosuojalaki 34 §). Only these; a refusal also says its reasons (Art. 12(4)).
 */
export const refusalGround = z.enum(['manifestly-unfounded', 'excessive', 'identity-not-proved', 'others-rights', 'law-forbids']);
export type RefusalGround = z.infer<typeof refusalGround>;

/** The longest reasons of a decision, in characters. */
export const reasonsMax = 5000;

/** What an access request covers; null dates mean "all time". No field asks why (EDPB para 167). */
export const accessScope = z.strictObject({
  categories: z.union([z.literal('all'), z.array(z.string().max(60)).min(1).max(200)]),
  from: isoDate.nullable(),
  to: isoDate.nullable(),
});
export type AccessScope = z.infer<typeof accessScope>;

export const askedRight = z.strictObject({ right, scope: accessScope });
export type AskedRight = z.infer<typeof askedRight>;

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

export const paperKind = z.enum(['request', 'receipt', 'copy']);
export type PaperKind = z.infer<typeof paperKind>;

export const requesterSnapshot = z.strictObject({
  personKey: personKey.nullable(),
  name: z.string().max(20_000),
  birthYear: z.int().min(1850).max(2200).nullable(),
});

export const caseContents = {
  /** `visitor` is told here only when the registers have no such person (R14). */
  'identity-checked': z.strictObject({
    personKey: personKey.nullable(),
    visitor: z.strictObject({ name: z.string().max(200), birthYear: z.int() }).nullable(),
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
    channel: z.enum(['in-person']),
    language,
    delivery: z.enum(['pick-up']),
    receivedOn: isoDate,
    receivedAt: isoInstant,
    office: z.string().max(3),
    desk: z.string().max(20),
    due: isoDate,
    dueRaw: isoDate,
  }),
  'request-signed': z.strictObject({ documentHash: sha256Hex, strokes: z.array(stroke).min(1).max(400), inkMillimetres: z.number().min(0), language }),
  'signature-declined': z.strictObject({ reason: z.enum(['cannot-sign', 'does-not-want', 'pad-broken']) }),
  /** `chunks`: addresses of the sealed bytes at central, in order (protocol/central); lines from before 2026-11-22 have none. */
  'paper-made': z.strictObject({ paperId, kind: paperKind, sha256: sha256Hex, pages: z.int().min(1), copyNumber: z.int().min(1), language, chunks: z.array(sha256Hex).max(500).default([]) }),
  'paper-sent': z.strictObject({ paperId, way: z.enum(['printer', 'saved']) }),
  'paper-came-out': z.strictObject({ paperId }),
  'paper-handed-over': z.strictObject({ paperId, pages: z.int().min(1), receiver: z.enum(['data-subject']) }),
  'case-taken': z.strictObject({}),
  /**
   * `replaces`: the decisions that this one settles; every other decision of the right stands beside it. Lines from before
   * 2026-11-22 have only the first three fields.
   */
  'right-decided': z.strictObject({
    right,
    decision,
    receiverDecided: z.boolean(),
    ground: refusalGround.nullable().default(null),
    reasons: z.string().max(reasonsMax).default(''),
    replaces: z.array(lineId).max(200).default([]),
    /** Of a settlement: the decision that stays, whose ground and reasons go on to hold. */
    keeps: lineId.nullable().default(null),
    desk: z.string().max(20).default(''),
  }),
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
