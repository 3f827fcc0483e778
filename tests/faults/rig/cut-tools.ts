// What a power cut in the laboratory needs of this machine, and in plain words what is missing.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { CannotTryHere } from './cannot-try-here.ts';

const tools = ['losetup', 'mkfs.ext4', 'mount', 'umount', 'xfs_io'] as const;
const places = ['/usr/sbin', '/sbin', '/usr/bin', '/bin', '/usr/local/sbin'] as const;

function has(tool: string): boolean {
  return places.some((place) => existsSync(`${place}/${tool}`));
}

/** xfs_io alone is often not there; Debian has it in xfsprogs. */
function fetchXfsIo(): void {
  if (has('xfs_io') || !has('apt-get')) return;
  console.log('installing xfsprogs (for xfs_io) …');
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'xfsprogs'], { stdio: 'ignore', timeout: 180_000, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
}

/** Throws with the reason and the remedy where no filesystem can be cut off: a proof that cannot run is not green. */
export function needCutTools(): void {
  if (process.platform !== 'linux') throw new CannotTryHere('The power cut needs Linux (ext4 on a loop device). Run it on a Linux machine as root.');
  if (process.getuid?.() !== 0) throw new CannotTryHere('The power cut mounts a filesystem of its own, which only root may do. Run: sudo npm run prove -- power');
  fetchXfsIo();
  const missing = tools.filter((tool) => !has(tool));
  if (missing.length > 0) throw new CannotTryHere(`The power cut needs ${missing.join(', ')}. On Debian: apt-get install xfsprogs e2fsprogs mount`);
  if (!existsSync('/dev/loop-control')) throw new CannotTryHere('The power cut needs loop devices and this machine shows none (/dev/loop-control). In a container: start it privileged, or run the proof on the machine itself.');
}
