// Proves that the lists on the screen come back from the journal when the browser's store is deleted or broken.
import { seededRandom, type SeededRandom } from '../../build/demo/seeded-random.ts';
import { ensureBuilt } from '../../build/ensure-built.ts';
import { freshDesk, rebuildOnce } from './rebuild/rebuild-once.ts';
import { spoilings } from './rebuild/spoil-lists.ts';
import { bundleOf, clerkAccount } from './rig/made-desk.ts';
import { makePlace } from './rig/own-desk.ts';
import { proofFolder } from './rig/proof-folder.ts';
import { proofSeed } from './rig/proof-seed.ts';

/** Rounds of one desk: by then its journal has nearly ten thousand changes to build the lists from. */
const roundsPerDesk = 300;

interface Rounds { readonly count: number; readonly from: number; readonly random: SeededRandom }

/** One desk and journal for all these rounds; the spoilings take turns. Answers how many were lost. */
async function roundsOfDesk({ count, from, random }: Rounds): Promise<number> {
  const folder = proofFolder('rebuild');
  // No central store: the lists must come from the journal alone.
  const place = await makePlace(folder.path, bundleOf({ desk: 'RAT-01', account: await clerkAccount(), centralUrl: 'http://127.0.0.1:9', enrolmentCode: 'no-central-store' }));
  let lost = 0;
  let desk = await freshDesk(place);
  try {
    for (let round = from; round < from + count; round += 1) {
      const spoiling = spoilings[(round - 1) % spoilings.length] ?? spoilings[0];
      const done = await rebuildOnce(place, desk, { spoiling, random, patience: 15_000 });
      desk = done.desk;
      const { rows, changes, survived, missing, told, milliseconds } = done.rebuilt;
      const end = missing === 0 ? `whole after ${milliseconds} ms` : `not whole after ${milliseconds} ms`;
      console.log(`round ${round}, ${spoiling}: ${missing} of ${rows} rows from ${changes} changes differ (${survived} were readable before the log-in; ${end}; told ${told} times)`);
      // Lists that had to be built again say so once; those that could be read say nothing.
      if (missing > 0 || told !== (survived > 0 ? 0 : 1)) lost += 1;
      // After a store that cannot be opened the lists live in a spare one, which the next spoiling would miss.
      if (missing === 0 && spoiling !== 'everything but CURRENT missing') continue;
      await desk.close();
      desk = await freshDesk(place);
    }
  } finally {
    await desk.close();
    folder.remove();
  }
  return lost;
}

/** A round whose rows differ, or whose window does not say once that the lists were built again, is lost. */
export default async function proveRebuild(runs: number): Promise<{ readonly ok: boolean; readonly figure: string }> {
  ensureBuilt(console.log);
  const seed = proofSeed();
  const random = seededRandom(seed);
  console.log(`seed ${seed}`);
  let lost = 0;
  for (let from = 1; from <= runs; from += roundsPerDesk) lost += await roundsOfDesk({ count: Math.min(roundsPerDesk, runs - from + 1), from, random });
  return { ok: lost === 0, figure: `${lost} lost of ${runs}` };
}
