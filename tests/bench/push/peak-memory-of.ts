// The most memory that a process of the bench's own has held so far.
import { readFileSync } from 'node:fs';

/** MiB resident at its peak, from /proc; NaN where there is none. */
export function peakMemoryOf(pid: number): number {
  return statusOf(pid, /^VmHWM:\s+(\d+) kB/m);
}

/** MiB resident now; 0 for a process that is gone. */
export function memoryOf(pid: number): number {
  return statusOf(pid, /^VmRSS:\s+(\d+) kB/m) || 0;
}

function statusOf(pid: number, line: RegExp): number {
  try {
    return Number(line.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? Number.NaN) / 1024;
  } catch {
    return Number.NaN;
  }
}
