// Who comes in and who does not; and what is left on the screen and kept for the next log-in when the desk is locked.
import type { Page } from '@playwright/test';
import { logIn } from './by-keyboard.ts';
import { expect, test } from './desk-test.ts';
import { askForOwnData, checkPassport, findField, findVisitor } from './visit-steps.ts';

async function tryToEnter(page: Page, user: string): Promise<string> {
  await page.getByLabel('Käyttäjä', { exact: true }).fill(user);
  await page.getByLabel('Salasana').fill('tämä-ei-ole-kenenkään-salasana');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Salasana')).toHaveValue('');
  return await page.getByRole('alert').innerText();
}

test('a wrong user and a wrong password get the same words, and the wait grows in seconds', async ({ openDesk }) => {
  const { page } = await openDesk('RAT-02');
  const wrongPassword = await tryToEnter(page, 'mikko');
  const wrongUser = await tryToEnter(page, 'ei-ketaan');
  expect(wrongUser).toBe(wrongPassword);
  expect(wrongPassword).toContain('Käyttäjä tai salasana on väärin.');
  const waits: number[] = [];
  await expect(async () => {
    const seconds = /Odota (\d+) sekun/.exec(await tryToEnter(page, 'mikko'))?.[1];
    if (seconds !== undefined) waits.push(Number(seconds));
    expect(Math.max(0, ...waits)).toBeGreaterThan(1);
  }).toPass({ timeout: 30_000 });
  await expect(page.getByRole('button', { name: 'Lukitse' })).toHaveCount(0);
});

test('Ctrl+L takes the visit from screen and title, and the own words come back after log-in', async ({ openDesk }) => {
  const { page } = await openDesk('RAT-01');
  await logIn(page, 'liisa');
  await page.keyboard.press('Control+n');
  await findVisitor(page, '20100001', /Testinen, Kaarina Maria/i);
  await page.keyboard.press('Control+Enter');
  await checkPassport(page, '010594');
  await expect(page.getByRole('heading', { name: 'Mitä asiakas pyytää?' })).toBeVisible();
  await page.getByLabel('Asiakkaan omin sanoin').pressSequentially('Haluan nähdä sopimuk');
  await page.keyboard.press('Control+l');
  await expect(page.getByText('Tiski on lukittu.')).toBeVisible();
  await expect(page).toHaveTitle('Rekisteritiski – lukittu');
  expect(await page.content()).not.toMatch(/Kaarina|Testinen|sopimuk/);
  await logIn(page, 'liisa');
  await expect(page.getByLabel('Asiakkaan omin sanoin')).toHaveValue('Haluan nähdä sopimuk');
  await expect(page.getByText(/Testinen, Kaarina Maria/i)).toBeVisible();
});

test('another clerk who logs in after a lock begins with an own empty visit', async ({ openDesk }) => {
  const { page } = await openDesk('RAT-01');
  await logIn(page, 'liisa');
  await page.keyboard.press('Control+n');
  await findVisitor(page, '20100001', /Testinen, Kaarina Maria/i);
  await page.keyboard.press('Control+Enter');
  await checkPassport(page, '010594');
  await askForOwnData(page);
  await page.keyboard.press('Control+l');
  await logIn(page, 'mikko');
  await expect(findField(page)).toBeFocused();
  expect(await page.locator('body').innerText()).not.toMatch(/Kaarina|Testinen/i);
});
