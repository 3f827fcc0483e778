// Proves that a journal cut or flipped at any byte keeps everything confirmed or names the damage, and never deletes anything.
import { seededRandom } from '../../build/demo/seeded-random.ts';
import { proofSeed } from './rig/proof-seed.ts';
import { tornRuns } from './torn/torn-runs.ts';

/** `runs` random flips and as many cuts, up to one at each byte of a frame. */
export default async function proveTorn(runs: number): Promise<{ readonly ok: boolean; readonly figure: string }> {
  const seed = proofSeed();
  console.log(`seed ${seed}`);
  const { tries, lost } = await Promise.resolve(tornRuns(runs, seededRandom(seed), false));
  return { ok: tries > 0 && lost === 0, figure: `${lost} lost of ${tries}` };
}
