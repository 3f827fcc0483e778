// The witness across time: what was seen before, a desk's remembered head or an older export, must be continued by this log.
import { open } from 'node:fs/promises';
import { readLines } from './read-chunks.ts';
import { readPreamble } from './read-preamble.ts';
import { kindOf, noHash, readRecord } from './record-forms.ts';
import { isHeadSigned } from './stitch.ts';
import type { BadEntry, HeadRecord } from './verdict.ts';

const pieceBytes = 1024 * 1024;
const headBytesMax = 4096;

export interface Entry { readonly position: number; readonly id: string; readonly logHash: string; readonly quarantine: string | null; readonly record: number }

/** Position and log hash of every line, in order; the file has been verified before. */
export async function* logHashes(path: string): AsyncGenerator<Entry, undefined> {
  const file = await open(path, 'r');
  try {
    const preamble = await readPreamble(file);
    if (!('log' in preamble)) return undefined;
    let record = preamble.records;
    for await (const { text } of readLines(file, preamble.end, pieceBytes)) {
      record += 1;
      const line = kindOf(text) === 'line' ? readRecord('line', text) : 'not a line';
      if (typeof line === 'string') return undefined;
      yield { position: line.position, id: line.id, logHash: line.logHash, quarantine: line.quarantine, record };
    }
    return undefined;
  } finally {
    await file.close();
  }
}

/** The JSON of a head alone, as a desk keeps it (`meta.pullHead`); null when it is none. */
export function headOfText(text: string): HeadRecord | null {
  try {
    const given: unknown = JSON.parse(text);
    if (typeof given !== 'object' || given === null) return null;
    const head = readRecord('head', JSON.stringify({ record: 'head', ...given }));
    return typeof head === 'string' ? null : head;
  } catch {
    return null;
  }
}

/** A file with a head alone, or an export, whose last record is its head. Null when there is none. */
export async function readHead(path: string): Promise<HeadRecord | null> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const from = Math.max(0, size - headBytesMax);
    const { bytesRead, buffer } = await file.read(Buffer.alloc(headBytesMax), 0, headBytesMax, from);
    return headOfText(buffer.toString('utf8', 0, bytesRead).trimEnd().split('\n').at(-1) ?? '');
  } finally {
    await file.close();
  }
}

interface Log { readonly controller: string; readonly centralKey: string }

async function logOf(path: string): Promise<{ readonly log: Log; readonly epochs: ReadonlySet<string>; readonly keys: ReadonlyMap<string, string> } | null> {
  const file = await open(path, 'r');
  try {
    const preamble = await readPreamble(file);
    return 'log' in preamble ? { log: preamble.log, epochs: new Set(preamble.log.epochs.map(({ epoch }) => epoch)), keys: new Map(preamble.devices.map(({ device, publicKey }) => [device, publicKey])) } : null;
  } finally {
    await file.close();
  }
}

function bad(position: number, what: string, entry: { readonly record: number; readonly id: string } | null = null): BadEntry {
  return { record: entry?.record ?? 1, position, lineId: entry?.id ?? null, what };
}

/** Null: the log goes on from the head. The head's own place is named; what lies before it only an older export can tell. */
export async function continuesHead(path: string, head: HeadRecord): Promise<BadEntry | null> {
  const given = await logOf(path);
  if (given === null) return bad(0, 'the log cannot be read');
  if (!isHeadSigned(given.log, head)) return bad(head.position, "the remembered head is not signed by this log's central key");
  if (!given.epochs.has(head.epoch)) return bad(head.position, 'the remembered head is of an epoch that this log does not know: the store was set back or replaced');
  if (head.position === 0) return head.logHash === noHash ? null : bad(0, 'the remembered head is of no log');
  for await (const entry of logHashes(path)) {
    if (entry.position !== head.position) continue;
    return entry.logHash === head.logHash ? null : bad(head.position, 'this log differs from the one the head was signed for, here or before', entry);
  }
  return bad(head.position, 'this log ends before the remembered head: its tail is gone');
}

/** Null: every line of the older export stands at its place in this one. Names the first place where they part. */
export async function continuesExport(path: string, older: string): Promise<BadEntry | null> {
  const [given, before] = [await logOf(path), await logOf(older)];
  if (given === null || before === null) return bad(0, 'one of the two logs cannot be read');
  if (given.log.controller !== before.log.controller) return bad(0, 'the older export is of another controller');
  if (given.log.centralKey !== before.log.centralKey) return bad(0, 'the older export has another central key');
  const now = logHashes(path);
  try {
    for await (const old of logHashes(older)) {
      const next = await now.next();
      if (next.done === true) return bad(old.position, 'this log ends before the older export does: its tail is gone');
      if (next.value.logHash !== old.logHash) return bad(old.position, 'this log parts from the older export here', next.value);
    }
  } finally {
    await now.return(undefined);
  }
  // After the lines: log hashes do not cover keys, so this is all that is left to differ.
  for (const [device, key] of before.keys) if (given.keys.get(device) !== key) return bad(0, `device ${device} is gone or has another public key than in the older export`);
  for (const epoch of before.epochs) if (!given.epochs.has(epoch)) return bad(0, 'an epoch of the older export is gone: the store was set back or replaced');
  return null;
}
