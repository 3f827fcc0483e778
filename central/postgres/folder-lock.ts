// Keeps two central stores from starting PostgreSQL on one folder; the lock ends with the process, also by kill -9.
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

export class FolderInUse extends Error {}

/**
 * A file with a process id would have to guess whether that process still lives. SQLite's lock on a file is the operating
 * system's own and falls with its holder. Throws FolderInUse.
 */
export function lockFolder(folder: string): () => void {
  const file = new DatabaseSync(join(folder, 'central.lock'), { timeout: 0 });
  try {
    file.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
  } catch {
    file.close();
    throw new FolderInUse(`A central store is already running on ${folder}.`);
  }
  return () => file.close();
}
