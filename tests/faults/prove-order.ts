// Proves that the same lines in any order and any number of repeats give one state of the case and one row of the lists.
import { seededRandom } from '../../build/demo/seeded-random.ts';
import { countDiffering } from './order/count-differing.ts';
import { canonicalFold } from './order/fold-arrivals.ts';
import { proofSeed } from './rig/proof-seed.ts';

/** `runs`: random histories, each folded after three arrivals. */
export default function proveOrder(runs: number): Promise<{ readonly ok: boolean; readonly figure: string }> {
  const seed = proofSeed();
  console.log(`seed ${seed}`);
  const { differing, phases } = countDiffering(seededRandom(seed), runs, canonicalFold);
  console.log([...phases].map(([phase, count]) => `${phase} ${count}`).join(', '));
  return Promise.resolve({ ok: differing === 0, figure: `${differing} differing of ${runs} histories` });
}
