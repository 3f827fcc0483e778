// What the receipt's QR carries: enough for any desk to prove later, offline, that this request was logged.
import type { KnownCase } from '../case/read-case.ts';
import type { Journal } from '../journal/open-journal.ts';
import { readCaseLines } from '../journal/read-case-lines.ts';

/** Diary number, line id, line hash and device signature; nothing about a person. Null before logging. */
export function requestProof(journal: Journal, caseId: string, { state }: KnownCase): string | null {
  const request = state.request;
  if (request === null) return null;
  const line = readCaseLines(journal, caseId).find((one) => one.header.id === request.lineId);
  if (line === undefined) return null;
  return JSON.stringify({ diary: request.diaryNumber, line: line.header.id, hash: line.hash, signature: Buffer.from(line.signature).toString('base64') });
}
