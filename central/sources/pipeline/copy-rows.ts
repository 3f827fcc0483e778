// Rows as PostgreSQL's COPY reads them in its text form, gathered into pieces and held back when the server is slower.
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type { Writable } from 'node:stream';

const pieceChars = 64 * 1024;

export type CopyValue = string | number | null;

export interface CopyRows {
  /** Gives a promise only when there is something to wait for: a row in a million is not worth a turn of the loop. */
  readonly put: (row: readonly CopyValue[]) => Promise<void> | null;
  /** The rows are in the table when this answers. */
  readonly end: () => Promise<void>;
  /** Takes back all rows. */
  readonly abandon: () => Promise<void>;
}

export function copyRows(stream: Writable): CopyRows {
  let piece = '';
  const done = finished(stream);
  // Told by the next put or by the end; without this a fault in between would end the process.
  done.catch(() => undefined);
  const drained = async (): Promise<void> => {
    await Promise.race([once(stream, 'drain'), done]);
  };
  return {
    put: (row) => {
      let line = '';
      for (const value of row) line += line === '' ? written(value) : `\t${written(value)}`;
      piece += `${line}\n`;
      if (piece.length < pieceChars) return null;
      const full = piece;
      piece = '';
      return stream.write(full) ? null : drained();
    },
    end: async () => {
      stream.end(piece);
      await done;
    },
    abandon: async () => {
      stream.destroy();
      await done.catch(() => undefined);
    },
  };
}

// JSON escapes every control character but DEL, so of a text of ours only the backslash means something to COPY.
function written(value: CopyValue): string {
  if (value === null) return '\\N';
  if (typeof value === 'number') return String(value);
  return value.includes('\\') ? value.replaceAll('\\', '\\\\') : value;
}

/** Hexadecimal as a bytea. */
export function bytea(hexadecimal: string | null): string | null {
  return hexadecimal === null ? null : `\\x${hexadecimal}`;
}
