// Proves that the rebuild proof can fail: a desk whose lists are not brought up from the journal must be found out.
import { seededRandom } from '../../build/demo/seeded-random.ts';
import { ensureBuilt } from '../../build/ensure-built.ts';
import { noCatchUp } from './rebuild/no-catch-up.ts';
import { freshDesk, rebuildOnce } from './rebuild/rebuild-once.ts';
import { bundleOf, clerkAccount } from './rig/made-desk.ts';
import { makePlace } from './rig/own-desk.ts';
import { proofFolder } from './rig/proof-folder.ts';
import { proofSeed } from './rig/proof-seed.ts';

/** Catch-up is cut off after the store was deleted; holds only when every round is found to have lost its rows. */
export default async function proveRebuildTwin(runs: number): Promise<{ readonly ok: boolean; readonly figure: string }> {
  ensureBuilt(console.log);
  const seed = proofSeed();
  const random = seededRandom(seed);
  console.log(`seed ${seed}`);
  const folder = proofFolder('rebuild-twin');
  const place = await makePlace(folder.path, bundleOf({ desk: 'RAT-01', account: await clerkAccount(), centralUrl: 'http://127.0.0.1:9', enrolmentCode: 'no-central-store' }));
  let found = 0;
  try {
    for (let run = 1; run <= runs; run += 1) {
      const { rebuilt: { rows, missing }, desk } = await rebuildOnce(place, await freshDesk(place), { spoiling: 'store deleted', random, between: noCatchUp, patience: 3000 });
      await desk.close();
      console.log(`round ${run}: ${missing} of ${rows} rows differ`);
      if (missing > 0) found += 1;
    }
  } finally {
    folder.remove();
  }
  const ok = found === runs;
  return { ok, figure: ok ? `red as it must be: rows missing in ${found} of ${runs} rounds` : `only ${found} of ${runs} rounds were found out, so the rebuild proof cannot be trusted` };
}
