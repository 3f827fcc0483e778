// Fresh data by keyboard: a real source behind central is asked while the visitor waits, the card and the case say how each answered, and without a connection there is no button that cannot work.
import { kaarina } from '../../build/demo/known-people.ts';
import type { PostgresServer } from '../flows/central-fixture.ts';
import { importServer } from '../flows/import-store.ts';
import { liveAssets } from '../flows/live-assets.ts';
import { liveSource, type LiveSource } from '../flows/live-source.ts';
import { faultsOf } from './axe-faults.ts';
import { logIn, tabTo } from './by-keyboard.ts';
import { expect, test as base } from './desk-test.ts';
import { fits, zoomed } from './fits-narrow.ts';
import { findVisitor } from './visit-steps.ts';

interface Behind { readonly server: PostgresServer; readonly source: LiveSource }

/** A world of its own, whose central has live sources. */
const test = base.extend<object, { readonly behind: Behind }>({
  // eslint-disable-next-line no-empty-pattern -- the pattern is how Playwright is told that no other fixture is needed
  behind: [async ({}, use) => {
    const server = await importServer();
    await use({ server, source: await liveSource(server) });
    await server.stop();
  }, { scope: 'worker', timeout: 120_000 }],
  wishes: [async ({ behind: { source } }, use) => {
    await use((folder) => ({ assets: liveAssets(folder), connections: source.connections, lookPatience: 3000 }));
  }, { scope: 'worker' }],
});

const name = /Testinen, Kaarina Maria/i;

test('the sources are asked by keyboard, and the card says what was checked and what did not answer', async ({ openDesk, behind: { source } }) => {
  await source.putContracts({ number: 'LIVE-1', customer: kaarina.customerNumber, product: 'Uusi tuote' });
  await source.sql('create or replace view vienti.laskut as select l.* from vienti.lasku l, lateral (select pg_sleep(30)) z; insert into vienti.lasku values (\'X\', \'1\', \'1\')');
  const { page } = await openDesk('RAT-01');
  await logIn(page, 'liisa');
  await page.keyboard.press('Control+n');
  await findVisitor(page, kaarina.customerNumber, name);
  const fresh = page.getByRole('region', { name: 'Tietojen tuoreus' });
  const button = fresh.getByRole('button', { name: 'Hae tuoreet tiedot' });
  await expect(fresh.getByText(/^Vanhin kopio/)).toBeVisible();
  await tabTo(page, button);
  await page.keyboard.press('Enter');
  await expect(fresh.getByRole('status')).toHaveText(/Lähteitä kysytty .* muuttui 1, .* jäi vanhaan kopioon 1/, { timeout: 60_000 });
  // The keyboard is where it was: the next Tab goes on from the button.
  await expect(button).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(fresh.locator('summary')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(fresh.getByRole('listitem').filter({ hasText: 'tarkistettu lähteestä' })).toHaveCount(1);
  await expect(fresh.getByRole('listitem').filter({ hasText: 'lähde ei vastannut' })).toHaveCount(1);
  expect(await faultsOf(page)).toEqual([]);
});

test('at 200 % the list of how fresh everything is needs no sideways scrolling', async ({ openDesk }) => {
  const { page } = await openDesk('RAT-01', zoomed);
  await logIn(page, 'liisa');
  await page.keyboard.press('Control+n');
  await findVisitor(page, kaarina.customerNumber, name);
  const summary = page.getByRole('region', { name: 'Tietojen tuoreus' }).locator('summary');
  await tabTo(page, summary);
  await page.keyboard.press('Enter');
  const broken: string[] = [];
  await fits(page, broken)('freshness');
  expect(broken).toEqual([]);
});

test('without a connection the card says how old the copy is and offers no question', async ({ openDesk, world }) => {
  const { page } = await openDesk('RAT-01');
  await logIn(page, 'liisa');
  await world.stopCentral();
  try {
    await expect(page.getByRole('button', { name: 'Yhteys keskukseen' })).toContainText('Ei yhteyttä', { timeout: 60_000 });
    await page.keyboard.press('Control+n');
    await findVisitor(page, kaarina.customerNumber, name);
    const fresh = page.getByRole('region', { name: 'Tietojen tuoreus' });
    await expect(fresh.getByText('Ei yhteyttä keskukseen: näytetään viimeisin kopio.')).toBeVisible();
    await expect(fresh.getByText(/^Vanhin kopio/)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Hae tuoreet tiedot' })).toHaveCount(0);
  } finally {
    await world.startCentralAgain();
  }
});
