// A small file beside the journal that remembers its newest line: SQLite drops what follows a bad frame of its log without a word.
import { hash } from 'node:crypto';
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** The newest line after a commit: its place in the journal and its hash. */
export interface NewestLine { readonly seq: number; readonly hash: string }

export interface HeadWitness {
  /** Called after COMMIT has returned. */
  readonly remember: (newest: NewestLine) => void;
  readonly close: () => void;
}

const fileOf = (folder: string): string => join(folder, 'journal.head');

function textOf({ seq, hash: lineHash }: NewestLine): string {
  const said = `1 ${String(seq).padStart(15, '0')} ${lineHash}`;
  return `${said} ${hash('sha256', said, 'hex').slice(0, 16)}\n`;
}

/** Null when there is none, or when the file is not whole: it is written without fsync, so a power cut may leave anything of it. */
export function readHead(folder: string): NewestLine | null {
  let text: string;
  try {
    text = readFileSync(fileOf(folder), 'utf8');
  } catch {
    return null;
  }
  const [, seq, lineHash = ''] = text.split(' ');
  const read = { seq: Number(seq), hash: lineHash };
  return textOf(read) === text ? read : null;
}

/**
 * One write without fsync, in place and always of the same length. After a power cut the file may tell of an older line
 * than the journal holds, which says nothing; it never tells of one that was not committed and fsynced before. After
 * kill -9 between COMMIT and this write it is one commit behind.
 */
export function openHeadWitness(folder: string): HeadWitness {
  let fd: number | null = null;
  let known = 0;
  const remember = (newest: NewestLine): void => {
    if (newest.seq === known) return;
    try {
      fd ??= openSync(fileOf(folder), readHead(folder) === null ? 'w' : 'r+', 0o600);
      writeSync(fd, textOf(newest), 0);
      known = newest.seq;
    } catch {
      // The line is committed and fsynced; the older word of the witness is still true.
    }
  };
  const close = (): void => {
    if (fd !== null) closeSync(fd);
    fd = null;
  };
  return { remember, close };
}
