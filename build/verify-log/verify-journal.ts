// Verifies a desk's journal (SQLite, docs/log-format.md): hashes, columns, chains, signatures, receipts and places, opened for reading only.
import { verify, type KeyObject } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { logHashOf, publicKeyOf, sha256 } from './check-chunk.ts';
import { noHash, readRecord } from './record-forms.ts';
import type { BadEntry } from './verdict.ts';

export interface JournalVerdict {
  readonly lines: number;
  /** Lines whose device's key was not given: their chain is checked, their signature is not. */
  readonly unsigned: number;
  readonly receipts: number;
  /** How far central's log was followed without a gap from position 1. */
  readonly followed: number;
  readonly bad: BadEntry | null;
}

export interface JournalWish {
  readonly folder: string;
  /** By device, from an exported log. */
  readonly keys: ReadonlyMap<string, string>;
  /** Central's public key; null when none is known, then receipts are counted and not checked. */
  readonly centralKey: string | null;
}

type Row = Readonly<Record<string, unknown>>;

/** Central's key as the desk pinned it at enrolment. */
export function pinnedKey(folder: string): string | null {
  const file = join(folder, 'central.json');
  if (!existsSync(file)) return null;
  const given: unknown = JSON.parse(readFileSync(file, 'utf8'));
  return typeof given === 'object' && given !== null && 'publicKey' in given && typeof given.publicKey === 'string' ? given.publicKey : null;
}

/** Work on a copy of the folder when the desk is running: a reader of the live file would wait for its lock. Throws when there is no journal. */
export function verifyJournal({ folder, keys, centralKey }: JournalWish): JournalVerdict {
  const db = new DatabaseSync(join(folder, 'journal.db'), { readOnly: true, timeout: 5000 });
  try {
    db.exec('PRAGMA query_only = ON');
    const columns = new Set(db.prepare("SELECT name FROM pragma_table_info('line')").all().map(({ name }) => name));
    const lines = checkLines(db, { keys, branch: columns.has('branch') });
    const receipts = lines.bad === null ? checkReceipts(db, centralKey === null ? null : publicKeyOf(centralKey)) : { receipts: 0, bad: null };
    const places = lines.bad === null && receipts.bad === null ? checkPlaces(db) : { followed: 0, bad: null };
    return { lines: lines.lines, unsigned: lines.unsigned, receipts: receipts.receipts, followed: places.followed, bad: lines.bad ?? receipts.bad ?? places.bad };
  } finally {
    db.close();
  }
}

function textOf(row: Row, key: string): string {
  const value = row[key];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function bytesOf(row: Row, key: string): Uint8Array {
  const value = row[key];
  return value instanceof Uint8Array ? value : new Uint8Array();
}

interface LineChecks { readonly keys: ReadonlyMap<string, string>; readonly branch: boolean }

function lineFault(row: Row, keys: ReadonlyMap<string, KeyObject | null>): string | null {
  const headerText = textOf(row, 'header');
  const header = readRecord('header', headerText);
  if (typeof header === 'string') return `the header does not fit: ${header}`;
  if (sha256(headerText) !== row['hash']) return 'the line hash is not that of the header';
  if (header.id !== row['id'] || header.device !== row['device'] || header.deviceSeq !== row['device_seq']) return 'the columns differ from the signed header';
  const key = keys.get(header.device);
  if (key === undefined) return null;
  return key !== null && verify(null, Buffer.from(headerText, 'utf8'), key, bytesOf(row, 'signature')) ? null : "the signature is not the device's";
}

function previousOf(row: Row): string {
  const header = readRecord('header', textOf(row, 'header'));
  return typeof header === 'string' ? '' : header.previousHash;
}

function checkLines(db: DatabaseSync, { keys, branch }: LineChecks): { readonly lines: number; readonly unsigned: number; readonly bad: BadEntry | null } {
  const parsed = new Map([...keys].map(([device, key]) => [device, publicKeyOf(key)]));
  const parent = db.prepare('SELECT 1 AS yes FROM line WHERE device = ? AND device_seq = ? AND hash = ?');
  const tips = new Map<string, { readonly seq: number; readonly hash: string }>();
  let [lines, unsigned] = [0, 0];
  for (const row of db.prepare('SELECT * FROM line ORDER BY seq').iterate()) {
    lines += 1;
    const entry = { record: Number(row['seq']), position: null, lineId: textOf(row, 'id') };
    if (row['seq'] !== lines) return { lines, unsigned, bad: { record: lines, position: null, lineId: null, what: `entry ${String(lines)} is missing` } };
    const name = `${textOf(row, 'device')} ${branch ? textOf(row, 'branch') : '0'}`;
    const tip = tips.get(name);
    const seq = Number(row['device_seq']);
    const previous = previousOf(row);
    const known = tip === undefined ? seq === 1 && previous === noHash || parent.get(textOf(row, 'device'), seq - 1, previous) !== undefined : tip.seq + 1 === seq && tip.hash === previous;
    const what = lineFault(row, parsed) ?? (known ? null : "the line does not continue its device's chain");
    if (what !== null) return { lines, unsigned, bad: { ...entry, what } };
    if (!keys.has(textOf(row, 'device'))) unsigned += 1;
    tips.set(name, { seq, hash: textOf(row, 'hash') });
  }
  return { lines, unsigned, bad: null };
}

function checkReceipts(db: DatabaseSync, key: KeyObject | null): { readonly receipts: number; readonly bad: BadEntry | null } {
  let receipts = 0;
  for (const row of db.prepare('SELECT receipt.*, line.hash AS own_hash FROM receipt LEFT JOIN line ON line.id = receipt.line_id ORDER BY receipt.device_seq').iterate()) {
    receipts += 1;
    const entry = { record: receipts, position: Number(row['position']), lineId: textOf(row, 'line_id') };
    if (row['own_hash'] !== row['line_hash']) return { receipts, bad: { ...entry, what: 'the receipt is of another line' } };
    const words = `${textOf(row, 'epoch')}:${textOf(row, 'line_id')}:${textOf(row, 'position')}:${textOf(row, 'line_hash')}:${textOf(row, 'log_hash')}`;
    const quarantine = row['quarantine'] ?? null;
    const text = typeof quarantine === 'string' ? `receipt:2:${words}:${quarantine}` : `receipt:1:${words}`;
    if (key !== null && !verify(null, Buffer.from(text, 'utf8'), key, bytesOf(row, 'signature'))) return { receipts, bad: { ...entry, what: "the receipt's signature is not central's" } };
  }
  return { receipts, bad: null };
}

/** Central's log as this desk pulled it; a place whose line before it is not here yet begins a new stretch. */
function checkPlaces(db: DatabaseSync): { readonly followed: number; readonly bad: BadEntry | null } {
  let before = { position: 0, logHash: noHash };
  let followed = 0;
  for (const row of db.prepare('SELECT numbered.position, numbered.log_hash, line.id, line.hash FROM numbered JOIN line ON line.id = numbered.line_id ORDER BY numbered.position').iterate()) {
    const position = Number(row['position']);
    const logHash = textOf(row, 'log_hash');
    const entry = { record: position, position, lineId: textOf(row, 'id') };
    if (position === before.position) return { followed, bad: { ...entry, what: 'two lines have one position' } };
    if (position === before.position + 1 && logHashOf(before.logHash, position, textOf(row, 'hash')) !== logHash) return { followed, bad: { ...entry, what: 'the log hash does not continue the one before' } };
    if (position === followed + 1) followed = position;
    before = { position, logHash };
  }
  return { followed, bad: null };
}
