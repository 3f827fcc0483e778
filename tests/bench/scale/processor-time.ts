// The processor's time that processes have taken, from /proc, so that a neighbour's work on the same machine is not counted.
import { readFileSync } from 'node:fs';
import { descendantsOf } from '../../faults/rig/descendants.ts';
import type { Cost } from './measured.ts';

/** A tick of /proc/PID/stat on Linux: 100 a second. */
const tick = 10;

/** Milliseconds of a process, with those of its children that have ended; 0 for one that is gone. */
function timeOf(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
    // The name in brackets may hold anything, so the fields are counted from its end: utime, stime, cutime, cstime.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ').slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) * tick;
  } catch {
    return 0;
  }
}

/** What the work took of an instance of central and of PostgreSQL, which this process started, a unit of `times`. */
export async function costOf(central: number, times: number, work: () => Promise<unknown>): Promise<Cost> {
  const look = (): Cost => {
    const instance = new Set([central, ...descendantsOf(central)]);
    const others = descendantsOf(process.pid).filter((pid) => !instance.has(pid));
    return { central: timeOf(central), database: others.reduce((sum, pid) => sum + timeOf(pid), 0) };
  };
  const before = look();
  await work();
  const after = look();
  return { central: (after.central - before.central) / times, database: (after.database - before.database) / times };
}
