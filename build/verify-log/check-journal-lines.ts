// Checks the lines of a desk's journal: numbering, header, hash, columns, chain, signature where the key is known, and the newest line's witness.
import { verify, type KeyObject } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { publicKeyOf, sha256 } from './check-chunk.ts';
import { bytesOf, idOf, textOf, type Row } from './journal-row.ts';
import { noHash, readRecord, type Header } from './record-forms.ts';
import type { BadEntry } from './verdict.ts';

export interface JournalLines { readonly lines: number; readonly unsigned: number; readonly bad: BadEntry | null }

function lineFault(row: Row, header: Header | string, keys: ReadonlyMap<string, KeyObject | null>): string | null {
  if (typeof header === 'string') return `the header does not fit: ${header}`;
  const headerText = textOf(row, 'header');
  if (sha256(headerText) !== row['hash']) return 'the line hash is not that of the header';
  if (header.id !== idOf(row, 'id') || header.device !== row['device'] || header.deviceSeq !== row['device_seq'] || header.caseId !== row['case_id'] || header.type !== row['type']) return 'the columns differ from the signed header';
  const key = keys.get(header.device);
  if (key === undefined) return null;
  return key !== null && verify(null, Buffer.from(headerText, 'utf8'), key, bytesOf(row, 'signature')) ? null : "the signature is not the device's";
}

interface Tip { readonly seq: number; readonly hash: string }

/** The parent of a branch's first line must have been held before it; the journal of schema 1 and 2 knows one branch a device. */
function chains(db: DatabaseSync): (row: Row, header: Header) => boolean {
  const parent = db.prepare('SELECT 1 AS yes FROM line WHERE device = ? AND device_seq = ? AND hash = ? AND seq < ?');
  const tips = new Map<string, Tip>();
  return (row, { device, deviceSeq, previousHash }) => {
    const name = `${device} ${textOf(row, 'branch')}`;
    const tip = tips.get(name);
    tips.set(name, { seq: deviceSeq, hash: textOf(row, 'hash') });
    if (tip !== undefined) return deviceSeq === tip.seq + 1 && previousHash === tip.hash;
    if (deviceSeq === 1) return previousHash === noHash;
    return parent.get(device, deviceSeq - 1, previousHash, Number(row['seq'])) !== undefined;
  };
}

/** `journal.head`: `1 <seq> <hash> <check>`, written after each commit. A file that is not whole says nothing. */
function newestWitnessed(folder: string): { readonly seq: number; readonly hash: string } | null {
  const file = join(folder, 'journal.head');
  if (!existsSync(file)) return null;
  const found = /^(1 (\d{15}) ([0-9a-f]{64})) ([0-9a-f]{16})\n$/.exec(readFileSync(file, 'latin1'));
  const [, said = '', seq = '', hash = '', check = ''] = found ?? [];
  return found !== null && sha256(said).startsWith(check) ? { seq: Number(seq), hash } : null;
}

function witnessFault(db: DatabaseSync, folder: string, lines: number): BadEntry | null {
  const newest = newestWitnessed(folder);
  if (newest === null) return null;
  if (newest.seq > lines) return { record: lines + 1, position: null, lineId: null, what: `entry ${String(lines + 1)} is missing: journal.head remembers ${String(newest.seq)}` };
  const held = db.prepare('SELECT id, hash FROM line WHERE seq = ?').get(newest.seq);
  return held === undefined || held['hash'] === newest.hash ? null : { record: newest.seq, position: null, lineId: idOf(held, 'id'), what: 'journal.head remembers another line here: the journal was exchanged here or before' };
}

/** `keys`: public keys by device, from an exported log. */
export function checkJournalLines(db: DatabaseSync, folder: string, keys: ReadonlyMap<string, string>): JournalLines {
  const parsed = new Map([...keys].map(([device, key]) => [device, publicKeyOf(key)]));
  const follows = chains(db);
  let [lines, unsigned] = [0, 0];
  for (const row of db.prepare('SELECT * FROM line ORDER BY seq').iterate()) {
    lines += 1;
    if (row['seq'] !== lines) return { lines, unsigned, bad: { record: lines, position: null, lineId: null, what: `entry ${String(lines)} is missing` } };
    const header = readRecord('header', textOf(row, 'header'));
    const what = lineFault(row, header, parsed) ?? (typeof header === 'string' || follows(row, header) ? null : "the line does not continue its device's chain");
    if (what !== null) return { lines, unsigned, bad: { record: lines, position: null, lineId: idOf(row, 'id'), what } };
    if (!keys.has(textOf(row, 'device'))) unsigned += 1;
  }
  return { lines, unsigned, bad: witnessFault(db, folder, lines) };
}
