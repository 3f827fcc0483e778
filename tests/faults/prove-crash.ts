// Proves that what the screen called saved survives kill -9 of the host, the browser and central around the confirmation.
import { seededRandom } from '../../build/demo/seeded-random.ts';
import { ensureBuilt } from '../../build/ensure-built.ts';
import { crashRuns } from './crash/crash-runs.ts';
import { openCrashWorld } from './crash/crash-world.ts';
import { proofSeed } from './rig/proof-seed.ts';

/** Kills of one world: with more, each start and each look would go through more lines than a kill is about. */
const runsPerWorld = 100;

/** Real processes on real files; victims take turns, moments come from the seed. */
export default async function proveCrash(runs: number): Promise<{ readonly ok: boolean; readonly figure: string }> {
  ensureBuilt(console.log);
  const seed = proofSeed();
  console.log(`seed ${seed}`);
  const random = seededRandom(seed);
  let lost = 0;
  let confirmed = 0;
  for (let from = 1; from <= runs; from += runsPerWorld) {
    const world = await openCrashWorld();
    try {
      const count = await crashRuns(world, { runs: Math.min(runsPerWorld, runs - from + 1), from, random });
      lost += count.lost;
      confirmed += count.confirmed;
    } finally {
      await world.close();
    }
  }
  console.log(`${confirmed} confirmations in ${runs} runs`);
  if (confirmed === 0) throw new Error('nothing was confirmed, so nothing was proved');
  return { ok: lost === 0, figure: `${lost} lost of ${runs}` };
}
