// One round of the rebuild proof: lists filled by real work, the browser's store spoiled, desk started again, lists compared.
import type { Page } from 'playwright';
import type { SeededRandom } from '../../../build/demo/seeded-random.ts';
import { answerOf } from '../rig/answer-of.ts';
import { logRequests } from '../rig/log-requests.ts';
import { startDesk, type DeskPlace } from '../rig/own-desk.ts';
import { listsAt, readLists } from './read-lists.ts';
import { beyondReading, listsFolder, spoilLists, type Spoiling } from './spoil-lists.ts';

export interface RebuildRound {
  readonly spoiling: Spoiling;
  readonly random: SeededRandom;
  /** Set by the red twin: stands between page and host after the restart. */
  readonly between?: (page: Page) => Promise<void>;
  /** Milliseconds the lists may take after the log-in. */
  readonly patience: number;
}

/** `survived` rows were still readable before anybody logged in; `missing` rows are not as they were. */
export interface Rebuilt { readonly rows: number; readonly survived: number; readonly missing: number; readonly milliseconds: number }

/** The change the lists must come to: the last one the journal has. */
async function lastChange(desk: Awaited<ReturnType<typeof startDesk>>): Promise<number> {
  let change = 0;
  for (;;) {
    const { last, lines } = answerOf(await desk.call('lines-after', { change, limit: 2000 }));
    if (lines.length === 0 || last === change) return Math.max(change, last);
    change = last;
  }
}

async function fill(place: DeskPlace, requests: number): Promise<{ readonly rows: readonly string[]; readonly change: number }> {
  const desk = await startDesk(place);
  await desk.logIn();
  await logRequests(desk, requests);
  const change = await lastChange(desk);
  const before = await listsAt(desk.browser.page, change, 20_000);
  await desk.close();
  if (before.rows.length < requests) throw new Error(`the lists held ${before.rows.length} rows after ${requests} requests, so there is nothing to compare with`);
  return { rows: before.rows, change };
}

/** Throws when the spoiling left the lists readable though it must not: then nothing was rebuilt. */
export async function rebuildOnce(place: DeskPlace, { spoiling, random, between, patience }: RebuildRound): Promise<Rebuilt> {
  const before = await fill(place, random.int(5, 15));
  spoilLists(listsFolder(place.profile, place.port), spoiling, random);
  const desk = await startDesk(place, between);
  try {
    await desk.browser.page.waitForLoadState('networkidle');
    const survived = (await readLists(desk.browser.page)).rows.length;
    if (survived > 0 && beyondReading.has(spoiling)) throw new Error(`«${spoiling}» left ${survived} rows readable, so the round proves nothing`);
    await desk.logIn();
    const began = performance.now();
    const after = await listsAt(desk.browser.page, before.change, patience);
    const milliseconds = Math.round(performance.now() - began);
    const held = new Set(after.rows);
    const missing = before.rows.filter((row) => !held.has(row)).length + Math.max(0, after.rows.length - before.rows.length);
    return { rows: before.rows.length, survived, missing, milliseconds };
  } finally {
    await desk.close();
  }
}
