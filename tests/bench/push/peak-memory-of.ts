// The most memory that a process of the bench's own has held so far.
import { readFileSync } from 'node:fs';

/** MiB resident at its peak, from /proc; NaN where there is none. */
export function peakMemoryOf(pid: number): number {
  try {
    return Number(/^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? Number.NaN) / 1024;
  } catch {
    return Number.NaN;
  }
}
