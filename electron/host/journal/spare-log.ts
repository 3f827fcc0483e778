// A second name for SQLite's log file while the journal is opened, because SQLite throws away what follows a bad frame.
import { copyFileSync, existsSync, linkSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

export interface SpareLog {
  /** The journal verified to its end, or was not opened at all: the second name goes. */
  readonly drop: () => void;
  /** The journal is damaged and closed: the log stands again as it was found. */
  readonly putBack: () => void;
}

/**
 * Called before SQLite opens the file, for closing it deletes the log. A link costs no space, so it works on a full disk
 * too; SQLite writes nothing into the log before `drop`, but for an upgrade, which only adds to it.
 */
export function spareLog(folder: string): SpareLog {
  const log = join(folder, 'journal.db-wal');
  const spare = join(folder, 'journal.db-wal.kept');
  // A start that was killed between the closing and the putting back.
  if (!existsSync(log) && existsSync(spare)) renameSync(spare, log);
  rmSync(spare, { force: true });
  if (existsSync(log)) {
    try {
      linkSync(log, spare);
    } catch {
      copyFileSync(log, spare); // a file system without links
    }
  }
  const drop = (): void => rmSync(spare, { force: true });
  return { drop, putBack: () => {
    if (existsSync(log)) drop();
    else if (existsSync(spare)) renameSync(spare, log);
  } };
}
