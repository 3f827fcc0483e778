// Gives SQLite room in memory for the pages of a long pull: line ids are chance, so each line changes pages anywhere in the indexes.
import type { Journal } from './open-journal.ts';

/** KiB of SQLite's page cache, which are given back at the end. */
const room = 16 * 1024;
/** SQLite's own. */
const usual = 2000;
/** Below this many lines the usual cache does. */
const manyLines = 5000;

/** `lines`: how many will come, about. */
export async function withPageRoom<T>({ store }: Pick<Journal, 'store'>, lines: number, work: () => Promise<T>): Promise<T> {
  if (lines < manyLines) return work();
  store.read((sql) => sql(`PRAGMA cache_size = -${room}`).run());
  try {
    return await work();
  } finally {
    store.read((sql) => sql(`PRAGMA cache_size = -${usual}`).run());
  }
}
