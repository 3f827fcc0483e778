// Full disks and, every fifth time, failing ones under a journal's writer.
import { seededRandom } from '../../../build/demo/seeded-random.ts';
import { openCutDisk } from '../rig/cut-disk.ts';
import { failOnce, fillOnce } from './fault-once.ts';
import { openSmallDisk } from './small-disk.ts';

const failingEvery = 5;
/** Room for the reserve and twice as much, else it would not be made. */
const megabytes = 56;

/** How many of `runs` faults went wrong. */
export async function fullDiskRuns(runs: number, seed: number, twin: boolean): Promise<number> {
  const random = seededRandom(seed);
  const small = openSmallDisk(megabytes);
  const failing = openCutDisk(256);
  let wrong = 0;
  try {
    for (let run = 1; run <= runs; run += 1) {
      const after = random.int(0, 150);
      const fault = run % failingEvery === 0 ? await failOnce(failing, after, twin) : await fillOnce(small, after, twin);
      if (fault === null) continue;
      wrong += 1;
      console.log(`fault ${run}, ${run % failingEvery === 0 ? 'failed fsync' : 'full disk'}, ${after} ms after the first save: ${fault}`);
    }
  } finally {
    small.close();
    await failing.close();
  }
  return wrong;
}
