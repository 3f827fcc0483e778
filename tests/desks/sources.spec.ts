// The administrator's place by keyboard: a source looked at and mapped, an import tried out, brought and reported, an uncertain pair decided; hostile text stays text.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from '@playwright/test';
import type { World } from '../flows/world.ts';
import { axeIn } from './axe-faults.ts';
import { logIn, tabTo } from './by-keyboard.ts';
import { expect, test, type OpenDesk } from './desk-test.ts';
import type { Look } from './screens.ts';
import { goOn } from './visit-steps.ts';
import { watchedIn } from './window-watch.ts';

const added = '<img src=x onerror=alert(1)>';

/** The system was updated: a column has another name, one is new, and what it holds is hostile. */
function changeVisitors({ folder }: World): void {
  const path = join(folder, 'exports', 'tampere', 'visitor-system', 'kaynnit.csv');
  const [header = '', ...rows] = readFileSync(path, 'utf8').trimEnd().split(/\r?\n/);
  if (header.includes(added)) return;
  writeFileSync(path, [`${header.replace('Isäntä', 'Vastaanottaja')};${added}`, ...rows.map((row) => `${row};"=HYPERLINK(""x"") \u202Egnp"`), ''].join('\n'));
}

/** Presses the button by keyboard. */
async function press(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, page.getByRole('button', { name }).first(), 120);
  await page.keyboard.press('Enter');
}

/** The administrator among the sources; `found`: what axe says of the screens that were looked at. */
async function openSources(openDesk: OpenDesk, options: BrowserContextOptions = {}): Promise<{ readonly page: Page; readonly found: Record<string, string[]>; readonly look: Look }> {
  const { page } = await openDesk('RAT-02', options);
  const found: Record<string, string[]> = {};
  await logIn(page, 'ylla');
  await expect(page.getByRole('table', { name: 'Järjestelmät ja niiden lähteet' })).toBeVisible();
  return { page, found, look: axeIn(page, found) };
}

async function openVisitors(page: Page): Promise<void> {
  await press(page, 'Katso lähde kaynnit.csv');
  await expect(page.getByRole('heading', { name: 'kaynnit.csv' })).toBeVisible();
}

test('an administrator maps a column that nobody mapped, tries the import out, brings it and saves its report', async ({ openDesk, world }) => {
  test.slow();
  changeVisitors(world);
  const { page, found, look } = await openSources(openDesk);
  await expect(page.getByRole('heading', { name: 'Lähteet', exact: true })).toBeVisible();
  await look('sources');
  await openVisitors(page);
  await expect(page.getByRole('group', { name: added })).toBeVisible();
  await expect(page.getByRole('group', { name: 'Isäntä' })).toContainText('Saraketta ei enää odoteta');
  await look('workbench');

  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('alert').filter({ hasText: 'Määritä vähintään yksi sarake.' })).toBeFocused();
  await look('workbench-errors');
  const what = (column: string) => page.getByRole('group', { name: column }).getByLabel('Mitä sarakkeessa on');
  await what('Isäntä').selectOption({ label: 'Saraketta ei enää odoteta' });
  await what('Vastaanottaja').selectOption({ value: 'field:host' });
  await what(added).selectOption({ label: 'Ei henkilötietoa: jätetään pois' });
  await page.getByRole('group', { name: 'Isäntä' }).getByLabel('Syy').fill('Nimettiin uudelleen');
  const why = page.getByRole('alert').filter({ hasText: 'Kirjoita, miksi sarake jätetään pois.' });
  await goOn(page, why);
  await expect(why).toBeFocused();
  await tabTo(page, page.getByRole('group', { name: added }).getByLabel('Syy'), 60);
  await page.keyboard.type('Kulkukortin numero');
  await goOn(page, page.getByText('Kaikki sarakkeet on määritetty.'));
  await expect(page.getByRole('table', { name: 'Määritetyt sarakkeet' })).toContainText('jätetty pois: Kulkukortin numero');
  await look('workbench-mapped');

  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Katso lähde kaynnit.csv' })).toBeFocused();
  await expect(page.getByRole('rowgroup').filter({ hasText: 'kaynnit.csv' })).toContainText('määritys 1');
  const panel = page.getByRole('complementary', { name: 'Tuonti' });
  await panel.getByLabel('Mitä tuodaan').selectOption({ value: 'visitor-system' });
  await press(page, 'Kokeile');
  await expect(panel.getByText('Kokeilu: valmis')).toBeVisible({ timeout: 60_000 });
  await press(page, /^Tuo$/);
  await expect(panel.getByText('Tuonti: valmis')).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole('button', { name: /^Tuonti \d+ · / }).first()).toBeVisible();
  await look('sources-imported');
  await press(page, 'Raportti');
  await expect(page.getByRole('heading', { name: /^Tuontiraportti \d+$/ })).toBeVisible();
  await expect(page.getByRole('table', { name: 'Tiedostot' })).toContainText('visitor-system/kaynnit.csv');
  await look('import-report');
  await press(page, 'Tallenna CSV');
  await expect(page.getByText(/^Tallennettu: .*import-\d+\.csv$/).first()).toBeVisible();
  expect(found).toEqual({});
  expect((await watchedIn(page)).pressed).toEqual([]);
});

