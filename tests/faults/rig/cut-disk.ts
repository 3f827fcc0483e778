// A disk whose power can be cut: ext4 on a loop device, shut down without flushing, mounted again.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { needCutTools } from './cut-tools.ts';
import { proofFolder } from './proof-folder.ts';

export interface CutDisk {
  /** The mounted folder; everything below it is what the cut may take. */
  readonly folder: string;
  /** From here on every write and fsync fails and nothing unwritten reaches the disk. */
  readonly cut: () => void;
  /** Power is back. Call only when the processes that used the disk are gone. Throws when the cut took nothing away. */
  readonly mountAgain: () => Promise<void>;
  /** Unmounts, detaches and removes; also called by itself when the proof ends. */
  readonly close: () => Promise<void>;
}

const open = new Set<() => void>();
process.once('exit', () => { for (const release of open) release(); });

function run(command: string, args: readonly string[]): string {
  const ran = spawnSync(command, [...args], { encoding: 'utf8', timeout: 30_000 });
  if (ran.status !== 0) throw new Error(`${command} ${args[0] ?? ''} failed: ${ran.error?.message ?? ran.stderr.trim()}`);
  return ran.stdout.trim();
}

/** A killed process lets go of its files a moment later than it ends. */
async function unmount(folder: string): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    const ran = spawnSync('umount', [folder], { encoding: 'utf8', timeout: 30_000 });
    if (ran.status === 0) return;
    if (tries === 50) throw new Error(`the disk stays in use: ${ran.stderr.trim()}`);
    await new Promise((resolve) => { setTimeout(resolve, 100); });
  }
}

/** The rig's own guard: bytes written and never fsynced just before the cut must be gone, else nothing was cut. */
const unsafeText = 'written without fsync'.repeat(200);

/** `megabytes` is the size of the disk; the image is sparse. Throws where the machine cannot do it, with the reason. */
export function openCutDisk(megabytes: number): CutDisk {
  needCutTools();
  const place = proofFolder('power');
  const image = join(place.path, 'disk.img');
  const folder = join(place.path, 'disk');
  mkdirSync(folder);
  writeFileSync(image, '');
  truncateSync(image, megabytes * 1024 * 1024);
  run('mkfs.ext4', ['-q', '-F', image]);
  const device = run('losetup', ['-f', '--show', image]);
  const release = (): void => {
    spawnSync('umount', ['-l', folder], { stdio: 'ignore', timeout: 30_000 });
    spawnSync('losetup', ['-d', device], { stdio: 'ignore', timeout: 30_000 });
    place.remove();
    open.delete(release);
  };
  open.add(release);
  const mount = (): void => { run('mount', ['-o', 'noatime', device, folder]); };
  mount();
  const canary = join(folder, 'unsafe');
  return {
    folder,
    cut: () => {
      writeFileSync(canary, unsafeText);
      run('xfs_io', ['-x', '-c', 'shutdown', folder]);
    },
    mountAgain: async () => {
      await unmount(folder);
      mount();
      if (existsSync(canary) && readFileSync(canary, 'utf8') === unsafeText) throw new Error('the cut took nothing away: bytes without fsync are still there, so this rig proves nothing');
      rmSync(canary, { force: true });
    },
    close: async () => {
      await unmount(folder).catch(() => undefined);
      release();
    },
  };
}
