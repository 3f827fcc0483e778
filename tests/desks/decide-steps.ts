// The contact person's part and the hand-over by keyboard, step by step.
import { expect, type Page } from '@playwright/test';
import { tabTo } from './by-keyboard.ts';
import { savePaper } from './visit-steps.ts';

/** Opens the case from the inbox with arrows and Enter; it has come from another desk. */
export async function openFromInbox(page: Page, diaryNumber: string): Promise<void> {
  const row = page.getByRole('row').filter({ hasText: diaryNumber });
  await expect(row).toBeVisible();
  const table = page.getByRole('grid', { name: 'Asiat' });
  await tabTo(page, table.getByRole('row', { selected: true }));
  await page.keyboard.press('Home');
  // As many as the list may hold after every spec of the run has left its cases in it.
  for (let moved = 0; moved < 200 && (await row.getAttribute('aria-selected')) !== 'true'; moved += 1) await page.keyboard.press('ArrowDown');
  await expect(row).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('group', { name: 'Asian tunnistetiedot' })).toContainText(diaryNumber);
}

/** Takes, grants after the check page, sees the copy and saves it. Answers the pages of the copy. */
export async function grantAndSave(page: Page, diaryNumber: string): Promise<number> {
  await openFromInbox(page, diaryNumber);
  await page.keyboard.press('Control+Shift+A');
  await expect(page.getByText('Sinulla käsittelyssä')).toBeVisible();
  await page.keyboard.press('Control+d');
  await expect(page.getByRole('heading', { name: 'Tarkista ennen hyväksymistä' })).toBeVisible();
  await page.keyboard.press('Control+Enter');
  const copy = page.getByRole('region', { name: 'Jäljennös' });
  await expect(copy.getByText(/^Sivu 1 \/ \d+$/)).toBeVisible();
  await tabTo(page, page.getByRole('button', { name: 'Tallenna' }));
  await savePaper(page);
  return await pagesShown(page);
}

export async function pagesShown(page: Page): Promise<number> {
  const caption = await page.getByRole('region', { name: 'Jäljennös' }).getByText(/^Sivu 1 \/ \d+$/).innerText();
  return Number(/(\d+)$/.exec(caption)?.[1]);
}

export interface InHand { readonly birthDate: string; readonly coverCode: string; readonly pages: number }

/** The copy made at the other desk, brought here by central, and the three checks of rule 25. */
export async function handOverCopy(page: Page, { birthDate, coverCode, pages }: InHand): Promise<void> {
  await expect(page.getByRole('region', { name: 'Jäljennös' }).getByText(`Sivu 1 / ${String(pages)}`)).toBeVisible();
  await expect(page.getByLabel('Syntymäaika asiakirjasta')).toBeFocused();
  await page.keyboard.type(birthDate);
  await page.keyboard.press('Tab');
  await page.keyboard.type(coverCode);
  await page.keyboard.press('Tab');
  await page.keyboard.type(String(pages));
  await page.keyboard.press('Control+Enter');
}

/** On the contact person's open case page: told that another desk changed it, and back in the list it stands as handed over. */
export async function expectHandedOver(page: Page, diaryNumber: string): Promise<void> {
  await expect(page.getByRole('status').filter({ hasText: 'Liisa Palvelija muutti' })).toBeVisible();
  await page.keyboard.press('Escape');
  await tabTo(page, page.getByRole('button', { name: 'Näytä myös päätetyt' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('row').filter({ hasText: diaryNumber })).toContainText('Luovutettu');
}
