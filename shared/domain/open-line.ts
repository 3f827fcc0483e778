// Lines that central must read: what they say names no person and is not sealed, only covered by the content hash.
import { z } from 'zod';
import { diaryNumber, isoDate, paperId, personKey, sha256Hex } from '../formats/ids.ts';

/**
 * The file of a case may go: its last day has passed by the desk's own reading of the case. `diaryNumber` only where the
 * controller keeps identifiers; `diaryHash` (SHA-256 of the number) finds saved papers by their file names. A case with
 * more papers than a line holds is said in several lines, which central takes together.
 */
export const caseFileExpired = z.strictObject({
  closed: isoDate, keepUntil: isoDate, then: z.enum(['identifiers-only', 'delete']),
  diaryNumber: diaryNumber.nullable(), diaryHash: sha256Hex.nullable(),
  papers: z.array(paperId).max(500), chunks: z.array(sha256Hex).max(1500),
});
export type CaseFileExpired = z.infer<typeof caseFileExpired>;

/**
 * What an executed right keeps out of later imports: everything (`categories` null) after an erasure, else these
 * categories. Central knows the person by the key it gave itself, so no identity travels.
 */
export const personBanned = z.strictObject({
  personKey, cause: z.enum(['erasure', 'marketing-ban']), categories: z.array(z.string().regex(/^[a-z0-9-]+$/).max(60)).min(1).max(200).nullable(),
});
export type PersonBanned = z.infer<typeof personBanned>;

export const openContents = { 'case-file-expired': caseFileExpired, 'person-banned': personBanned } as const;
export type OpenLineType = keyof typeof openContents;

export function isOpenLineType(type: string): type is OpenLineType {
  return Object.hasOwn(openContents, type);
}

/** Bytes of chance before the text, as in a sealed content; `sealed` of an open line is salt and text as they are. */
export const openSaltBytes = 16;
