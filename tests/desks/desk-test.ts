// The desk tests' `test`: a world with its own central store for all specs of a worker, and desks opened on it one by one.
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test as base, type BrowserContextOptions } from '@playwright/test';
import { bundleFile } from '../../build/demo/seed-demo.ts';
import { kaarina, knownTampere } from '../../build/demo/known-people.ts';
import { root } from '../../build/root.ts';
import type { CentralWish } from '../../central/start-central.ts';
import { findOne, newCaseId, receive, waitUntilSent } from '../flows/visit.ts';
import { openWorld, type World } from '../flows/world.ts';
import { freePort } from '../faults/rig/free-port.ts';
import type { DeskPlace } from './desk-process.ts';
import { openBrowserWindow, openElectronWindow, type DeskWindow } from './desk-window.ts';
import { watchedIn } from './window-watch.ts';

/** Desks of the world that already hold the register data. */
export type DeskName = 'RAT-01' | 'RAT-02';
export type OpenDesk = (name: DeskName, options?: BrowserContextOptions) => Promise<DeskWindow>;

interface PerTest { readonly openDesk: OpenDesk }
/** `wishes`: what a spec's own central store is started with besides; a spec that sets it gets a world of its own. */
interface PerWorker { readonly wishes: (folder: string) => Partial<CentralWish>; readonly world: World; readonly places: Readonly<Record<DeskName, DeskPlace>> }

const persons = 60;
const waiting = { query: knownTampere.tenantNow.customerNumber, birthDate: '1970-01-12' };

async function placeOf(world: World, name: DeskName): Promise<DeskPlace> {
  return { folder: join(world.folder, 'desks', name), bundle: bundleFile(world.folder, name), renderer: join(world.folder, 'renderer'), port: await freePort() };
}

/** Enrols the desk and brings the people to it over its own sync, so that no test waits for the first sync of another. */
async function fill(world: World, name: DeskName): Promise<void> {
  const desk = world.openDesk(name);
  await desk.logIn('liisa');
  await findOne(desk, newCaseId(), kaarina.customerNumber);
  // One request waits from the start, so that no inbox is empty whichever spec runs first.
  if (name === 'RAT-01') await receive(desk, waiting);
  await waitUntilSent(desk);
  await desk.close();
}

export const test = base.extend<PerTest, PerWorker>({
  // Playwright reads a fixture's needs from this pattern, also when it needs nothing.
  // eslint-disable-next-line no-empty-pattern -- the pattern is how Playwright is told that no other fixture is needed
  wishes: [async ({}, use) => { await use(() => ({})); }, { scope: 'worker' }],
  world: [async ({ wishes }, use) => {
    const world = await openWorld({ persons, more: wishes });
    // A copy: a build started meanwhile must not change the window under a test.
    cpSync(join(root, 'dist', 'renderer'), join(world.folder, 'renderer'), { recursive: true });
    await fill(world, 'RAT-01');
    await fill(world, 'RAT-02');
    await use(world);
    await world.close();
  }, { scope: 'worker', timeout: 120_000 }],
  places: [async ({ world }, use) => {
    await use({ 'RAT-01': await placeOf(world, 'RAT-01'), 'RAT-02': await placeOf(world, 'RAT-02') });
  }, { scope: 'worker' }],
  openDesk: async ({ browser, places }, use, info) => {
    const opened: DeskWindow[] = [];
    await use(async (name, options = {}) => {
      const window = info.project.name === 'electron' ? await openElectronWindow(places[name], options) : await openBrowserWindow(browser, places[name], options);
      opened.push(window);
      return window;
    });
    // Whatever a spec looks at, no window may have broken its policy, thrown, or told anything in its address.
    for (const { page, troubles } of opened) {
      expect(troubles).toEqual([]);
      const { violations, clipboard } = await watchedIn(page);
      expect({ violations, clipboard, address: new URL(page.url()).search + new URL(page.url()).hash }).toEqual({ violations: [], clipboard: [], address: '' });
    }
    for (const window of opened) await window.close();
  },
});

export { expect };
