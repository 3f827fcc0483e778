// Proves that the lists on the screen come back from the journal when the browser's store is deleted or broken.
import { seededRandom, type SeededRandom } from '../../build/demo/seeded-random.ts';
import { ensureBuilt } from '../../build/ensure-built.ts';
import { freshDesk, lastChange, rebuildOnce } from './rebuild/rebuild-once.ts';
import { spoilings } from './rebuild/spoil-lists.ts';
import { logRequests } from './rig/log-requests.ts';
import { bundleOf, clerkAccount } from './rig/made-desk.ts';
import { makePlace } from './rig/own-desk.ts';
import { proofFolder } from './rig/proof-folder.ts';
import { proofSeed } from './rig/proof-seed.ts';

/** Rounds of one desk: each builds the lists from some thirty changes more than the one before. */
const roundsPerDesk = 100;

/** The last rounds of a long run have a journal of this many changes to build the lists from. */
const grown = { rounds: 20, changes: 10_000 } as const;

interface Rounds { readonly count: number; readonly from: number; readonly changes: number }

/** Desks of a hundred rounds; a run of more than one ends with a desk whose journal is grown. */
function desksOf(runs: number): readonly Rounds[] {
  const small = runs > roundsPerDesk ? runs - grown.rounds : runs;
  const desks: Rounds[] = [];
  for (let from = 1; from <= small; from += roundsPerDesk) desks.push({ count: Math.min(roundsPerDesk, small - from + 1), from, changes: 0 });
  return small === runs ? desks : [...desks, { count: grown.rounds, from: small + 1, changes: grown.changes }];
}

/** One desk and journal for all these rounds; the spoilings take turns. Answers how many were lost. */
async function roundsOfDesk({ count, from, changes: least }: Rounds, random: SeededRandom): Promise<number> {
  const folder = proofFolder('rebuild');
  // No central store: the lists must come from the journal alone.
  const place = await makePlace(folder.path, bundleOf({ desk: 'RAT-01', account: await clerkAccount(), centralUrl: 'http://127.0.0.1:9', enrolmentCode: 'no-central-store' }));
  let lost = 0;
  let desk = await freshDesk(place);
  try {
    while (await lastChange(desk) < least) await logRequests(desk, 100);
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
  for (const rounds of desksOf(runs)) lost += await roundsOfDesk(rounds, random);
  return { ok: lost === 0, figure: `${lost} lost of ${runs}` };
}
