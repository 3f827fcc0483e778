// A reader that follows the log while others write, and counts what it was never shown.
import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { logHashInput, noHash } from '../../../shared/protocol/line.ts';

export interface ReadLine { readonly position: number; readonly lineHash: string; readonly logHash: string }
/** The next lines after a position, in the order given; empty when there are none yet. */
export type ReadAfter = (after: number) => Promise<readonly ReadLine[]>;

export interface ReaderCount {
  readonly seen: number;
  /** Positions that the reader went past without having been shown them. */
  readonly skipped: number;
  readonly repeated: number;
  /** Lines whose log hash does not continue the one before. */
  readonly broken: number;
}

export interface Following { readonly total: number; /** Whether the log hash is a chain here; the twin makes none. */ readonly chained: boolean; /** Whether all is written. */ readonly written: () => boolean }

const idleMilliseconds = 2;
/** After all is written, a reader that is shown nothing this often will not be shown more. */
const idleMax = 200;

/** Ends at position `total`, or when all is written and nothing more comes. */
export async function followLog(read: ReadAfter, { total, chained, written }: Following): Promise<ReaderCount> {
  let mark = 0;
  let logHash = noHash;
  let idle = 0;
  const count = { seen: 0, skipped: 0, repeated: 0, broken: 0 };
  while (mark < total && idle < idleMax) {
    const lines = await read(mark);
    for (const line of lines) {
      count.seen += 1;
      if (line.position <= mark) count.repeated += 1;
      if (line.position > mark + 1) count.skipped += line.position - mark - 1;
      if (chained && createHash('sha256').update(logHashInput(logHash, line.position, line.lineHash), 'utf8').digest('hex') !== line.logHash) count.broken += 1;
      mark = Math.max(mark, line.position);
      logHash = line.logHash;
    }
    if (lines.length > 0) {
      idle = 0;
      continue;
    }
    if (written()) idle += 1;
    await pause(idleMilliseconds);
  }
  return { ...count, skipped: count.skipped + Math.max(0, total - mark) };
}
