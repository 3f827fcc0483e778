// The log as a desk pulls it: JSON Lines, read in short pages so that a slow reader holds neither a connection nor much memory.
import type { LogHead } from '../../shared/protocol/central.ts';
import type { NumberedLine } from '../../shared/protocol/line.ts';
import type { Database } from '../database/connect.ts';
import { inScope } from '../database/in-scope.ts';
import type { LineRow } from '../database/tables.ts';
import { linesAfter } from '../repositories/journal-lines.ts';

const pageLinesMax = 500;
/** Sealed bytes of one page: with a desk's socket full, about two pages of base64 wait in memory. */
const pageBytesMax = 256 * 1024;

export interface Reading { readonly controller: string; readonly after: number; readonly limit: number; readonly head: LogHead }

/**
 * Chunks of text, each some whole lines: `pullStart`, the numbered lines up to the head, `pullEnd`. Each page is a
 * transaction of its own, taken when the one before has been sent; a line never changes its position, so no page repeats
 * or skips one. Throws when a position is missing: the answer is then cut, never wrong.
 */
export async function* readLog(db: Database, { controller, after, limit, head }: Reading): AsyncGenerator<string> {
  yield `${JSON.stringify({ head })}\n`;
  const last = Math.min(head.position, after + limit);
  let at = after;
  while (at < last) {
    const rows = await inScope(db, { controller }, (trx) => linesAfter(trx, controller, { after: at, last, limit: pageLinesMax, bytesMax: pageBytesMax }));
    if (rows.length === 0 || rows.some(({ position }, place) => position !== at + place + 1)) throw new Error('The log has a gap.');
    at += rows.length;
    yield rows.map((row) => `${JSON.stringify(numbered(row))}\n`).join('');
  }
  yield `${JSON.stringify({ end: true, more: head.position > after + limit })}\n`;
}

function numbered({ position, header, signature, sealed, log_hash, quarantine }: LineRow): NumberedLine {
  return { position, line: { header, signature: signature.toString('base64'), sealed: sealed.toString('base64') }, logHash: log_hash.toString('hex'), quarantine };
}
