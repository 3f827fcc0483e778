// One connection to the journal's database file: durable settings asserted, one writer, reopened after a failure.
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { ok, refused, type Result } from '../../../shared/outcomes.ts';
import { journalUpgrades } from './journal-schema.ts';

export type Synchronous = 'FULL' | 'NORMAL';
/** A statement of the open connection, prepared once. */
export type Sql = (text: string) => StatementSync;

export interface JournalStore {
  /** One transaction. When it answers ok, COMMIT has returned and the log file is fsynced. Outcomes: `not-saved`, `journal-damaged`. */
  readonly write: <T>(work: (sql: Sql) => T) => Result<T>;
  /** Throws when the file cannot be read. */
  readonly read: <T>(work: (sql: Sql) => T) => T;
  readonly close: () => void;
}

interface Connection { readonly db: DatabaseSync; readonly sql: Sql }

/** SQLite's primary result codes that tell of the disk or the file, not of our statements. */
const diskCodes = new Set([5, 6, 8, 10, 13, 14]);
const damageCodes = new Set([11, 26]);
const synchronousValue: Readonly<Record<Synchronous, number>> = { FULL: 2, NORMAL: 1 };

function sqliteCode(error: unknown): number | null {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return null;
  return error.errcode & 0xff;
}

function refusalOf(error: unknown): Result<never> | null {
  const code = sqliteCode(error);
  if (code === null) return null;
  if (damageCodes.has(code)) return refused('journal-damaged');
  return diskCodes.has(code) ? refused('not-saved') : null;
}

/** A new file is only safe once its folder's entry is on disk too. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return; // NTFS journals the entry; a folder cannot be opened there
  const fd = openSync(folder, 'r');
  try {
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}

function upgrade(db: DatabaseSync): void {
  const has = db.prepare("SELECT count(*) AS n FROM sqlite_schema WHERE type = 'table' AND name = 'meta'").get();
  const version = has?.['n'] === 1 ? Number(db.prepare("SELECT value FROM meta WHERE key = 'schemaVersion'").get()?.['value'] ?? 0) : 0;
  if (version > journalUpgrades.length) throw new Error('the journal is of a newer version of the application');
  if (version === journalUpgrades.length) return;
  // Foreign keys are off here: a table is made anew under its name. What points where is checked before the commit.
  db.exec('BEGIN IMMEDIATE');
  for (const step of journalUpgrades.slice(version)) db.exec(step);
  if (db.prepare('PRAGMA foreign_key_check').get() !== undefined) throw new Error('the upgrade left a row that points nowhere');
  db.prepare("INSERT INTO meta (key, value) VALUES ('schemaVersion', ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value").run(String(journalUpgrades.length));
  db.exec('COMMIT');
}

/** What the connection must be, read back from SQLite: a setting that did not take would lose lines in a power cut. */
function assertDurable(db: DatabaseSync, synchronous: Synchronous): void {
  const read = (name: string): unknown => Object.values(db.prepare(`PRAGMA ${name}`).get() ?? {})[0];
  if (read('journal_mode') !== 'wal' || read('synchronous') !== synchronousValue[synchronous] || read('locking_mode') !== 'exclusive') {
    throw new Error('the journal did not take its durable settings');
  }
}

function connect(file: string, synchronous: Synchronous): Connection {
  const fresh = !existsSync(file);
  const db = new DatabaseSync(file, { timeout: 0 });
  try {
    // EXCLUSIVE before WAL: the kernel's lock keeps a second host out and dies with the process, so no stale lock file can be left.
    db.exec(`PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = ${synchronous}; PRAGMA fullfsync = 1; PRAGMA foreign_keys = OFF;`);
    assertDurable(db, synchronous);
    upgrade(db);
    db.exec('PRAGMA foreign_keys = ON');
  } catch (error) {
    db.close();
    throw error;
  }
  if (fresh) syncFolder(dirname(file));
  const prepared = new Map<string, StatementSync>();
  const sql: Sql = (text) => {
    const known = prepared.get(text);
    if (known !== undefined) return known;
    const statement = db.prepare(text);
    prepared.set(text, statement);
    return statement;
  };
  return { db, sql };
}

function closeQuietly(connection: Connection): void {
  try {
    connection.db.close();
  } catch {
    // The handle is given up either way: a failed fsync is never retried on it.
  }
}

/** Opens `journal.db` in the folder (made when missing). Outcomes: `not-saved` (also when another host holds it), `journal-damaged`. */
export function openStore(folder: string, synchronous: Synchronous): Result<JournalStore> {
  const file = join(folder, 'journal.db');
  let current: Connection | null = null;
  let ended = false;
  const connection = (): Connection => {
    if (ended) throw new Error('the journal is closed');
    current ??= connect(file, synchronous);
    return current;
  };
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    connection();
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === null) throw error;
    return refusal;
  }
  const giveUp = (): void => {
    if (current !== null) closeQuietly(current);
    current = null;
  };
  const write = <T>(work: (sql: Sql) => T): Result<T> => {
    try {
      const { sql } = connection();
      sql('BEGIN IMMEDIATE').run();
      const value = work(sql);
      sql('COMMIT').run();
      return ok(value);
    } catch (error) {
      giveUp();
      const refusal = refusalOf(error);
      if (refusal === null) throw error;
      return refusal;
    }
  };
  const close = (): void => {
    giveUp();
    ended = true;
  };
  return ok({ write, read: (work) => work(connection().sql), close });
}
