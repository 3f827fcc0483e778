// Proves that the lists on the screen come back from the journal when the browser's store is deleted or broken.
import { rmSync } from 'node:fs';
import { seededRandom } from '../../build/demo/seeded-random.ts';
import { ensureBuilt } from '../../build/ensure-built.ts';
import { rebuildOnce } from './rebuild/rebuild-once.ts';
import { spoilings } from './rebuild/spoil-lists.ts';
import { bundleOf, clerkAccount } from './rig/made-desk.ts';
import { makePlace } from './rig/own-desk.ts';
import { proofFolder } from './rig/proof-folder.ts';
import { proofSeed } from './rig/proof-seed.ts';

/** One desk for all rounds; the journal grows, the spoilings take turns. A round whose rows differ is lost. */
export default async function proveRebuild(runs: number): Promise<{ readonly ok: boolean; readonly figure: string }> {
  ensureBuilt(console.log);
  const seed = proofSeed();
  const random = seededRandom(seed);
  console.log(`seed ${seed}`);
  const folder = proofFolder('rebuild');
  // No central store: the lists must come from the journal alone.
  const place = await makePlace(folder.path, bundleOf({ desk: 'RAT-01', account: await clerkAccount(), centralUrl: 'http://127.0.0.1:9', enrolmentCode: 'no-central-store' }));
  let lost = 0;
  try {
    for (let run = 0; run < runs; run += 1) {
      const spoiling = spoilings[run % spoilings.length] ?? spoilings[0];
      const { rows, survived, missing, milliseconds } = await rebuildOnce(place, { spoiling, random, patience: 15_000 });
      const end = missing === 0 ? `whole after ${milliseconds} ms` : `not whole after ${milliseconds} ms`;
      console.log(`round ${run + 1}, ${spoiling}: ${missing} of ${rows} rows differ (${survived} were readable before the log-in; ${end})`);
      if (missing > 0) lost += 1;
      // Each round begins with a browser of its own: after a broken store the lists live in a spare one, which the next spoiling would miss.
      rmSync(place.profile, { recursive: true, force: true });
    }
  } finally {
    folder.remove();
  }
  return { ok: lost === 0, figure: `${lost} lost of ${runs}` };
}
