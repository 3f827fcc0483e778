// Counts the histories whose lines, in other orders and repeated, do not give the one state they must.
import type { SeededRandom } from '../../../build/demo/seeded-random.ts';
import { arrivalsOf, foldArrivals, phaseInAnyOrder, type Fold } from './fold-arrivals.ts';
import { madeHistory } from './made-history.ts';

const arrivalsEach = 3;

export interface Counted { readonly differing: number; readonly phases: ReadonlyMap<string, number> }

/** `differing`: histories with more than one hash, with lists that say another thing than the case, or whose outcome needs the order. */
export function countDiffering(random: SeededRandom, runs: number, fold: Fold): Counted {
  const phases = new Map<string, number>();
  let differing = 0;
  for (let run = 0; run < runs; run += 1) {
    const history = madeHistory(random);
    const first = foldArrivals(arrivalsOf(random, history), fold);
    phases.set(first.phase, (phases.get(first.phase) ?? 0) + 1);
    const others = Array.from({ length: arrivalsEach - 1 }, () => arrivalsOf(random, history));
    const same = others.every((arrivals) => foldArrivals(arrivals, fold).hash === first.hash && phaseInAnyOrder(arrivals) === first.phase);
    // A case that nobody has identified has no request yet, and lists call it begun.
    const agrees = first.rowState === first.phase || (first.phase === 'new' && first.rowState === 'identified');
    if (!same || !agrees) differing += 1;
  }
  return { differing, phases };
}
