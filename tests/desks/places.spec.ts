// The places of tasks and figures by keyboard: an open task answered from its row, a paper shredded, a number opening its cases.
import type { Page } from '@playwright/test';
import { knownTampere } from '../../build/demo/known-people.ts';
import { axeIn } from './axe-faults.ts';
import { logIn, tabTo } from './by-keyboard.ts';
import { grantAndSave, openFromInbox } from './decide-steps.ts';
import { expect, test } from './desk-test.ts';
import { overdueBefore } from './overdue-before.ts';
import { receivedBefore } from './received-before.ts';
import { goOn } from './visit-steps.ts';
import { watchedIn } from './window-watch.ts';

const visitor = { query: knownTampere.namesakeOne.customerNumber, birthDate: '1950-02-15' };

/** The count in words, which must be what the list shows (rule 34). */
async function countOf(page: Page): Promise<number> {
  const said = await page.getByRole('status').filter({ hasText: /^\d+ tehtävää?$/ }).innerText();
  return Number(/^\d+/.exec(said)?.[0]);
}

function taskRows(page: Page) {
  return page.getByRole('grid', { name: 'Tehtävät' }).getByRole('row').filter({ hasNot: page.getByRole('columnheader') });
}

test('a contact person finds the open tasks of all cases, answers one from its row and comes back to the list', async ({ openDesk, world }) => {
  test.slow();
  const { diaryNumber } = await receivedBefore(world, visitor);
  const { page } = await openDesk('RAT-02');
  const found: Record<string, string[]> = {};
  const look = axeIn(page, found);
  await logIn(page, 'yrjo');
  await page.keyboard.press('Control+3');
  await expect(taskRows(page).filter({ hasText: diaryNumber }).first()).toBeVisible();
  const before = await countOf(page);
  expect(await taskRows(page).count()).toBe(Math.min(before, 150));
  // Recordings are overwritten: whatever their day, preservation stands first (R30).
  await expect(taskRows(page).first()).toContainText('Säilytä tallenteet');
  await look('tasks');

  await page.keyboard.press('Control+f');
  await expect(page.getByRole('combobox', { name: 'Järjestelmä' })).toBeFocused();
  await page.getByRole('combobox', { name: 'Järjestelmä' }).selectOption({ label: 'Generis' });
  const ofSystem = await taskRows(page).count();
  expect(ofSystem).toBe(await countOf(page));
  for (const row of await taskRows(page).all()) await expect(row).toContainText('Generis');

  await tabTo(page, taskRows(page).and(page.locator('[aria-selected="true"]')));
  await page.keyboard.press('Home');
  for (let moved = 0; moved < ofSystem && !(await taskRows(page).and(page.locator('[aria-selected="true"]')).innerText()).includes(diaryNumber); moved += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('group', { name: 'Asian tunnistetiedot' })).toContainText(diaryNumber);
  const result = page.getByRole('radio', { name: 'Haettu, ei löytynyt' });
  await expect(page.getByRole('radio').first()).toBeFocused();
  await look('task-from-list');
  await page.keyboard.press('ArrowDown');
  await expect(result).toBeChecked();
  await tabTo(page, page.getByLabel('Hakutapa tai viite'));
  await page.keyboard.type('HAKU-1');
  await goOn(page, page.getByText(/^Haettu, ei löytynyt · Yrjö/));
  await page.keyboard.press('Escape');
  await expect.poll(() => countOf(page)).toBe(ofSystem - 1);
  expect(await taskRows(page).count()).toBe(ofSystem - 1);
  expect(found).toEqual({});
  expect((await watchedIn(page)).pressed).toEqual([]);
});

test('a copy that was printed and given to nobody is counted in the status line until it is said to be shredded', async ({ openDesk, world }) => {
  test.slow();
  const { diaryNumber } = await receivedBefore(world, visitor);
  const { page } = await openDesk('RAT-02');
  const found: Record<string, string[]> = {};
  await logIn(page, 'yrjo');
  await grantAndSave(page, diaryNumber);
  const counted = page.getByRole('contentinfo').getByRole('button', { name: /^Paperia luovuttamatta: / });
  await expect(counted).toBeVisible();
  await tabTo(page, counted, 60);
  await page.keyboard.press('Enter');
  const shredded = page.getByRole('button', { name: `Silputtu: Jäljennös ${diaryNumber}` });
  // Other specs' papers may wait here too; the count is told when this one stands among them.
  await expect(shredded).toBeVisible();
  const before = await page.getByRole('region', { name: 'Paperia luovuttamatta' }).getByRole('listitem').count();
  await expect(page.getByRole('contentinfo').getByText(`Paperia luovuttamatta: ${String(before)}`, { exact: true })).toBeVisible();
  await axeIn(page, found)('papers-out');
  await tabTo(page, shredded, 60);
  await page.keyboard.press('Enter');
  await expect(shredded).toHaveCount(0);
  await expect(before === 1 ? counted : page.getByRole('contentinfo').getByText(`Paperia luovuttamatta: ${String(before - 1)}`)).toHaveCount(before === 1 ? 0 : 1);
  expect(found).toEqual({});
  expect((await watchedIn(page)).pressed).toEqual([]);
});

