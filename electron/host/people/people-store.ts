// Register data on this desk: people sealed one by one, found by keyed digests; a copy of what central holds, so it can be deleted and brought again.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { scopeSchema, scopeStore, type ScopeStore } from './scope-store.ts';
import { searchSchema, searchStore, type SealedChange, type SearchStore } from './search-store.ts';

/** A person's sealed parts; `digests` are keyed, so they tell nothing without the index key. */
export interface SealedPerson { readonly personKey: string; readonly position: number; readonly head: Uint8Array; readonly chunks: readonly Uint8Array[]; readonly digests: readonly string[] }
export type SealedHead = Pick<SealedPerson, 'position' | 'head'>;
export type SealedItems = Pick<SealedPerson, 'position' | 'chunks'>;

/** Positions of the people feed: how far it is followed now, and the newest that central has told. */
export interface FeedMark { readonly upTo: number; readonly last: number }

/** `feed`: null for people brought by key, who move no mark; absent: these are all there are. */
export interface BroughtMark { readonly at: string; readonly feed?: FeedMark | null | undefined }

/** The people position up to which this desk has followed central, the newest that central has told (null: never), and when. */
export interface PeopleMark { readonly position: number; readonly last: number | null; readonly broughtAt: string | null }

export interface PeopleStore {
  /** All of one page of the pull with its mark and what it changes in the search, in one transaction. */
  readonly put: (people: readonly SealedPerson[], mark: BroughtMark, change: SealedChange) => void;
  readonly head: (personKey: string) => SealedHead | null;
  readonly heads: () => Iterable<Pick<SealedPerson, 'personKey' | 'position' | 'head'>>;
  readonly chunks: (personKey: string) => readonly Uint8Array[];
  readonly byDigest: (digest: string) => readonly string[];
  /** Nothing when this desk has no such person. The search learns of it by `gone`. */
  readonly forget: (personKey: string) => void;
  /** As forget, in one transaction. */
  readonly forgetAll: (personKeys: readonly string[]) => void;
  /** In the order of the keys. */
  readonly keysAfter: (personKey: string, limit: number) => readonly string[];
  readonly count: () => number;
  readonly scope: ScopeStore;
  readonly search: SearchStore;
  /** All or nothing. Throws what `work` throws. */
  readonly together: (work: () => void) => void;
  readonly mark: () => PeopleMark;
  readonly close: () => void;
}

const schema = `
CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS person (person_key TEXT PRIMARY KEY, position INTEGER NOT NULL, head BLOB NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS item_chunk (person_key TEXT NOT NULL, chunk INTEGER NOT NULL, sealed BLOB NOT NULL, PRIMARY KEY (person_key, chunk)) STRICT;
CREATE TABLE IF NOT EXISTS blind (digest TEXT NOT NULL, person_key TEXT NOT NULL, PRIMARY KEY (digest, person_key)) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS blind_person ON blind (person_key);
`;

function bytesOf(value: unknown): Uint8Array {
  if (!(value instanceof Uint8Array)) throw new Error('a people row holds no bytes');
  return value;
}

/** Prepared once; the old parts of a person go before the new ones come. */
function personWriter(db: DatabaseSync): (one: SealedPerson) => void {
  const noChunks = db.prepare('DELETE FROM item_chunk WHERE person_key = ?');
  const noDigests = db.prepare('DELETE FROM blind WHERE person_key = ?');
  const head = db.prepare('INSERT OR REPLACE INTO person (person_key, position, head) VALUES (?, ?, ?)');
  const part = db.prepare('INSERT INTO item_chunk (person_key, chunk, sealed) VALUES (?, ?, ?)');
  const blind = db.prepare('INSERT OR IGNORE INTO blind (digest, person_key) VALUES (?, ?)');
  return (one) => {
    noChunks.run(one.personKey);
    noDigests.run(one.personKey);
    head.run(one.personKey, one.position, one.head);
    for (const [chunk, sealed] of one.chunks.entries()) part.run(one.personKey, chunk, sealed);
    for (const digest of one.digests) blind.run(digest, one.personKey);
  };
}

function personEraser(db: DatabaseSync, { together, search }: Pick<PeopleStore, 'together' | 'search'>): PeopleStore['forgetAll'] {
  const noRows = ['person', 'item_chunk', 'blind'].map((table) => db.prepare(`DELETE FROM ${table} WHERE person_key = ?`));
  return (personKeys) => {
    if (personKeys.length === 0) return;
    together(() => {
      for (const personKey of personKeys) {
        for (const statement of noRows) statement.run(personKey);
        search.addGone(personKey);
      }
    });
    // The log of SQLite still holds the pages as they were.
    db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  };
}

export function openPeopleStore(folder: string): PeopleStore {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const db = new DatabaseSync(join(folder, 'people.db'), { timeout: 0 });
  // NORMAL is enough: what a power cut takes is pulled again from the mark, which is in the same transaction.
  // Digests come in no order, so filling half a million people with the usual 2 MB of pages in memory reads the file again and again.
  db.exec(`PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA secure_delete = ON; PRAGMA cache_size = -16384; ${schema} ${searchSchema} ${scopeSchema}`);
  const value = (key: string): string | null => {
    const found = db.prepare('SELECT value FROM meta WHERE key = ?').get(key)?.['value'];
    return typeof found === 'string' ? found : null;
  };
  const write = personWriter(db);
  const search = searchStore(db, bytesOf);
  const together: PeopleStore['together'] = (work) => {
    db.exec('BEGIN IMMEDIATE');
    try {
      work();
      db.exec('COMMIT');
    } catch (error) {
      db.exec('ROLLBACK');
      throw error;
    }
  };
  const scope = scopeStore(db, together);
  const put: PeopleStore['put'] = (people, { at, feed }, change) => {
    together(() => {
      for (const one of people) write(one);
      search.keep(change);
      const set = db.prepare('INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value');
      set.run('broughtAt', at);
      if (feed === null) return;
      const reached = Math.max(Number(value('position') ?? 0), feed?.upTo ?? 0, ...people.map((one) => one.position));
      set.run('position', String(reached));
      set.run('last', String(feed?.last ?? reached));
    });
  };
  const forgetAll = personEraser(db, { together, search });
  const headOf = db.prepare('SELECT position, head FROM person WHERE person_key = ?');
  return {
    put, forgetAll, search, scope, together,
    forget: (personKey) => forgetAll([personKey]),
    keysAfter: (personKey, limit) => db.prepare('SELECT person_key FROM person WHERE person_key > ? ORDER BY person_key LIMIT ?').all(personKey, limit).map((row) => String(row['person_key'])),
    count: () => Number(db.prepare('SELECT count(*) AS count FROM person').get()?.['count']),
    head: (personKey) => {
      const row = headOf.get(personKey);
      return row === undefined ? null : { position: Number(row['position']), head: bytesOf(row['head']) };
    },
    heads: function* () {
      for (const row of db.prepare('SELECT person_key, position, head FROM person').iterate()) yield { personKey: String(row['person_key']), position: Number(row['position']), head: bytesOf(row['head']) };
    },
    chunks: (personKey) => db.prepare('SELECT sealed FROM item_chunk WHERE person_key = ? ORDER BY chunk').all(personKey).map((row) => bytesOf(row['sealed'])),
    byDigest: (digest) => db.prepare('SELECT person_key FROM blind WHERE digest = ?').all(digest).map((row) => String(row['person_key'])),
    mark: () => {
      const last = value('last');
      return { position: Number(value('position') ?? 0), last: last === null ? null : Number(last), broughtAt: value('broughtAt') };
    },
    close: () => db.close(),
  };
}
