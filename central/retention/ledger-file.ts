// The ledger's file: hash-chained JSON Lines beside the database and its backups, only ever added to, flushed before the database hears of it.
import { createHash } from 'node:crypto';
import { closeSync, createReadStream, existsSync, fsyncSync, ftruncateSync, openSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { noHash } from '../../shared/protocol/line.ts';
import { ledgerEntry, type LedgerAct, type LedgerEntry, type LedgerMark } from './ledger-entry.ts';

/** The file is not one that we wrote; its message names the entry. */
export class LedgerDamaged extends Error {}

export const emptyMark: LedgerMark = { count: 0, hash: noHash };

/** The hash covers the entry's own text without the hash itself, so no canonical form is needed. */
function hashOf(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** What stands between the hashed text and the line's end: `,"hash":"<64>"}`. */
const tailLength = ',"hash":""}'.length + noHash.length;

function readEntry(line: string, before: LedgerMark): LedgerEntry {
  const place = `entry ${String(before.count + 1)}`;
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    throw new LedgerDamaged(`The ledger of erasures is damaged: ${place} cannot be read.`);
  }
  const parsed = ledgerEntry.safeParse(json);
  if (!parsed.success) throw new LedgerDamaged(`The ledger of erasures is damaged: ${place} is not an entry.`);
  const { n, previous, hash } = parsed.data;
  if (n !== before.count + 1 || previous !== before.hash || hashOf(`${line.slice(0, -tailLength)}}`) !== hash) throw new LedgerDamaged(`The ledger of erasures is damaged: ${place} does not continue the one before.`);
  return parsed.data;
}

/**
 * Every entry in order, its chain checked; memory does not grow with the file. A last line without its line feed was cut
 * while being written and never acted upon: it is left out. Throws LedgerDamaged.
 */
export async function* readLedger(file: string): AsyncGenerator<LedgerEntry> {
  let mark = emptyMark;
  let rest = '';
  for await (const chunk of createReadStream(file, 'utf8')) {
    const lines = (rest + String(chunk)).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const entry = readEntry(line, mark);
      mark = { count: entry.n, hash: entry.hash };
      yield entry;
    }
  }
}

/** Bytes of whole lines: where the next entry begins. */
async function wholeBytes(file: string): Promise<number> {
  let seen = 0;
  let whole = 0;
  for await (const chunk of createReadStream(file)) {
    const bytes = Buffer.from(chunk);
    const end = bytes.lastIndexOf(0x0a);
    if (end >= 0) whole = seen + end + 1;
    seen += bytes.length;
  }
  return whole;
}

/** Makes an empty ledger when there is none; mode 0600. */
export function makeLedger(file: string): void {
  if (existsSync(file)) return;
  closeSync(openSync(file, 'a', 0o600));
  syncPlace(dirname(file));
}

/** Adds an entry after `end` and returns once it is on the disk. Call under the ledger's lock. Throws when the disk refuses. */
export async function appendEntry(file: string, act: LedgerAct, { end, now }: { readonly end: LedgerMark; readonly now: Date }): Promise<LedgerMark> {
  const text = JSON.stringify({ n: end.count + 1, at: now.toISOString(), act, previous: end.hash });
  const hash = hashOf(text);
  const bytes = Buffer.from(`${text.slice(0, -1)},"hash":"${hash}"}\n`, 'utf8');
  const whole = await wholeBytes(file);
  const handle = openSync(file, 'r+', 0o600);
  try {
    ftruncateSync(handle, whole);
    for (let written = 0; written < bytes.length;) written += writeSync(handle, bytes, written, bytes.length - written, whole + written);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  return { count: end.count + 1, hash };
}

function syncPlace(folder: string): void {
  if (process.platform === 'win32') return; // a folder cannot be opened there
  const place = openSync(folder, 'r');
  fsyncSync(place);
  closeSync(place);
}
