// Proves that the lists on the screen come back from the journal when the browser's store is deleted or broken.
import { seededRandom } from '../../build/demo/seeded-random.ts';
import { ensureBuilt } from '../../build/ensure-built.ts';
import { roundsOfDesk } from './rebuild/rounds-of-desk.ts';
import { proofSeed } from './rig/proof-seed.ts';

/** Rounds of one desk: each builds the lists from some thirty changes more than the one before. */
const roundsPerDesk = 100;

export default async function proveRebuild(runs: number): Promise<{ readonly ok: boolean; readonly figure: string }> {
  ensureBuilt(console.log);
  const seed = proofSeed();
  const random = seededRandom(seed);
  console.log(`seed ${seed}`);
  let lost = 0;
  for (let from = 1; from <= runs; from += roundsPerDesk) lost += (await roundsOfDesk({ count: Math.min(roundsPerDesk, runs - from + 1), from, changes: 0, random })).lost;
  return { ok: lost === 0, figure: `${lost} lost of ${runs}` };
}
