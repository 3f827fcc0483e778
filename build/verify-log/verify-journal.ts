// Verifies a desk's journal (SQLite, docs/log-format.md), by itself and against an exported log, opened for reading only.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { checkJournalLines } from './check-journal-lines.ts';
import { checkJournalPlaces, rememberedHead } from './check-journal-places.ts';
import { continuesHead, logHashes, type Entry } from './continues.ts';
import { hasColumn, lineOf, type PlaceTable } from './journal-places.ts';
import { idOf, type Row } from './journal-row.ts';
import type { BadEntry } from './verdict.ts';

export interface JournalVerdict {
  readonly lines: number;
  /** Lines whose device's key was not given: their chain is checked, their signature is not. */
  readonly unsigned: number;
  readonly receipts: number;
  /** Receipts of places that a set-back store no longer gives. */
  readonly voided: number;
  /** How far central's log was followed without a gap from position 1. */
  readonly followed: number;
  /** `record` is the journal's own `seq`, 0 where no line can be named. */
  readonly bad: BadEntry | null;
}

export interface JournalWish {
  readonly folder: string;
  /** By device, from an exported log. */
  readonly keys: ReadonlyMap<string, string>;
  /** Central's public key; null when none is known, then receipts are counted and not checked. */
  readonly centralKey: string | null;
  /** An exported log that holds by itself: each place this desk holds must be in it. */
  readonly log?: string | undefined;
}

/** Central's key as the desk pinned it at enrolment. */
export function pinnedKey(folder: string): string | null {
  const file = join(folder, 'central.json');
  if (!existsSync(file)) return null;
  const given: unknown = JSON.parse(readFileSync(file, 'utf8'));
  return typeof given === 'object' && given !== null && 'publicKey' in given && typeof given.publicKey === 'string' ? given.publicKey : null;
}

/** Work on a copy of the folder when the desk is running: it holds the file's lock. Throws when there is no journal or it is locked. */
export async function verifyJournal({ folder, keys, centralKey, log }: JournalWish): Promise<JournalVerdict> {
  const db = new DatabaseSync(join(folder, 'journal.db'), { readOnly: true, timeout: 5000 });
  try {
    const { lines, unsigned, bad } = checkJournalLines(db, folder, keys);
    const places = bad === null ? checkJournalPlaces(db, centralKey) : { receipts: 0, voided: 0, followed: 0, bad };
    return { ...places, lines, unsigned, bad: places.bad ?? (log === undefined ? null : await logFault(db, log)) };
  } finally {
    db.close();
  }
}

/** What this desk saw of central's log; schema 1 and 2 kept no quarantine. */
function placesOf(db: DatabaseSync): string {
  const quarantine = hasColumn(db, 'numbered', 'quarantine') ? 'quarantine' : "'unknown' AS quarantine";
  const one = (table: PlaceTable): string => {
    const { id, on } = lineOf(db, table, 'place');
    return `SELECT line.seq, ${id} AS line_id, position, log_hash, ${quarantine} FROM ${table} AS place LEFT JOIN line ON ${on}`;
  };
  return `${one('numbered')} UNION ${one('receipt')} ORDER BY position`;
}

function isSame(row: Row, entry: Entry): boolean {
  return entry.logHash === row['log_hash'] && entry.id === idOf(row, 'line_id') && (row['quarantine'] === 'unknown' || entry.quarantine === row['quarantine']);
}

/** The log, line by line, beside what this desk saw of it. */
async function logFault(db: DatabaseSync, log: string): Promise<BadEntry | null> {
  const entries = logHashes(log);
  try {
    let entry = await entries.next();
    for (const row of db.prepare(placesOf(db)).iterate()) {
      while (entry.done !== true && entry.value.position < Number(row['position'])) entry = await entries.next();
      if (entry.done === true) return badPlace(row, 'the log ends before a place that this desk holds: its tail is gone, or the export is older than the journal');
      if (!isSame(row, entry.value)) return badPlace(row, 'the log has another line or quarantine here than this desk saw');
    }
  } finally {
    await entries.return(undefined);
  }
  const head = rememberedHead(db);
  return head === null ? null : continuesHead(log, head);
}

function badPlace(row: Row, what: string): BadEntry {
  return { record: Number(row['seq'] ?? 0), position: Number(row['position']), lineId: idOf(row, 'line_id'), what };
}
