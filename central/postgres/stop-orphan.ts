// After a kill -9 of the service its PostgreSQL lives on; it is stopped before a new one starts on the same data.
import { existsSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const patience = 30_000;

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** A PostgreSQL server's working directory is its data folder. Null where the system does not tell. */
function runsOn(pid: number, folder: string): boolean | null {
  if (process.platform !== 'linux') return null;
  try {
    return readlinkSync(`/proc/${String(pid)}/cwd`) === realpathSync(folder);
  } catch {
    return false;
  }
}

/**
 * Call only under the folder's lock: no living central owns what is found. A process id that now belongs to another
 * program (after a restart of the machine or container) is left alone, and the stale file goes, since PostgreSQL would
 * refuse to start over it. Throws when the orphan does not end in 30 s.
 */
export async function stopOrphan(folder: string): Promise<void> {
  const file = join(folder, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  if (!Number.isInteger(pid) || pid <= 1 || !isAlive(pid)) return;
  const ours = runsOn(pid, folder);
  if (ours === null) throw new Error(`PostgreSQL of an earlier run may still be running (process ${String(pid)}); end it and start again.`);
  if (!ours) {
    rmSync(file, { force: true });
    return;
  }
  // Fast shutdown: sessions end, everything committed is flushed.
  process.kill(pid, 'SIGINT');
  for (let waited = 0; waited < patience; waited += 100) {
    if (!isAlive(pid)) return;
    await pause(100);
  }
  throw new Error(`PostgreSQL of an earlier run (process ${String(pid)}) does not end.`);
}
