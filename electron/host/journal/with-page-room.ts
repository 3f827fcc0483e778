// Gives SQLite room in memory for the pages of a long pull: ids of cases, and of lines from before ids began with the time, change pages anywhere in their indexes.
import type { Journal } from './open-journal.ts';

/** KiB of SQLite's page cache, and pages of 4 KiB in its log before they are carried over into the database file. */
const room = { kibibytes: 16 * 1024, logPages: 4000 } as const;
/** SQLite's own. */
const usual = { kibibytes: 2000, logPages: 1000 } as const;
/** Below this many lines the usual cache does. */
const manyLines = 5000;

/** `lines`: how many will come, about. */
export async function withPageRoom<T>({ store }: Pick<Journal, 'store'>, lines: number, work: () => Promise<T>): Promise<T> {
  if (lines < manyLines) return work();
  const give = (kibibytes: number, logPages: number): void => {
    store.read((sql) => {
      sql(`PRAGMA cache_size = -${kibibytes}`).run();
      sql(`PRAGMA wal_autocheckpoint = ${logPages}`).get();
    });
  };
  give(room.kibibytes, room.logPages);
  try {
    return await work();
  } finally {
    give(usual.kibibytes, usual.logPages);
    // A commit of nothing carries the long log over here, and not in the clerk's next save; what fails in it is tried again there.
    store.write((sql) => sql("UPDATE meta SET value = value WHERE key = 'pullPosition'").run());
  }
}
