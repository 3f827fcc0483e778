// The limit the append bench is held against: one bare 1 KB row committed by the same store with the same settings.
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

export interface RawCommit {
  /** One durable commit of 1 KB. */
  readonly commit: () => void;
  readonly close: () => void;
}

/** node:sqlite with WAL, synchronous=FULL and exclusive locking, as the journal has them; nothing else. */
export function openRawCommit(folder: string): RawCommit {
  const db = new DatabaseSync(join(folder, 'raw.db'), { timeout: 0 });
  db.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE row (seq INTEGER PRIMARY KEY, bytes BLOB NOT NULL) STRICT');
  const insert = db.prepare('INSERT INTO row (bytes) VALUES (?)');
  const bytes = randomBytes(1024);
  return {
    commit: () => {
      db.exec('BEGIN IMMEDIATE');
      insert.run(bytes);
      db.exec('COMMIT');
    },
    close: () => db.close(),
  };
}
