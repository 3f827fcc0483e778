// Runs the rewind proof many times on one PostgreSQL and counts the runs without a fault.
import { seededRandom } from '../../../build/demo/seeded-random.ts';
import { bundleOf, clerkAccount } from '../rig/made-desk.ts';
import { proofFolder } from '../rig/proof-folder.ts';
import { proofSeed } from '../rig/proof-seed.ts';
import { rewindDatabases } from './rewind-databases.ts';
import { rewindOnce, type RewindWorld } from './rewind-once.ts';

export interface RewindCount { readonly good: number; readonly lost: number; readonly lines: number; readonly faults: ReadonlyMap<string, number> }

/** The run `n` of a seed is repeated by REKISTERITISKI_SEED=seed and --runs n, whatever the runs before it. */
const seedStep = 7919;

export async function rewindRuns(runs: number, parts: Pick<RewindWorld, 'start' | 'network'>): Promise<RewindCount> {
  const seed = proofSeed();
  console.log(`seed ${seed}`);
  const place = proofFolder('rewind');
  const databases = await rewindDatabases(place.path);
  const count = { good: 0, lost: 0, lines: 0, faults: new Map<string, number>() };
  try {
    const bundle = bundleOf({ desk: 'RAT-01', account: await clerkAccount(), centralUrl: 'http://127.0.0.1', enrolmentCode: 'not-yet-made' });
    const world = { folder: place.path, databases, bundle, ...parts };
    for (let run = 1; run <= runs; run += 1) {
      const { faults, lost, lines, story } = await rewindOnce(world, seededRandom(seed + run * seedStep), `rewind_${run}`);
      count.lost += lost;
      count.lines += lines;
      if (faults.length === 0) count.good += 1;
      else console.log(`run ${run}: ${faults.join('; ')}\n  ${story}`);
      for (const fault of faults) count.faults.set(fault, (count.faults.get(fault) ?? 0) + 1);
      if (run % 20 === 0) console.log(`${run} runs, ${count.good} good, ${count.lost} lines lost and refilled`);
    }
  } finally {
    await databases.stop();
    place.remove();
  }
  return count;
}
