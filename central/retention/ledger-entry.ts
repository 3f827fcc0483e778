// The shape of the ledger: what an administrator or the retention rule did that no restored backup may undo. Ids, codes and keyed hashes only, never personal data.
import { z } from 'zod';
import { actorId, caseId, controllerId, deviceId, diaryNumber, isoDate, isoInstant, lineId, paperId, personKey, sha256Hex } from '../../shared/formats/ids.ts';

/** Lines in one entry; a larger erasure is several entries. */
export const linesInEntryMax = 1000;

/** Why, as a code of the office's retention plan: words could name a person. */
export const reasonCode = z.string().regex(/^[a-z-]+$/).max(40);

const erase = z.strictObject({ kind: z.literal('erase'), controller: controllerId, lines: z.array(lineId).min(1).max(linesInEntryMax), reason: reasonCode });
const suspend = z.strictObject({ kind: z.literal('suspend'), controller: controllerId, device: deviceId });
const lift = z.strictObject({ kind: z.literal('lift'), controller: controllerId, device: deviceId });

/** The certificate of one case file's end; the first entry of a case has its papers, a further one only lines. */
const eraseCase = z.strictObject({
  kind: z.literal('erase-case'), controller: controllerId, caseId, proposal: lineId.nullable(), keepUntil: isoDate, then: z.enum(['identifiers-only', 'delete']),
  diaryNumber: diaryNumber.nullable(), diaryHash: sha256Hex.nullable(),
  lines: z.array(lineId).max(linesInEntryMax), papers: z.array(paperId).max(5000), chunks: z.array(sha256Hex).max(20_000),
});

/** `anchors`: HMAC-SHA256 of what a person is known by, under central's anchor key. `categories` null: the whole person. */
export const banCauses = ['erasure', 'marketing-ban'] as const;
const anchors = z.array(z.strictObject({ kind: z.string().max(40), hash: sha256Hex })).max(1000);
const ban = z.strictObject({
  kind: z.literal('ban'), controller: controllerId, proposal: lineId, personKey, cause: z.enum(banCauses),
  anchors, categories: z.array(z.string().max(60)).min(1).max(200).nullable(),
});

/** `ban`: the number of the entry that is lifted; `anchors`: those of it that no other ban holds. */
const liftBan = z.strictObject({ kind: z.literal('lift-ban'), controller: controllerId, ban: z.int().min(1), cause: z.enum(banCauses), reason: reasonCode, anchors });
const suspendAccount = z.strictObject({ kind: z.literal('suspend-account'), controller: controllerId, user: actorId });
const restoreAccount = z.strictObject({ kind: z.literal('restore-account'), controller: controllerId, user: actorId });

/**
 * `erase`: these lines hold no content. `erase-case`: nor does a case, nor are its papers kept. `ban`: a person, or some
 * categories of theirs, is not imported. `suspend`: this device is shut out. `lift`: its fork was decided and no longer shuts it out.
 * `suspend-account`, `restore-account`: whose lines are put aside from then on, and whose stand again.
 */
export const ledgerAct = z.discriminatedUnion('kind', [erase, suspend, lift, eraseCase, ban, liftBan, suspendAccount, restoreAccount]);
export type LedgerAct = z.infer<typeof ledgerAct>;
export type ActOf<K extends LedgerAct['kind']> = Extract<LedgerAct, { readonly kind: K }>;

/** One line of the file: its number from 1, when, what, the hash of the entry before (64 zeros for the first), its own hash. */
export const ledgerEntry = z.strictObject({ n: z.int().min(1), at: isoInstant, act: ledgerAct, previous: sha256Hex, hash: sha256Hex });
export type LedgerEntry = z.infer<typeof ledgerEntry>;

/** How far a ledger goes, or how far a database has applied it: `hash` is that of entry `count`. */
export interface LedgerMark { readonly count: number; readonly hash: string }
