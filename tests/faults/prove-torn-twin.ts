// Proves that the torn proof can fail: without the witness of the newest line, a bad frame loses confirmed lines silently.
import { seededRandom } from '../../build/demo/seeded-random.ts';
import { proofSeed } from './rig/proof-seed.ts';
import { tornRuns } from './torn/torn-runs.ts';

/** Red twin. Holds only when confirmed lines are gone without a word. */
export default async function proveTornTwin(runs: number): Promise<{ readonly ok: boolean; readonly figure: string }> {
  const seed = proofSeed();
  console.log(`seed ${seed}`);
  const { tries, lost } = await Promise.resolve(tornRuns(runs, seededRandom(seed), true));
  return { ok: lost > 0, figure: lost > 0 ? `red as it must be: silent loss in ${lost} of ${tries}` : `nothing lost in ${tries}, so the torn proof cannot be trusted` };
}
