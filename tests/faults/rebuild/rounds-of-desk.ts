// Rounds of the rebuild proof on one desk, whose journal grows from round to round.
import type { SeededRandom } from '../../../build/demo/seeded-random.ts';
import { answerOf } from '../rig/answer-of.ts';
import { logRequests } from '../rig/log-requests.ts';
import { bundleOf, clerkAccount } from '../rig/made-desk.ts';
import { makePlace } from '../rig/own-desk.ts';
import { proofFolder } from '../rig/proof-folder.ts';
import { freshDesk, lastChange, rebuildOnce } from './rebuild-once.ts';
import { spoilings } from './spoil-lists.ts';

export interface Rounds {
  readonly count: number;
  /** The number of the first. */
  readonly from: number;
  /** Changes that the journal has at least before the first. */
  readonly changes: number;
  readonly random: SeededRandom;
}

/** `milliseconds`: from the log-in to whole lists, at the longest, of the rounds in which they were built again. */
export interface RoundsCount { readonly lost: number; readonly built: number; readonly milliseconds: number }

/**
 * One desk and journal for all these rounds; the spoilings take turns. A round whose rows differ, or whose window does not say once
 * that the lists were built again, is lost.
 */
export async function roundsOfDesk({ count, from, changes: least, random }: Rounds): Promise<RoundsCount> {
  const folder = proofFolder('rebuild');
  // No central store: the lists must come from the journal alone.
  const place = await makePlace(folder.path, bundleOf({ desk: 'RAT-01', account: await clerkAccount(), centralUrl: 'http://127.0.0.1:9', enrolmentCode: 'no-central-store' }));
  let [lost, built, longest] = [0, 0, 0];
  let desk = await freshDesk(place);
  try {
    while (await lastChange(desk) < least) {
      await logRequests(desk, 100);
      // Minutes without a hand at the desk would lock it.
      answerOf(await desk.call('still-here', {}));
    }
    for (let round = from; round < from + count; round += 1) {
      const spoiling = spoilings[(round - 1) % spoilings.length] ?? spoilings[0];
      const done = await rebuildOnce(place, desk, { spoiling, random, patience: 15_000 });
      desk = done.desk;
      const { rows, changes, survived, missing, told, milliseconds } = done.rebuilt;
      const end = missing === 0 ? `whole after ${milliseconds} ms` : `not whole after ${milliseconds} ms`;
      console.log(`round ${round}, ${spoiling}: ${missing} of ${rows} rows from ${changes} changes differ (${survived} were readable before the log-in; ${end}; told ${told} times)`);
      // Lists that had to be built again say so once; those that could be read say nothing.
      if (missing > 0 || told !== (survived > 0 ? 0 : 1)) lost += 1;
      if (survived === 0) [built, longest] = [built + 1, Math.max(longest, milliseconds)];
      // After a store that cannot be opened the lists live in a spare one, which the next spoiling would miss.
      if (missing === 0 && spoiling !== 'everything but CURRENT missing') continue;
      await desk.close();
      desk = await freshDesk(place);
    }
  } finally {
    await desk.close();
    folder.remove();
  }
  return { lost, built, milliseconds: longest };
}
