// One round of the rebuild proof: lists filled by real work, the browser's store spoiled, desk started again, lists compared.
import { rmSync } from 'node:fs';
import type { Page } from 'playwright';
import type { SeededRandom } from '../../../build/demo/seeded-random.ts';
import { answerOf } from '../rig/answer-of.ts';
import { logRequests } from '../rig/log-requests.ts';
import { startDesk, type DeskPlace, type OwnDesk } from '../rig/own-desk.ts';
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

/** `survived` rows were still readable before anybody logged in; `missing` rows are not as they were. `changes`: what the lists were built from. `told`: how often the window says that it was. */
export interface Rebuilt { readonly rows: number; readonly changes: number; readonly survived: number; readonly missing: number; readonly told: number; readonly milliseconds: number }

/** The change the lists must come to: the last one the journal has. */
export async function lastChange(desk: OwnDesk): Promise<number> {
  let change = 0;
  for (;;) {
    const { last, lines } = answerOf(await desk.call('lines-after', { change, limit: 2000 }));
    if (lines.length === 0 || last === change) return Math.max(change, last);
    change = last;
  }
}

/** A desk with somebody logged in, whose lists are in the browser's own store. */
export async function freshDesk(place: DeskPlace): Promise<OwnDesk> {
  rmSync(place.profile, { recursive: true, force: true });
  const desk = await startDesk(place);
  await desk.logIn();
  return desk;
}

/** How often the messages say that the lists were built again; one that comes after the last row is waited for. */
async function timesTold(page: Page, milliseconds: number): Promise<number> {
  const said = page.locator('.message').filter({ hasText: 'Luettelot koottiin uudelleen' });
  await page.locator('.messages-button').click();
  await said.first().waitFor({ timeout: milliseconds }).catch(() => undefined);
  const told = await said.count();
  await page.keyboard.press('Escape');
  return told;
}

async function fill(desk: OwnDesk, requests: number): Promise<{ readonly rows: readonly string[]; readonly change: number }> {
  await logRequests(desk, requests);
  const change = await lastChange(desk);
  const before = await listsAt(desk.browser.page, change, 20_000);
  await desk.close();
  if (before.rows.length < requests) throw new Error(`the lists held ${before.rows.length} rows after ${requests} requests, so there is nothing to compare with`);
  return { rows: before.rows, change };
}

/** `desk` is closed by it and another given back on the same journal. Throws when the spoiling left the lists readable though it must not: then nothing was rebuilt. */
export async function rebuildOnce(place: DeskPlace, desk: OwnDesk, { spoiling, random, between, patience }: RebuildRound): Promise<{ readonly rebuilt: Rebuilt; readonly desk: OwnDesk }> {
  const before = await fill(desk, random.int(5, 15));
  spoilLists(listsFolder(place.profile, place.port), spoiling, random);
  const again = await startDesk(place, { between });
  try {
    await again.browser.page.waitForLoadState('networkidle');
    const survived = (await readLists(again.browser.page)).rows.length;
    if (survived > 0 && beyondReading.has(spoiling)) throw new Error(`«${spoiling}» left ${survived} rows readable, so the round proves nothing`);
    await again.logIn();
    const { after: milliseconds, ...after } = await listsAt(again.browser.page, before.change, patience);
    const held = new Set(after.rows);
    const missing = before.rows.filter((row) => !held.has(row)).length + Math.max(0, after.rows.length - before.rows.length);
    const told = await timesTold(again.browser.page, survived > 0 ? 300 : 3000);
    return { rebuilt: { rows: before.rows.length, changes: before.change, survived, missing, told, milliseconds }, desk: again };
  } catch (error) {
    await again.close();
    throw error;
  }
}
