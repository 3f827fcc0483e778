// One connection to the journal's database file: one writer, reopened after a failure, its newest line witnessed after each commit.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ok, refused, type Result } from '../../../shared/outcomes.ts';
import { connectJournal, UnusableJournal, type ConnectSetup, type Connection, type Sql } from './connect-journal.ts';
import { openHeadWitness, type NewestLine } from './head-witness.ts';
import type { Reserve } from './reserve.ts';
import { isDiskFull, refusalAtOpening, refusalOf } from './sqlite-fault.ts';

export type { Sql, Synchronous } from './connect-journal.ts';
export { syncFolder } from './sync-folder.ts';

export interface JournalStore {
  /** One transaction. When it answers ok, COMMIT has returned and the log file is fsynced. `work` may run twice. Outcomes: `not-saved`, `disk-full`, `journal-damaged`. */
  readonly write: <T>(work: (sql: Sql) => T) => Result<T>;
  /** Throws when the file cannot be read. */
  readonly read: <T>(work: (sql: Sql) => T) => T;
  readonly close: () => void;
}

export interface StoreSetup extends ConnectSetup { readonly reserve: Reserve | null }

function closeQuietly(connection: Connection): void {
  try {
    connection.db.close();
  } catch {
    // The handle is given up either way: a failed fsync is never retried on it.
  }
}

function unusable(error: unknown): Result<never> | null {
  if (!(error instanceof UnusableJournal)) return null;
  if (error.why === 'newer') return refused('journal-newer');
  return refused('journal-damaged', error.seq === null ? {} : { values: { entry: error.seq } });
}

function newestLine(sql: Sql): NewestLine | null {
  const row = sql('SELECT seq, hash FROM line ORDER BY seq DESC LIMIT 1').get();
  return row === undefined ? null : { seq: Number(row['seq']), hash: String(row['hash']) };
}

interface Line { readonly get: () => Connection; readonly giveUp: () => void; readonly end: () => void }

/** The connection is opened anew after every failure, and never again after `end`. */
function reopening(open: () => Connection): Line {
  let current: Connection | null = null;
  let ended = false;
  const giveUp = (): void => {
    if (current !== null) closeQuietly(current);
    current = null;
  };
  const get = (): Connection => {
    if (ended) throw new Error('the journal is closed');
    return (current ??= open());
  };
  return { get, giveUp, end: () => {
    giveUp();
    ended = true;
  } };
}

/** Opens `journal.db` in the folder (made when missing). Outcomes: `not-saved` (also when another host holds it), `disk-full`, `journal-damaged` (with the entry where it is known), `journal-newer`. */
export function openStore(folder: string, { synchronous, reserve, verify }: StoreSetup): Result<JournalStore> {
  const line = reopening(() => connectJournal(join(folder, 'journal.db'), { synchronous, verify }));
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    line.get();
  } catch (error) {
    const refusal = unusable(error) ?? refusalAtOpening(error);
    if (refusal === null) throw error;
    return refusal;
  }
  const witness = openHeadWitness(folder);
  const transaction = <T>(work: (sql: Sql) => T): T => {
    const { sql } = line.get();
    sql('BEGIN IMMEDIATE').run();
    const value = work(sql);
    const newest = newestLine(sql);
    sql('COMMIT').run();
    if (newest !== null) witness.remember(newest);
    return value;
  };
  const failed = (error: unknown): Result<never> => {
    line.giveUp();
    const refusal = unusable(error) ?? refusalOf(error);
    if (refusal === null) throw error;
    return refusal;
  };
  const write = <T>(work: (sql: Sql) => T): Result<T> => {
    try {
      const value = transaction(work);
      reserve?.makeSoon();
      return ok(value);
    } catch (error) {
      // A full disk is no failed fsync: SQLite was told before anything was in doubt. So it is tried once more, on a
      // fresh connection and with the reserve's space; SQLITE_IOERR is never tried again (docs/decisions/0021).
      const refusal = failed(error);
      if (!isDiskFull(error) || reserve?.release() !== true) return refusal;
    }
    try {
      return ok(transaction(work));
    } catch (error) {
      return failed(error);
    }
  };
  const close = (): void => {
    line.end();
    witness.close();
  };
  return ok({ write, read: (work) => work(line.get().sql), close });
}