test('each figure of the yearly account opens exactly the cases it counts, and the account is saved as CSV', async ({ openDesk, world }) => {
  test.slow();
  await receivedBefore(world, visitor);
  const { page } = await openDesk('RAT-02');
  const found: Record<string, string[]> = {};
  await logIn(page, 'yrjo');
  await page.keyboard.press('Control+5');
  await expect(page.getByRole('heading', { name: 'Luvut', exact: true })).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Kausi' })).toBeFocused();
  const figures = page.getByRole('table').getByRole('button');
  await expect(figures.first()).toBeVisible();
  await axeIn(page, found)('figures');
  for (const figure of await figures.all()) {
    await figure.focus();
    await page.keyboard.press('Enter');
    const listed = page.getByRole('complementary').getByRole('listitem');
    expect(await listed.count()).toBe(Number(await figure.innerText()));
  }
  await axeIn(page, found)('figure-cases');
  const first = page.getByRole('complementary').getByRole('listitem').first();
  const diaryNumber = /RAT-\d\d\/\d{4}\/\d{6}/.exec(await first.innerText())?.[0] ?? 'none';
  await tabTo(page, first.getByRole('button'));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('group', { name: 'Asian tunnistetiedot' })).toContainText(diaryNumber);
  await page.keyboard.press('Escape');
  await tabTo(page, page.getByRole('button', { name: 'Tallenna CSV' }), 60);
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Luvut tallennettu: .*figures-.*\.csv$/).first()).toBeVisible();
  expect(found).toEqual({});
  expect((await watchedIn(page)).pressed).toEqual([]);
});

test('a clerk is not shown the figures and is told who is', async ({ openDesk }) => {
  const { page } = await openDesk('RAT-01');
  await logIn(page, 'liisa');
  await page.keyboard.press('Control+5');
  await expect(page.getByText('Lukuja näkevät rekisterin yhteyshenkilö, pääkäyttäjä ja tarkastaja.')).toBeVisible();
  await expect(page.getByRole('table')).toHaveCount(0);
});

test('at 200 % zoom the tasks and the figures need no sideways scrolling of the page', async ({ openDesk, world }) => {
  await receivedBefore(world, visitor);
  const { page } = await openDesk('RAT-02', { viewport: { width: 683, height: 384 }, deviceScaleFactor: 2 });
  await logIn(page, 'yrjo');
  for (const [place, name] of [['Control+3', 'Tehtävät'], ['Control+5', 'Luvut']] as const) {
    await page.keyboard.press(place);
    await expect(page.getByRole('heading', { name, exact: true })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(1);
  }
});

test('a case whose day has passed says in words who must act now and who stands in', async ({ openDesk, world }) => {
  const number = await overdueBefore(world);
  const { page } = await openDesk('RAT-02');
  const found: Record<string, string[]> = {};
  await logIn(page, 'yrjo');
  await openFromInbox(page, number);
  const words = 'Nyt toimii: käsittelijä puuttuu; yhteyshenkilö Yrjö Yhteyshenkilö; sijainen puuttuu; pääkäyttäjä Ylla Pääkäyttäjä.';
  await expect(page.getByRole('main')).toContainText(words);
  await axeIn(page, found)('overdue-case');
  await page.keyboard.press('Control+Shift+A');
  await expect(page.getByRole('main')).toContainText('käsittelijä Yrjö Yhteyshenkilö');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('complementary')).toContainText('Määräaika on ylittynyt yli viikolla.');
  await page.keyboard.press('Control+5');
  await expect(page.getByRole('button', { name: /^Kaikki: Myöhässä, \d+$/ })).toBeVisible();
  expect(found).toEqual({});
});
