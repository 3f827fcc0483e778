// The ledger at work: acts are written there first and done in the database second; at a start, what a restored database lacks is done again.
import { sql } from 'kysely';
import type { Database } from '../database/connect.ts';
import { isAway } from '../unless-away.ts';
import { applyEntries, type LedgerDatabases } from './apply-entries.ts';
import type { LedgerAct, LedgerEntry, LedgerMark } from './ledger-entry.ts';
import { appendEntry, emptyMark, makeLedger, readLedger } from './ledger-file.ts';

/** The ledger does not hold what the database has applied from it; its message is a plain sentence for the administrator. */
export class LedgerTooOld extends Error {}

export interface Ledger {
  /** Does what the database lacks. Throws LedgerTooOld, LedgerDamaged. */
  readonly apply: () => Promise<{ readonly applied: number }>;
  /** Returns when the acts are in the ledger on the disk and done in the database. Idempotent in effect. */
  readonly record: (acts: readonly LedgerAct[]) => Promise<void>;
  /** All of it, in order, as it lies on the disk. */
  readonly entries: () => AsyncGenerator<LedgerEntry>;
  /** As `record`, the acts found under the ledger's lock: two central stores on one database do not find the same ones twice. */
  readonly recordFound: <T>(find: (retention: Database) => Promise<{ readonly acts: readonly LedgerAct[]; readonly found: T }>) => Promise<T>;
}

/** The ledger's name in a central store's folder. */
export const ledgerName = 'erasures.jsonl';

/** Any number, the same for every central on one database: one writer of the ledger at a time. */
const ledgerLock = 7_264_312;
const entriesAtOnce = 100;

/** `file` is the same for every central on one database. It is made when missing, unless the database knows of a longer one. */
export function openLedger(file: string, databases: LedgerDatabases): Ledger {
  return {
    entries: () => readLedger(file),
    apply: () => underLock(databases, async (held) => ({ applied: (await catchUp(file, held)).applied })),
    record: (acts) => underLock(databases, async (held) => {
      const { end } = await catchUp(file, held);
      await write(file, held, { acts, end });
    }),
    recordFound: (find) => underLock(databases, async (held) => {
      const { end } = await catchUp(file, held);
      const { acts, found } = await find(held.retention);
      await write(file, held, { acts, end });
      return found;
    }),
  };
}

async function write(file: string, held: LedgerDatabases, { acts, end }: { readonly acts: readonly LedgerAct[]; readonly end: LedgerMark }): Promise<void> {
  let last = end;
  for (const act of acts) last = await appendEntry(file, act, { end: last, now: new Date() });
  if (acts.length > 0) await catchUp(file, held);
}

/** A session's lock: the entries are done in short transactions, and the lock ends with the process. */
async function underLock<T>({ owner, retention }: LedgerDatabases, work: (held: LedgerDatabases) => Promise<T>): Promise<T> {
  return retention.connection().execute(async (held) => {
    await sql`select pg_advisory_lock(${sql.lit(ledgerLock)})`.execute(held);
    try {
      return await work({ owner, retention: held });
    } finally {
      await sql`select pg_advisory_unlock(${sql.lit(ledgerLock)})`.execute(held);
    }
  });
}

async function markOf(retention: Database): Promise<LedgerMark> {
  return (await retention.selectFrom('ledger_mark').select(['count', 'hash']).executeTakeFirst()) ?? emptyMark;
}

async function catchUp(file: string, held: LedgerDatabases): Promise<{ readonly applied: number; readonly end: LedgerMark }> {
  const mark = await markOf(held.retention);
  if (mark.count === 0) makeLedger(file);
  let end = emptyMark;
  let applied = 0;
  let waiting: LedgerEntry[] = [];
  const flush = async (): Promise<void> => {
    await applyEntries(held, waiting);
    applied += waiting.length;
    waiting = [];
  };
  for await (const entry of entriesOf(file, mark)) {
    end = { count: entry.n, hash: entry.hash };
    if (entry.n === mark.count && entry.hash !== mark.hash) throw tooOld(mark, 'is another one');
    if (entry.n > mark.count) waiting.push(entry);
    if (waiting.length === entriesAtOnce) await flush();
  }
  if (end.count < mark.count) throw tooOld(mark, `ends at ${String(end.count)}`);
  await flush();
  return { applied, end };
}

async function* entriesOf(file: string, mark: LedgerMark): AsyncGenerator<LedgerEntry> {
  try {
    yield* readLedger(file);
  } catch (error) {
    if (!isAway(error)) throw error;
    throw tooOld(mark, 'is missing');
  }
}

function tooOld({ count }: LedgerMark, how: string): LedgerTooOld {
  return new LedgerTooOld(`The database knows ${String(count)} entries of the ledger of erasures, but the ledger ${how}. Put its newest copy back (CENTRAL_LEDGER, one file for every central store on this database), else erased content or a suspended desk could come back.`);
}
