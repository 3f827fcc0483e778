// Content that central must read: kept as it is, behind a salt and under the line's content hash, so that the signed header covers it.
import { hash, randomBytes } from 'node:crypto';
import { openContents, openSaltBytes, type CaseFileExpired, type OpenLineType, type PersonBanned } from '../../../shared/domain/open-line.ts';
import type { LineRow } from './line-row.ts';
import type { SealedContent } from './seal-content.ts';

/** `sealed` = salt(16) + content text; nothing in it names a person (shared/domain/open-line). */
export function openlyKept(text: string): SealedContent {
  const sealed = Buffer.concat([randomBytes(openSaltBytes), Buffer.from(text, 'utf8')]);
  return { sealed, contentHash: hash('sha256', sealed, 'hex') };
}

type ContentOf<T extends OpenLineType> = T extends 'case-file-expired' ? CaseFileExpired : PersonBanned;

/** Null when the line is of another type, erased, or not what its header's hash covers. */
export function readOpenly<T extends OpenLineType>(type: T, { header, sealed }: Pick<LineRow, 'header' | 'sealed'>): ContentOf<T> | null {
  if (header.type !== type || sealed.length <= openSaltBytes || hash('sha256', sealed, 'hex') !== header.contentHash) return null;
  const parsed = openContents[type].safeParse(JSON.parse(Buffer.from(sealed).toString('utf8', openSaltBytes)));
  // The type chose the schema that the content has just passed.
  return parsed.success ? parsed.data as ContentOf<T> : null;
}