test('an uncertain pair is shown by its signs and places, joined, and the decision taken back', async ({ openDesk }) => {
  test.slow();
  const { page, found, look } = await openSources(openDesk);
  await press(page, 'Epävarmat parit');
  const waiting = page.getByRole('article').filter({ hasText: 'odottaa' });
  await expect(waiting.first()).toBeVisible();
  await look('joins');
  const before = await waiting.count();
  await press(page, /^Yhdistä: pari/);
  await expect(waiting).toHaveCount(before - 1, { timeout: 60_000 });
  await press(page, 'Näytä myös päätetyt');
  await expect(page.getByRole('article').filter({ hasText: 'yhdistetty · Ylla Pääkäyttäjä' })).toHaveCount(1);
  await press(page, /^Kumoa: päätös/);
  await expect(waiting).toHaveCount(before, { timeout: 60_000 });
  expect(found).toEqual({});
});

test('a file of the own computer is sent, looked at, tried out and brought; one of another kind is refused', async ({ openDesk, world }) => {
  test.slow();
  const { page, found, look } = await openSources(openDesk);
  await press(page, 'Lähetä tiedosto lähteelle puhelut.csv');
  await expect(page.getByRole('heading', { name: 'Lähetä tiedosto: puhelut.csv' })).toBeVisible();
  await expect(page.getByText('enintään 512 Mt, ja sen pääte on .csv')).toBeVisible();
  await look('send');
  const work = page.locator('section.work');
  const chooser = page.getByLabel('Valitse tiedosto');
  await chooser.setInputFiles({ name: 'puhelut.xlsx', mimeType: 'text/csv', buffer: Buffer.from('x') });
  await expect(page.getByText('Tiedosto ei ole sitä lajia, jona lähde luetaan.')).toBeVisible();
  // Three pieces; what it is shows at its end.
  await chooser.setInputFiles({ name: 'Virtasen kopio.csv', mimeType: 'text/csv', buffer: Buffer.from(`%PDF-1.7${'x'.repeat(1_300_000)}`) });
  await expect(page.getByText('Tiedosto ei ole sitä lajia, jona lähde luetaan.')).toBeVisible();
  await expect(chooser).toBeFocused();
  await chooser.setInputFiles({ name: 'Virtasen kopio.csv', mimeType: 'text/csv', buffer: readFileSync(join(world.folder, 'exports', 'tampere', 'call-recordings', 'puhelut.csv')) });
  await expect(work.getByText(/^Lähetetty: .* kt · Ylla Pääkäyttäjä/)).toBeVisible();
  await look('sent');
  await press(page, 'Katso');
  await expect(page.getByRole('table', { name: 'Määritetyt sarakkeet' })).toBeVisible();
  await page.keyboard.press('Escape');
  const panel = page.getByRole('complementary', { name: 'Tuonti' });
  await tabTo(page, work.getByRole('button', { name: 'Kokeile' }).first(), 120);
  await page.keyboard.press('Enter');
  await expect(panel.getByText('Kokeilu: valmis')).toBeVisible({ timeout: 60_000 });
  await expect(work.getByText(/^Lähetetty: /)).toBeVisible();
  await tabTo(page, work.getByRole('button', { name: /^Tuo$/ }).first(), 120);
  await page.keyboard.press('Enter');
  await expect(panel.getByText('Tuonti: valmis')).toBeVisible({ timeout: 60_000 });
  await expect(work.getByText(/^Lähetetty: /)).toHaveCount(0);
  expect(found).toEqual({});
});

