// What one partition is: which of the desk's errands it meets, how the network fails, for how long; all from the seed.
import type { SeededRandom } from '../../../build/demo/seeded-random.ts';
import type { Fault } from '../rig/fault-kinds.ts';

export const phases = ['push', 'pull', 'people', 'chunk', 'notices', 'everything', 'enrol'] as const;
export type Phase = (typeof phases)[number];

export interface Partition { readonly phase: Phase; readonly fault: Fault; readonly milliseconds: number }

const kinds = ['cut-answer', 'cut-question', 'delay', 'freeze', 'mute', 'duplicate', 'late-copy', 'wrong-200', 'reset', 'trickle'] as const satisfies readonly Fault['kind'][];

/** Whether a question belongs to the errand. */
export function meets(phase: Phase): (path: string) => boolean {
  const start = { push: 'v1/push', pull: 'v1/pull', people: 'v1/people', chunk: 'v1/chunks', notices: 'v1/notices', enrol: 'v1/enrol', everything: 'v1/' }[phase];
  return (path) => path.startsWith(start);
}

function faultOf(kind: Fault['kind'], random: SeededRandom): Fault {
  switch (kind) {
    case 'cut-answer':
    case 'cut-question': return { kind, bytes: random.int(0, 1500) };
    case 'delay': return { kind, milliseconds: random.int(100, 20_000) };
    case 'late-copy': return { kind, milliseconds: random.int(50, 5000) };
    case 'trickle': return { kind, bytes: random.int(1, 60), milliseconds: random.int(20, 400) };
    case 'wrong-200': return random.chance(0.5) ? { kind, type: 'text/html', body: () => '<!doctype html><title>Welcome to the network</title>' } : { kind, type: 'application/json', body: () => '{}' };
    case 'freeze':
    case 'mute':
    case 'duplicate':
    case 'reset': return { kind };
  }
}

/** Every pair of errand and failure once in each seventy partitions. */
export function planPartition(number: number, random: SeededRandom): Partition {
  const phase = phases[number % phases.length] ?? 'push';
  // Seven and ten have no common divisor, so a short run meets many of both and seventy meet every pair.
  const kind = kinds[number % kinds.length] ?? 'reset';
  return { phase, fault: faultOf(kind, random), milliseconds: random.chance(0.2) ? random.int(8000, 25_000) : random.int(200, 6000) };
}
