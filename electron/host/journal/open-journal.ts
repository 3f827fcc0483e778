// Opens the desk's journal: the local truth, checked at its tail before anyone may write to it.
import { randomUUID } from 'node:crypto';
import { ok, type Result } from '../../../shared/outcomes.ts';
import { UnusableJournal } from './connect-journal.ts';
import { openStore, type JournalStore, type Sql, type Synchronous } from './journal-store.ts';
import type { Reserve } from './reserve.ts';
import { verifyTail } from './verify-chain.ts';

export interface Journal {
  readonly store: JournalStore;
  /** Lists built from another journal are thrown away and built again. */
  readonly journalId: string;
  readonly close: () => void;
}

export interface JournalOptions {
  readonly synchronous?: Synchronous;
  /** Space given up on a full disk; none: the first full disk refuses. */
  readonly reserve?: Reserve;
}

/** Lines checked at every start; the whole journal is checked in the background (check-journal). */
const tailLines = 200;

function journalIdOf(store: JournalStore): Result<string> {
  const kept = store.read((sql) => sql("SELECT value FROM meta WHERE key = 'journalId'").get()?.['value']);
  if (typeof kept === 'string') return ok(kept);
  return store.write((sql) => {
    const made = randomUUID();
    sql("INSERT INTO meta (key, value) VALUES ('journalId', ?)").run(made);
    return made;
  });
}

function refuseDamage(sql: Sql): void {
  const damage = verifyTail({ read: (work) => work(sql) }, tailLines);
  if (damage !== null) throw new UnusableJournal('damaged', damage.seq);
}

/**
 * Only one host at a time holds a folder. `synchronous: 'NORMAL'` is the power proof's red twin and loses lines in a power
 * cut; it is refused outside the proof. Outcomes: `not-saved` (disk, or another host holds the folder), `disk-full`,
 * `journal-newer` (written by a later version), `journal-damaged` (`values.entry` where it is known; nothing is deleted or mended).
 */
export function openJournal(folder: string, options: JournalOptions = {}): Result<Journal> {
  const synchronous = options.synchronous ?? 'FULL';
  if (synchronous !== 'FULL' && process.env['REKISTERITISKI_TWIN'] !== '1') throw new Error('a journal without full fsync is for the proof twin only');
  const store = openStore(folder, { synchronous, reserve: options.reserve ?? null, verify: refuseDamage });
  if (!store.ok) return store;
  const id = journalIdOf(store.value);
  if (id.ok) return ok({ store: store.value, journalId: id.value, close: store.value.close });
  store.value.close();
  return id;
}
