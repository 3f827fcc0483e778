// What central has erased and every desk must erase too, as central's signed words in the order of its ledger.
import { z } from 'zod';
import { caseId, lineId, paperId, personKey, sha256Hex } from '../formats/ids.ts';

/** `case-file`: content of these lines, these papers and what was saved of the case; `person`: a person's register data. */
export const erasureWord = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('lines'), lines: z.array(lineId).min(1).max(1000) }),
  z.strictObject({ kind: z.literal('case-file'), caseId, lines: z.array(lineId).max(1000), papers: z.array(paperId).max(5000), diaryHash: sha256Hex.nullable() }),
  z.strictObject({ kind: z.literal('person'), personKey }),
]);
export type ErasureWord = z.infer<typeof erasureWord>;

/** `n`: the ledger's number, which no restored backup takes back. `text`: an `erasureWord` as the exact JSON that was signed. */
export const erasure = z.strictObject({ n: z.int().min(1), text: z.string().max(400_000), signature: z.base64().max(100) });
export type Erasure = z.infer<typeof erasure>;

/** The exact text that central signs: an erasure cannot be undone, so no proxy's word is enough. */
export function erasureText(controller: string, { n, text }: Omit<Erasure, 'signature'>): string {
  return `erasure:1:${controller}:${String(n)}:${text}`;
}

/** Erasures in one answer. */
export const erasuresMax = 20;
export const erasuresQuery = z.strictObject({ after: z.coerce.number().int().min(0) });
/** Rising by `n`, with gaps where the ledger's entry was of another kind or controller; none: the desk has heard all. */
export const erasuresAnswer = z.strictObject({ erasures: z.array(erasure).max(erasuresMax) });
