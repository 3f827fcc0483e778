// Opens the database file of the journal: durable settings asserted, newest line and tables checked before anything is written, upgraded.
import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { readHead } from './head-witness.ts';
import { journalUpgrades } from './journal-schema.ts';
import { spareLog } from './spare-log.ts';
import { syncFolder } from './sync-folder.ts';

export type Synchronous = 'FULL' | 'NORMAL';
/** A statement of the open connection, prepared once. */
export type Sql = (text: string) => StatementSync;
export interface Connection { readonly db: DatabaseSync; readonly sql: Sql }

/** Why a journal cannot be used that opens well; `seq` is the entry that is missing or other than it was. */
export class UnusableJournal extends Error {
  readonly why: 'damaged' | 'newer';
  readonly seq: number | null;
  constructor(why: 'damaged' | 'newer', seq: number | null) {
    super(`the journal is ${why}`);
    this.why = why;
    this.seq = seq;
  }
}

const synchronousValue: Readonly<Record<Synchronous, number>> = { FULL: 2, NORMAL: 1 };

function hasTable(db: DatabaseSync, name: string): boolean {
  return db.prepare("SELECT count(*) AS n FROM sqlite_schema WHERE type = 'table' AND name = ?").get(name)?.['n'] === 1;
}

/** A journal that ends before the line its witness remembers has lost it; one that holds another line there was exchanged. */
function assertNewestLine(db: DatabaseSync, folder: string): void {
  const newest = readHead(folder);
  if (newest === null) return;
  const held = hasTable(db, 'line') ? db.prepare('SELECT hash FROM line WHERE seq = ?').get(newest.seq)?.['hash'] : undefined;
  if (held !== newest.hash) throw new UnusableJournal('damaged', newest.seq);
}

function assertNothingLoose(db: DatabaseSync): void {
  if (db.prepare('PRAGMA foreign_key_check').get() !== undefined) throw new UnusableJournal('damaged', null);
}

/** Answers how to keep what was done; until then all of it goes back with the connection. */
function upgrade(db: DatabaseSync): () => void {
  const version = hasTable(db, 'meta') ? Number(db.prepare("SELECT value FROM meta WHERE key = 'schemaVersion'").get()?.['value'] ?? 0) : 0;
  if (version > journalUpgrades.length) throw new UnusableJournal('newer', null);
  if (version === journalUpgrades.length) return () => undefined;
  // Foreign keys are off here: a table is made anew under its name. What points where is checked before the commit, and
  // before the first step too: copying by a join leaves out what names no line.
  db.exec('BEGIN IMMEDIATE');
  assertNothingLoose(db);
  for (const step of journalUpgrades.slice(version)) db.exec(step);
  assertNothingLoose(db);
  db.prepare("INSERT INTO meta (key, value) VALUES ('schemaVersion', ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value").run(String(journalUpgrades.length));
  return () => { db.exec('COMMIT'); };
}

const shape = "SELECT group_concat(type || ' ' || name || ' ' || tbl_name || ' ' || coalesce(sql, ''), char(10) ORDER BY type, name) AS text FROM sqlite_schema";
let expected: string | null = null;

/** Tables and guards as this version makes them: a table or a trigger that is gone or other than it was is damage. */
function assertShape(db: DatabaseSync): void {
  if (expected === null) {
    const fresh = new DatabaseSync(':memory:');
    for (const step of journalUpgrades) fresh.exec(step);
    expected = String(fresh.prepare(shape).get()?.['text']);
    fresh.close();
  }
  if (db.prepare(shape).get()?.['text'] !== expected) throw new UnusableJournal('damaged', null);
}

/** What the connection must be, read back from SQLite: a setting that did not take would lose lines in a power cut. */
function assertDurable(db: DatabaseSync, synchronous: Synchronous): void {
  const read = (name: string): unknown => Object.values(db.prepare(`PRAGMA ${name}`).get() ?? {})[0];
  if (read('journal_mode') !== 'wal' || read('synchronous') !== synchronousValue[synchronous] || read('locking_mode') !== 'exclusive') {
    throw new Error('the journal did not take its durable settings');
  }
}

function statements(db: DatabaseSync): Sql {
  const prepared = new Map<string, StatementSync>();
  return (text) => {
    const known = prepared.get(text);
    if (known !== undefined) return known;
    const statement = db.prepare(text);
    prepared.set(text, statement);
    return statement;
  };
}

export interface ConnectSetup {
  readonly synchronous: Synchronous;
  /** Looks at the journal before anything but an upgrade is written to it; throws what makes it unusable. */
  readonly verify: (sql: Sql) => void;
}

function prepare(db: DatabaseSync, folder: string, { synchronous, verify }: ConnectSetup): Connection {
  // Secure delete: content that ends, or that SQLite moves to another page, leaves zeros behind.
  // EXCLUSIVE before WAL: the kernel's lock keeps a second host out and dies with the process, so no stale lock file can be left.
  db.exec(`PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = ${synchronous}; PRAGMA fullfsync = 1; PRAGMA secure_delete = ON; PRAGMA foreign_keys = OFF;`);
  assertDurable(db, synchronous);
  assertNewestLine(db, folder);
  const keepUpgrade = upgrade(db);
  assertShape(db);
  const sql = statements(db);
  verify(sql);
  // A journal that does not verify stays of its own version, whose program can still look at it.
  keepUpgrade();
  db.exec('PRAGMA foreign_keys = ON');
  return { db, sql };
}

/** Throws SQLite's errors and `UnusableJournal`; SQLite's log then stands as it was found. */
export function connectJournal(file: string, setup: ConnectSetup): Connection {
  const folder = dirname(file);
  const fresh = !existsSync(file);
  const spare = spareLog(folder);
  const db = new DatabaseSync(file, { timeout: 0 });
  try {
    const connection = prepare(db, folder, setup);
    spare.drop();
    if (fresh) syncFolder(folder);
    return connection;
  } catch (error) {
    db.close();
    spare.putBack();
    throw error;
  }
}
