// Opens the desk's journal: the local truth, checked at its tail before anyone may write to it.
import { randomUUID } from 'node:crypto';
import { refused, ok, type Result } from '../../../shared/outcomes.ts';
import { openStore, type JournalStore, type Synchronous } from './journal-store.ts';
import { verifyTail } from './verify-chain.ts';

export interface Journal {
  readonly store: JournalStore;
  /** Lists built from another journal are thrown away and built again. */
  readonly journalId: string;
  readonly close: () => void;
}

/** Lines checked at every start; the whole journal is checked on demand. */
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

/**
 * Only one host at a time holds a folder. `synchronous: 'NORMAL'` is the power proof's red twin and loses
 * lines in a power cut; it is refused outside the proof. Outcomes: `not-saved` (disk, or another host holds
 * the folder), `journal-damaged` (nothing is deleted or mended).
 */
export function openJournal(folder: string, options: { readonly synchronous?: Synchronous } = {}): Result<Journal> {
  const synchronous = options.synchronous ?? 'FULL';
  if (synchronous !== 'FULL' && process.env['REKISTERITISKI_TWIN'] !== '1') throw new Error('a journal without full fsync is for the proof twin only');
  const store = openStore(folder, synchronous);
  if (!store.ok) return store;
  const id = journalIdOf(store.value);
  const damaged = id.ok && verifyTail(store.value, tailLines) !== null;
  if (!id.ok || damaged) {
    store.value.close();
    return id.ok ? refused('journal-damaged') : id;
  }
  return ok({ store: store.value, journalId: id.value, close: store.value.close });
}
