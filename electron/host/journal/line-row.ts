// A line as its row in the journal, with its header read.
import { hash } from 'node:crypto';
import { z } from 'zod';
import type { LineHeader, WireLine } from '../../../shared/protocol/line.ts';
import { parseHeader } from '../../../shared/protocol/parse-line.ts';

export interface LineRow {
  readonly header: LineHeader;
  readonly headerText: string;
  readonly hash: string;
  readonly signature: Uint8Array;
  readonly sealed: Uint8Array;
}

const bytes = z.instanceof(Uint8Array);
const row = z.object({ header: z.string(), signature: bytes, sealed: bytes, hash: z.string() });

/** The columns `readRow` needs; the table is named `line` in every query. */
export const lineColumns = 'line.header, line.signature, line.sealed, line.hash';

/** Throws when the row does not hold a line: the journal wrote it, so that is damage. */
export function readRow(given: unknown): LineRow {
  const read = row.parse(given);
  const header = parseHeader(read.header);
  if (header === null) throw new Error('a journal row holds no line header');
  return { header, headerText: read.header, hash: read.hash, signature: read.signature, sealed: read.sealed };
}

/** hash = SHA-256 of the header's exact text. */
export function lineHash(headerText: string): string {
  return hash('sha256', headerText, 'hex');
}

export function wireLineOf(line: LineRow): WireLine {
  return { header: line.headerText, signature: Buffer.from(line.signature).toString('base64'), sealed: Buffer.from(line.sealed).toString('base64') };
}
