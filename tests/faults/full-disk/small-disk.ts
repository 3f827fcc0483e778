// A disk so small that it can be filled in a moment: a tmpfs of its own.
import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { CannotTryHere } from '../rig/cannot-try-here.ts';
import { needCutTools } from '../rig/cut-tools.ts';
import { proofFolder } from '../rig/proof-folder.ts';

export interface SmallDisk {
  readonly folder: string;
  /** Takes every byte that is left. */
  readonly fill: () => void;
  /** Gives back what `fill` took. */
  readonly free: () => void;
  readonly close: () => void;
}

const megabyte = Buffer.alloc(1024 * 1024, 1);
const pageBytes = 4096;

/** In pieces of a megabyte, then of a page: not a page stays free. */
function writeUntilFull(fd: number): void {
  for (let piece: Uint8Array = megabyte; piece.length >= pageBytes;) {
    try {
      writeSync(fd, piece);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
      if (piece.length === pageBytes) return;
      piece = megabyte.subarray(0, pageBytes);
    }
  }
}

/** Throws with the reason where no filesystem may be mounted. */
export function openSmallDisk(megabytes: number): SmallDisk {
  needCutTools();
  const { path, remove } = proofFolder('full');
  const folder = join(path, 'disk');
  mkdirSync(folder);
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder], { encoding: 'utf8', timeout: 30_000 });
  if (mounted.status !== 0) throw new CannotTryHere(`no small disk could be mounted: ${mounted.stderr.trim()}`);
  const close = (): void => {
    spawnSync('umount', ['-l', folder], { stdio: 'ignore', timeout: 30_000 });
    remove();
    process.off('exit', close);
  };
  // Before the folder's own removal: a mounted disk cannot be removed.
  process.prependOnceListener('exit', close);
  const filler = join(folder, 'filler');
  return { folder, close, free: () => rmSync(filler, { force: true }), fill: () => {
    const fd = openSync(filler, 'a');
    try {
      writeUntilFull(fd);
    } finally {
      closeSync(fd);
    }
  } };
}
