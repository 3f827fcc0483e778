// A person with a metering series, by keyboard: months and days on the card, sums on the copy, and every reading on paper when the visitor asks for it.
import type { Page } from '@playwright/test';
import { axeIn } from './axe-faults.ts';
import { logIn, tabTo } from './by-keyboard.ts';
import { grantAndSave } from './decide-steps.ts';
import { expect, test } from './desk-test.ts';
import { openTab } from './letter-steps.ts';
import { askForOwnData, checkPassport, declareUnable, findVisitor, saveReceipt } from './visit-steps.ts';

/** Down to the days of October 2025. */
async function openDays(page: Page): Promise<void> {
  const series = page.getByRole('region', { name: 'Mittaussarjat' }).filter({ has: page.getByRole('button', { name: 'Näytä mittaussarjat' }) });
  await tabTo(page, series.getByRole('button', { name: 'Näytä mittaussarjat' }), 90);
  await page.keyboard.press('Enter');
  await tabTo(page, series.locator('summary', { hasText: '2025' }).first(), 5);
  await page.keyboard.press('Enter');
  await tabTo(page, series.locator('summary', { hasText: '10/2025' }), 3);
  await page.keyboard.press('Enter');
  const days = series.getByRole('table', { name: 'Päivät 10/2025' });
  await expect(days.getByRole('row')).toHaveCount(25);
  await expect(days.getByRole('row', { name: /^5\.10\.2025 24 / })).toBeVisible();
}

async function isWithinWidth(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);
}

test('a metering series is seen by month and day, summed up on the copy, and printed whole on wish, all from the keyboard', async ({ openDesk }) => {
  test.slow();
  const liisa = await openDesk('RAT-01');
  const found: Record<string, string[]> = {};
  await logIn(liisa.page, 'liisa');
  await liisa.page.keyboard.press('Control+n');
  await findVisitor(liisa.page, '20200153', /Turunen, Yrjö/i);
  await openDays(liisa.page);
  await axeIn(liisa.page, found)('card');
  expect(await isWithinWidth(liisa.page)).toBe(true);
  await liisa.page.setViewportSize({ width: 683, height: 384 });
  expect(await isWithinWidth(liisa.page)).toBe(true);
  await liisa.page.setViewportSize({ width: 1366, height: 768 });
  await liisa.page.keyboard.press('Control+Enter');
  await checkPassport(liisa.page, '18.3.1955');
  await askForOwnData(liisa.page);
  await declareUnable(liisa.page);
  const diaryNumber = await saveReceipt(liisa.page);

  const { page } = await openDesk('RAT-02');
  await logIn(page, 'yrjo');
  const pages = await grantAndSave(page, diaryNumber);
  await expect(page.getByRole('region', { name: 'Jäljennös' }).getByText('Koko sarja, 552 lukemaa').first()).toBeAttached();
  await openDays(page);
  await axeIn(page, found)('case');
  expect(await isWithinWidth(page)).toBe(true);
  await openTab(page, 'Asiakirjat');
  await tabTo(page, page.getByRole('button', { name: 'Tulosta mittaussarjat kokonaan (noin 12 sivua)' }), 60);
  await axeIn(page, found)('papers');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('listitem').filter({ hasText: 'kappale 2' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Jäljennös' }).getByText(/^Sivu 1 \/ /)).not.toHaveText(`Sivu 1 / ${String(pages)}`);
  expect(found).toEqual({});
});
