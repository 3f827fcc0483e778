// Space kept for a full disk: 16 MiB that are really allocated and are given up so that what a visitor just said can still be saved.
import { existsSync, rmSync, statSync } from 'node:fs';
import { open, statfs } from 'node:fs/promises';
import { join } from 'node:path';

export const reserveBytes = 16 * 1024 * 1024;
/** Asked at most this often, and never while somebody waits for a save. */
const askAgain = 60_000;
const piece = Buffer.alloc(1024 * 1024);

export interface Reserve {
  /** Gives the space up; false when there was none to give. */
  readonly release: () => boolean;
  /** The desk lives on what the reserve was: the lamp says `disk-reserve`. */
  readonly inUse: () => boolean;
  /** Makes the reserve when it is missing and the disk has twice its size to spare. Never rejects. */
  readonly make: () => Promise<void>;
  /** The same, at most once a minute, when nobody waits for it. */
  readonly makeSoon: () => void;
}

async function hasRoom(folder: string): Promise<boolean> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize > 2 * reserveBytes;
}

/** Written in full and fsynced: a sparse file or one that the disk only promised would be no reserve. */
async function write(file: string): Promise<void> {
  const handle = await open(file, 'w', 0o600);
  try {
    for (let written = 0; written < reserveBytes; written += piece.length) await handle.write(piece);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** `now`: milliseconds of a clock that does not jump. */
export function createReserve(folder: string, now: () => number = () => performance.now()): Reserve {
  const file = join(folder, 'reserve');
  const isWhole = (): boolean => existsSync(file) && statSync(file).size === reserveBytes;
  let inUse = false;
  let asked = Number.NEGATIVE_INFINITY;
  let making: Promise<void> | null = null;
  const make = async (): Promise<void> => {
    asked = now();
    try {
      if (!isWhole()) {
        if (!await hasRoom(folder)) return;
        await write(file);
      }
      inUse = false;
    } catch {
      // Half a reserve would be what fills the disk. The next minute tries again; until then `inUse` stays as it was.
      rmSync(file, { force: true });
    }
  };
  const once = (): Promise<void> => (making ??= make().finally(() => { making = null; }));
  return {
    release: () => {
      const had = isWhole();
      rmSync(file, { force: true });
      inUse = true;
      return had;
    },
    inUse: () => inUse,
    make: once,
    makeSoon: () => {
      if (now() - asked > askAgain) setImmediate(() => void once());
    },
  };
}