test('what codes mean is said on screen, with how often each stands; and what offices serve', async ({ openDesk }) => {
  test.slow();
  const { page, found, look } = await openSources(openDesk);
  await press(page, 'Katso lähde asiakkaat.csv');
  await press(page, 'Muuta saraketta Turvakielto');
  const column = page.getByRole('group', { name: 'Turvakielto', exact: true });
  await column.getByLabel('Mitä sarakkeessa on').selectOption({ value: 'field:non-disclosure' });
  await expect(column.getByRole('row', { name: /^K / })).toContainText('turvakielto');
  await look('codes');
  await column.getByLabel('Koodi K tarkoittaa').selectOption({ label: 'Ei määritetty' });
  const slip = page.getByRole('alert').filter({ hasText: 'Kerro, mikä koodi tarkoittaa turvakieltoa.' });
  await goOn(page, slip);
  await column.getByLabel('Koodi K tarkoittaa').selectOption({ label: 'turvakielto' });
  await column.getByLabel('Lisää koodi').fill('T');
  await page.keyboard.press('Enter');
  await column.getByLabel('Koodi T tarkoittaa').selectOption({ label: 'turvakielto' });
  await goOn(page, page.getByText('E = ei turvakieltoa, T = turvakielto'));

  await page.keyboard.press('Escape');
  await press(page, 'Keiden tiedot työpisteillä on');
  await expect(page.getByText('Nyt: Kaikki')).toBeVisible();
  await page.getByLabel('Keiden tiedot').selectOption({ value: 'office' });
  const lacking = page.getByRole('alert').filter({ hasText: 'kirjoita paikkakunta tai postinumeron alku' });
  await goOn(page, lacking);
  await look('scope');
  await page.getByLabel('Paikkakunnat').first().fill('Tampere, Nokia');
  await page.getByLabel('Keiden tiedot').selectOption({ value: 'all' });
  await goOn(page, page.getByText('Asetettu: Kaikki').first());
  expect(found).toEqual({});
});

test('a clerk is offered no place of sources, and its key opens nothing', async ({ openDesk }) => {
  const { page } = await openDesk('RAT-01');
  await logIn(page, 'liisa');
  await expect(page.getByRole('navigation', { name: 'Paikat' }).getByRole('button', { name: 'Lähteet' })).toHaveCount(0);
  await page.keyboard.press('Control+6');
  await expect(page.getByRole('heading', { name: 'Lähteet' })).toHaveCount(0);
});

test('at 200 % zoom no screen of the sources needs sideways scrolling of the page', async ({ openDesk }) => {
  const { page } = await openSources(openDesk, { viewport: { width: 683, height: 384 }, deviceScaleFactor: 2 });
  const wide: string[] = [];
  const look = async (screen: string): Promise<void> => {
    if (await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth > 1)) wide.push(screen);
  };
  await look('list');
  await openVisitors(page);
  await expect(page.getByRole('table', { name: 'Määritetyt sarakkeet' })).toBeVisible();
  await look('bench');
  await page.keyboard.press('Escape');
  await press(page, 'Katso lähde asiakkaat.csv');
  await press(page, 'Muuta saraketta Turvakielto');
  await expect(page.getByRole('group', { name: 'Turvakielto', exact: true }).getByLabel('Mitä sarakkeessa on')).toBeFocused();
  await page.getByRole('group', { name: 'Turvakielto', exact: true }).getByLabel('Mitä sarakkeessa on').selectOption({ value: 'field:non-disclosure' });
  await expect(page.getByLabel('Lisää koodi')).toBeVisible();
  await look('codes');
  await page.keyboard.press('Escape');
  await press(page, 'Lähetä tiedosto lähteelle puhelut.csv');
  await expect(page.getByLabel('Valitse tiedosto')).toBeAttached();
  await look('send');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Lähetä tiedosto lähteelle puhelut.csv' })).toBeFocused();
  await press(page, 'Keiden tiedot työpisteillä on');
  await page.getByLabel('Keiden tiedot').selectOption({ value: 'office' });
  await expect(page.getByLabel('Paikkakunnat').first()).toBeVisible();
  await look('scope');
  expect(wide).toEqual([]);
});
