// Proves that the power proof can fail: the same cuts under a journal that does not wait for the disk must lose confirmed lines.
import { seededRandom } from '../../build/demo/seeded-random.ts';
import { cutJournal } from './power/cut-journal.ts';
import { openCutDisk } from './rig/cut-disk.ts';
import { proofSeed } from './rig/proof-seed.ts';

/** Red twin: synchronous=NORMAL. Holds only when confirmed lines are gone. */
export default async function provePowerTwin(runs: number): Promise<{ readonly ok: boolean; readonly figure: string }> {
  const seed = proofSeed();
  const random = seededRandom(seed);
  console.log(`seed ${seed}`);
  const disk = openCutDisk(512);
  let gone = 0;
  try {
    for (let run = 1; run <= runs; run += 1) {
      const after = random.int(0, 900);
      const { confirmed, missing } = await cutJournal(disk, after, true);
      gone += missing;
      console.log(`cut ${run}, ${after} ms after the first confirmation: ${missing} of ${confirmed} confirmed lines gone`);
    }
  } finally {
    await disk.close();
  }
  const ok = gone > 0;
  return { ok, figure: ok ? `red as it must be: ${gone} acknowledged lines gone in ${runs} cuts` : `nothing gone in ${runs} cuts, so the power proof cannot be trusted` };
}
