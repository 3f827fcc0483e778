// The people search on disk: sealed segments beside the people they speak of, always of one transaction with them.
import type { DatabaseSync } from 'node:sqlite';

export interface SealedSegment { readonly id: number; readonly sealed: Uint8Array; readonly dead: readonly number[] }
/** See SearchChange. `added` is null when people only went away. */
export interface SealedChange { readonly added: Omit<SealedSegment, 'dead'> | null; readonly dropped: readonly number[]; readonly dead: readonly { readonly id: number; readonly people: readonly number[] }[] }

export interface SearchStore {
  /** The oldest first, read one by one. */
  readonly segments: () => Iterable<SealedSegment>;
  /** Inside the caller's transaction. */
  readonly keep: (change: SealedChange) => void;
  /** People whom a segment still names though their rows are gone. */
  readonly gone: () => readonly string[];
  readonly addGone: (personKey: string) => void;
  /** After a change that buried all of `gone`. */
  readonly noneGone: () => void;
  /** Whether the segments are of the people that stand in the store; false before the first and in a store from before there were any. */
  readonly whole: () => boolean;
  /** The segments are to be made again from the people. */
  readonly empty: () => void;
}

export const searchSchema = `
CREATE TABLE IF NOT EXISTS search_segment (id INTEGER PRIMARY KEY, sealed BLOB NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS search_dead (segment INTEGER NOT NULL, person INTEGER NOT NULL, PRIMARY KEY (segment, person)) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS search_gone (person_key TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
`;

export function searchStore(db: DatabaseSync, bytesOf: (value: unknown) => Uint8Array): SearchStore {
  const segment = db.prepare('INSERT INTO search_segment (id, sealed) VALUES (?, ?)');
  const dead = db.prepare('INSERT OR IGNORE INTO search_dead (segment, person) VALUES (?, ?)');
  const sealedOf = db.prepare('SELECT sealed FROM search_segment WHERE id = ?');
  const deadOf = db.prepare('SELECT person FROM search_dead WHERE segment = ?');
  const dropped = ['DELETE FROM search_segment WHERE id = ?', 'DELETE FROM search_dead WHERE segment = ?'].map((text) => db.prepare(text));
  return {
    segments: function* () {
      const ids = db.prepare('SELECT id FROM search_segment ORDER BY id').all().map((row) => Number(row['id']));
      for (const id of ids) yield { id, sealed: bytesOf(sealedOf.get(id)?.['sealed']), dead: deadOf.all(id).map(({ person }) => Number(person)) };
    },
    keep: (change) => {
      for (const id of change.dropped) for (const statement of dropped) statement.run(id);
      for (const { id, people } of change.dead) for (const person of people) dead.run(id, person);
      if (change.added !== null) segment.run(change.added.id, change.added.sealed);
    },
    gone: () => db.prepare('SELECT person_key FROM search_gone').all().map((row) => String(row['person_key'])),
    addGone: (personKey) => { db.prepare('INSERT OR IGNORE INTO search_gone (person_key) VALUES (?)').run(personKey); },
    noneGone: () => { db.exec('DELETE FROM search_gone'); },
    whole: () => db.prepare('SELECT NOT EXISTS (SELECT 1 FROM person) OR EXISTS (SELECT 1 FROM search_segment) AS whole').get()?.['whole'] === 1,
    empty: () => { db.exec('DELETE FROM search_segment; DELETE FROM search_dead; DELETE FROM search_gone'); },
  };
}
