// Ends the content of lines in this desk's journal, so that its bytes leave the files too; every header and hash stays.
import type { Result } from '../../../shared/outcomes.ts';
import type { Sql } from './journal-store.ts';
import { placeOf } from './line-id.ts';
import type { Journal } from './open-journal.ts';

const markKey = 'erasuresHeard';

/** The number of central's last erasure that this journal has carried out; 0 before the first, and lower again in an old copy put back. */
export function heardErasures({ store }: Pick<Journal, 'store'>): number {
  return Number(store.read((sql) => sql('SELECT value FROM meta WHERE key = ?').get(markKey)?.['value'] ?? 0));
}

function blank(sql: Sql, id: string): number {
  const place = placeOf(sql, id);
  if (place === null) return 0;
  const { changes } = sql("UPDATE line SET sealed = x'' WHERE seq = ? AND sealed <> x''").run(place);
  // The lists hear of it as of any change.
  if (Number(changes) > 0) sql('INSERT INTO change (line_seq) VALUES (?)').run(place);
  return Number(changes);
}

/** Lines that this desk does not hold are left out: they come without content. Outcomes: those of a write. */
export function eraseLines({ store }: Pick<Journal, 'store'>, lines: readonly string[]): Result<number> {
  return store.write((sql) => lines.reduce((erased, id) => erased + blank(sql, id), 0));
}

/**
 * Notes how far central was heard, after SQLite's log was folded into the file and cut: until then it holds the pages as they
 * were. Answers false when the log could not be folded; the erasures are then heard again. Outcomes: those of a write.
 */
export function keepHeard({ store }: Pick<Journal, 'store'>, n: number): Result<null> | false {
  const folded = store.read((sql) => sql('PRAGMA wal_checkpoint(TRUNCATE)').get());
  if (folded?.['busy'] !== 0) return false;
  return store.write((sql) => {
    sql('INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value').run(markKey, String(n));
    return null;
  });
}
