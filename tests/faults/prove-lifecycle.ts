// Proves that every command on every reachable state of a case gives lines that fold or an outcome of the catalogue, and never throws.
import { decide } from '../../shared/domain/case/decide.ts';
import { walkStates } from './lifecycle/walk-states.ts';

/** `runs`: the most states walked, breadth-first from the empty case. */
export default function proveLifecycle(runs: number): Promise<{ readonly ok: boolean; readonly figure: string }> {
  const { states, kinds, pairs, holes, left } = walkStates(Math.max(runs, 100), decide);
  console.log(`${String(states)} states walked, ${String(left)} more found, ${String(kinds)} commands, ${String(pairs)} pairs`);
  for (const hole of new Set(holes)) console.log(hole);
  return Promise.resolve({ ok: holes.length === 0 && states > 50, figure: `${String(holes.length)} holes of ${String(pairs)} pairs in ${String(states)} states` });
}
