// Checks what a desk's journal holds of central: receipts also of voided places, the places of pulled lines, how far it has followed, the head it remembers.
import { verify, type KeyObject } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { logHashOf, publicKeyOf } from './check-chunk.ts';
import { headOfText } from './continues.ts';
import { lineOf } from './journal-places.ts';
import { bytesOf, idOf, textOf, type Row } from './journal-row.ts';
import { noHash, readRecord } from './record-forms.ts';
import { isHeadSigned } from './stitch.ts';
import type { BadEntry, HeadRecord } from './verdict.ts';

export interface JournalPlaces { readonly receipts: number; readonly voided: number; readonly followed: number; readonly bad: BadEntry | null }

function hasTable(db: DatabaseSync, name: string): boolean {
  return db.prepare("SELECT 1 AS yes FROM sqlite_schema WHERE type = 'table' AND name = ?").get(name) !== undefined;
}

function entryOf(row: Row): Omit<BadEntry, 'what'> {
  return { record: Number(row['seq'] ?? 0), position: Number(row['position']), lineId: idOf(row, 'line_id') };
}

function receiptFault(row: Row, key: KeyObject | null): string | null {
  if (row['own_hash'] !== row['line_hash']) return 'the receipt is of another line';
  if (row['own_seq'] !== null && row['device_seq'] !== row['own_seq']) return 'the receipt is filed under another number of the device';
  const words = `${textOf(row, 'epoch')}:${idOf(row, 'line_id')}:${textOf(row, 'position')}:${textOf(row, 'line_hash')}:${textOf(row, 'log_hash')}`;
  const quarantine = row['quarantine'] ?? null;
  const text = typeof quarantine === 'string' ? `receipt:2:${words}:${quarantine}` : `receipt:1:${words}`;
  return key === null || verify(null, Buffer.from(text, 'utf8'), key, bytesOf(row, 'signature')) ? null : "the receipt's signature is not central's";
}

/** A voided receipt stays central's signed word, though central no longer stands behind its place. */
function checkReceipts(db: DatabaseSync, key: KeyObject | null, from: 'receipt' | 'voided'): { readonly count: number; readonly bad: BadEntry | null } {
  const number = from === 'receipt' ? 'place.device_seq, line.device_seq AS own_seq' : 'NULL AS own_seq';
  const only = from === 'receipt' ? '' : "WHERE place.kind = 'receipt'";
  let count = 0;
  const { id, on } = lineOf(db, from, 'place');
  for (const row of db.prepare(`SELECT place.*, ${number}, ${id} AS line_id, line.seq, line.hash AS own_hash FROM ${from} AS place LEFT JOIN line ON ${on} ${only} ORDER BY place.position`).iterate()) {
    count += 1;
    const what = receiptFault(row, key);
    if (what !== null) return { count, bad: { ...entryOf(row), what } };
  }
  return { count, bad: null };
}

function numbered(db: DatabaseSync): string {
  const { id, on } = lineOf(db, 'numbered', 'numbered');
  return `SELECT numbered.*, ${id} AS line_id, line.seq, line.hash, receipt.position AS receipted, receipt.log_hash AS receipt_log
    FROM numbered LEFT JOIN line ON ${on} LEFT JOIN receipt ON ${lineOf(db, 'receipt', 'receipt').on} ORDER BY numbered.position`;
}

function placeFault(row: Row, before: { readonly position: number; readonly logHash: string }): string | null {
  const position = Number(row['position']);
  if (position === before.position) return 'two lines have one position';
  if (position === before.position + 1 && logHashOf(before.logHash, position, textOf(row, 'hash')) !== row['log_hash']) return 'the log hash does not continue the one before';
  if (row['receipted'] !== null && (row['receipted'] !== position || row['receipt_log'] !== row['log_hash'])) return "the line's receipt names another place";
  return null;
}

/** Up to where the desk has followed no place may be missing; later ones it knows by a receipt only. */
function checkNumbered(db: DatabaseSync, mark: { readonly position: number; readonly logHash: string }): { readonly followed: number; readonly bad: BadEntry | null } {
  let before = { position: 0, logHash: noHash };
  let followed = before;
  for (const row of db.prepare(numbered(db)).iterate()) {
    const what = placeFault(row, before);
    if (what !== null) return { followed: followed.position, bad: { ...entryOf(row), what } };
    before = { position: Number(row['position']), logHash: textOf(row, 'log_hash') };
    if (before.position === followed.position + 1 && before.position <= mark.position) followed = before;
  }
  if (followed.position < mark.position) return { followed: followed.position, bad: { record: 0, position: followed.position + 1, lineId: null, what: 'the place of a line that was followed is missing' } };
  return { followed: followed.position, bad: followed.logHash === mark.logHash ? null : { record: 0, position: mark.position, lineId: null, what: 'the desk followed the log to another log hash than its last place has' } };
}

function metaOf(db: DatabaseSync, key: string): string | null {
  const value = db.prepare('SELECT value FROM meta WHERE key = ?').get(key)?.['value'];
  return typeof value === 'string' ? value : null;
}

/** The newest head this desk believed; null in a journal that has met none, or holds one that no central signed. */
export function rememberedHead(db: DatabaseSync): HeadRecord | null {
  const kept = metaOf(db, 'pullHead');
  return kept === null ? null : headOfText(kept);
}

/** A journal without a line does not say whose it is, so a head it remembers cannot be checked. */
function controllerOf(db: DatabaseSync): string | null {
  const header = readRecord('header', textOf(db.prepare('SELECT header FROM line ORDER BY seq LIMIT 1').get() ?? {}, 'header'));
  return typeof header === 'string' ? null : header.controller;
}

/** The head's place is looked at also where its signature cannot be. */
function headFault(db: DatabaseSync, key: string | null): BadEntry | null {
  const kept = metaOf(db, 'pullHead');
  if (kept === null) return null;
  const place = db.prepare("SELECT value ->> 'position' AS position, value ->> 'logHash' AS log_hash FROM meta WHERE key = 'pullHead' AND json_valid(value)").get();
  const position = Number(place?.['position'] ?? 0);
  const bad = (what: string): BadEntry => ({ record: 0, position, lineId: null, what });
  const head = headOfText(kept);
  const controller = controllerOf(db);
  if (key !== null && controller !== null && (head === null || !isHeadSigned({ controller, centralKey: key }, head))) return bad('the remembered head is not signed by central');
  const held = db.prepare('SELECT log_hash FROM numbered WHERE position = ? UNION ALL SELECT log_hash FROM receipt WHERE position = ?').get(position, position);
  return held === undefined || held['log_hash'] === place?.['log_hash'] ? null : bad('the remembered head differs from the place this desk holds there');
}

/** `centralKey`: null counts receipts without checking their signatures. */
export function checkJournalPlaces(db: DatabaseSync, centralKey: string | null): JournalPlaces {
  const key = centralKey === null ? null : publicKeyOf(centralKey);
  if (centralKey !== null && key === null) throw new Error("central's key is not an Ed25519 key");
  const receipts = checkReceipts(db, key, 'receipt');
  const voided = hasTable(db, 'voided') ? checkReceipts(db, key, 'voided') : { count: 0, bad: null };
  const places = checkNumbered(db, { position: Number(metaOf(db, 'pullPosition') ?? 0), logHash: metaOf(db, 'pullLogHash') ?? noHash });
  return { receipts: receipts.count, voided: voided.count, followed: places.followed, bad: receipts.bad ?? voided.bad ?? places.bad ?? headFault(db, centralKey) };
}
