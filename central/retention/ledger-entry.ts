// The shape of the ledger: what an administrator did that no restored backup may undo. Ids and codes only, never personal data.
import { z } from 'zod';
import { controllerId, deviceId, isoInstant, lineId, sha256Hex } from '../../shared/formats/ids.ts';

/** Lines in one entry; a larger erasure is several entries. */
export const linesInEntryMax = 1000;

/** Why, as a code of the office's retention plan: words could name a person. */
export const reasonCode = z.string().regex(/^[a-z-]+$/).max(40);

const erase = z.strictObject({ kind: z.literal('erase'), controller: controllerId, lines: z.array(lineId).min(1).max(linesInEntryMax), reason: reasonCode });
const suspend = z.strictObject({ kind: z.literal('suspend'), controller: controllerId, device: deviceId });
const lift = z.strictObject({ kind: z.literal('lift'), controller: controllerId, device: deviceId });

/** `erase`: these lines hold no content. `suspend`: this device is shut out. `lift`: its fork was decided and no longer shuts it out. */
export const ledgerAct = z.discriminatedUnion('kind', [erase, suspend, lift]);
export type LedgerAct = z.infer<typeof ledgerAct>;

/** One line of the file: its number from 1, when, what, the hash of the entry before (64 zeros for the first), its own hash. */
export const ledgerEntry = z.strictObject({ n: z.int().min(1), at: isoInstant, act: ledgerAct, previous: sha256Hex, hash: sha256Hex });
export type LedgerEntry = z.infer<typeof ledgerEntry>;

/** How far a ledger goes, or how far a database has applied it: `hash` is that of entry `count`. */
export interface LedgerMark { readonly count: number; readonly hash: string }
