// Proves that the order proof can fail: a fold in the order of arrival must give different states.
import { seededRandom } from '../../build/demo/seeded-random.ts';
import { countDiffering } from './order/count-differing.ts';
import { arrivalFold } from './order/fold-arrivals.ts';
import { proofSeed } from './rig/proof-seed.ts';

/** A few hundred histories whatever `runs` says: one differing is enough to trust the proof. */
export default function proveOrderTwin(runs: number): Promise<{ readonly ok: boolean; readonly figure: string }> {
  const seed = proofSeed();
  console.log(`seed ${seed}`);
  const tried = Math.max(runs, 300);
  const { differing } = countDiffering(seededRandom(seed), tried, arrivalFold);
  const ok = differing > 0;
  return Promise.resolve({ ok, figure: ok ? `red as it must be: ${differing} differing of ${tried} histories` : `nothing differed in ${tried} histories, so the order proof cannot be trusted` });
}
