// A person of whom nothing is known, and one with thousands of records: both get their paper.
import type { Page } from '@playwright/test';
import { logIn } from './by-keyboard.ts';
import { expect, test, type OpenDesk } from './desk-test.ts';
import { grantAndSave } from './decide-steps.ts';
import { askForOwnData, checkPassport, declareUnable, findVisitor, goOn, saveReceipt } from './visit-steps.ts';

async function receiveAndGrant(openDesk: OpenDesk, receive: (page: Page) => Promise<void>): Promise<{ readonly page: Page; readonly pages: number; readonly longestTask: number }> {
  const liisa = await openDesk('RAT-01');
  await logIn(liisa.page, 'liisa');
  await liisa.page.keyboard.press('Control+n');
  await receive(liisa.page);
  await askForOwnData(liisa.page);
  await declareUnable(liisa.page);
  const diaryNumber = await saveReceipt(liisa.page);
  const yrjo = await openDesk('RAT-02');
  await logIn(yrjo.page, 'yrjo');
  await yrjo.page.evaluate(() => { window.watched.longestTask = 0; });
  const pages = await grantAndSave(yrjo.page, diaryNumber);
  return { page: yrjo.page, pages, longestTask: (await yrjo.page.evaluate(() => window.watched.longestTask)) };
}

test('a person with 5,238 records gets a copy whose first page is seen', async ({ openDesk }) => {
  test.slow();
  const { page, pages, longestTask } = await receiveAndGrant(openDesk, async (desk) => {
    await findVisitor(desk, '20100003', /Suurinen, Paavo Testi/i);
    await expect(desk.getByRole('region', { name: 'Henkilön tiedot' })).toContainText(/Tietoja 5.?238 kpl/);
    await desk.keyboard.press('Control+Enter');
    await checkPassport(desk, '13.3.1980');
  });
  // Told, not asserted: it grows with whatever else the machine does.
  console.log(`huge copy: ${String(pages)} pages, longest task of the window ${longestTask.toFixed(0)} ms`);
  expect(pages).toBeGreaterThan(50);
  await expect(page.getByRole('region', { name: 'Jäljennös' }).getByText('Suurinen').first()).toBeAttached();
});

test('a person of whom only the name is known gets a copy that says so', async ({ openDesk }) => {
  const { page, pages } = await receiveAndGrant(openDesk, async (desk) => {
    await findVisitor(desk, '20100004', /Tyhjänen, Testi/i);
    await desk.keyboard.press('Control+Enter');
    await checkPassport(desk, '1.1.1980');
    // The register knows no birth date: another method is asked for, in words.
    await expect(desk.getByRole('alert')).toContainText('Rekisterissä ei ole syntymäaikaa.');
    await desk.getByLabel('Muu varmistus').selectOption({ label: 'Toinen asiakirja' });
    await goOn(desk, desk.getByRole('heading', { name: 'Mitä asiakas pyytää?' }));
  });
  expect(pages).toBeGreaterThanOrEqual(1);
  await expect(page.getByRole('group', { name: 'Asian tunnistetiedot' })).toContainText('Tyhjänen');
});
