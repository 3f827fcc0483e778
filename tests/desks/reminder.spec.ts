// Asking again by keyboard: a reminder lands on the open case with its receipt, and a new request is linked to the earlier one both ways.
import type { Page } from '@playwright/test';
import { axeIn } from './axe-faults.ts';
import { logIn, tabTo } from './by-keyboard.ts';
import { openFromInbox } from './decide-steps.ts';
import { expect, test } from './desk-test.ts';
import { receivedBefore } from './received-before.ts';
import { checkPassport, declareUnable, findField, findVisitor, saveReceipt } from './visit-steps.ts';
import { watchedIn } from './window-watch.ts';

/** Of this spec alone: another's open request would be reminded of. */
const visitor = { query: '20200135', birthDate: '1945-01-25' };

/** The same person stands at the desk and asks for their data again. */
async function askAgain(page: Page, diaryNumber: string | RegExp): Promise<void> {
  await page.keyboard.press('Control+n');
  await findVisitor(page, visitor.query, /Pöllänen, Väinö Antti/i);
  await page.keyboard.press('Control+Enter');
  await checkPassport(page, '25.1.1945');
  await expect(page.getByRole('checkbox', { name: 'Omien tietojen tarkastus' })).toBeFocused();
  await expect(page.getByText('Tämä on muistutus pyynnöstä')).toHaveCount(0);
  await page.keyboard.press('Space');
  await expect(page.getByText('Tämä on muistutus pyynnöstä').filter({ hasText: diaryNumber }).first()).toBeVisible();
}

test('a visitor who asks again while the request is open leaves a reminder on it and a receipt, and no second clock', async ({ openDesk, world }) => {
  test.slow();
  const { diaryNumber } = await receivedBefore(world, visitor);
  const { page } = await openDesk('RAT-01');
  const found: Record<string, string[]> = {};
  await logIn(page, 'liisa');
  await askAgain(page, diaryNumber);
  await expect(page.getByText('Vastattava viimeistään')).toBeInViewport();
  await axeIn(page, found)('reminder-note');
  const note = page.getByRole('button', { name: 'Kirjaa muistutus' }).first();
  for (let pressed = 0; pressed < 3 && !(await note.evaluate((element) => element === document.activeElement)); pressed += 1) await page.keyboard.press('Shift+Tab');
  await expect(note).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Muistutus kirjattu' })).toBeVisible();
  await expect(page.getByRole('complementary', { name: 'Kuitti' }).getByText('Muistutettu')).toBeAttached();
  await axeIn(page, found)('reminder-noted');
  expect(await saveReceipt(page, 'Muistutus kirjattu')).toBe(diaryNumber);
  await page.keyboard.press('Control+Enter');
  await expect(findField(page)).toBeFocused();

  const yrjo = await openDesk('RAT-02');
  await logIn(yrjo.page, 'yrjo');
  await openFromInbox(yrjo.page, diaryNumber);
  await expect(yrjo.page.getByText('Muistutuksia 1')).toBeVisible();
  await axeIn(yrjo.page, found)('reminded-case');
  expect(found).toEqual({});
  expect((await watchedIn(page)).pressed).toEqual([]);
  expect((await watchedIn(yrjo.page)).pressed).toEqual([]);
});

test('a clerk may log a new request all the same, and each of the two cases opens the other', async ({ openDesk, world }) => {
  test.slow();
  const { diaryNumber } = await receivedBefore(world, visitor);
  const { page } = await openDesk('RAT-01');
  await logIn(page, 'liisa');
  // Of several open ones any may be reminded of.
  await askAgain(page, /RAT-01/);
  await page.keyboard.press('Control+Enter');
  await declareUnable(page);
  const second = await saveReceipt(page);
  expect(second).not.toBe(diaryNumber);

  const yrjo = await openDesk('RAT-02');
  await logIn(yrjo.page, 'yrjo');
  await openFromInbox(yrjo.page, second);
  const bar = yrjo.page.getByRole('group', { name: 'Asian tunnistetiedot' });
  for (const other of [diaryNumber, second]) {
    await tabTo(yrjo.page, yrjo.page.getByRole('button', { name: `Avaa asia ${other}` }), 60);
    await yrjo.page.keyboard.press('Enter');
    await expect(bar).toContainText(other);
  }
  expect((await watchedIn(yrjo.page)).pressed).toEqual([]);
});
