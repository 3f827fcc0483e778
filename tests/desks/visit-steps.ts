// The receiving part of a visit by keyboard, step by step in the clerk's words; the pen alone is a pointer.
import { expect, type Locator, type Page } from '@playwright/test';
import { tabTo } from './by-keyboard.ts';

export function findField(page: Page): Locator {
  return page.getByRole('combobox', { name: 'Hae henkilö' });
}

export function foundRows(page: Page): Locator {
  return page.getByRole('listbox', { name: 'Löytyneet' }).getByRole('option');
}

/** The primary step after a try that was refused: it answers once a second (rule 33), so a quick hand presses again. */
export async function goOn(page: Page, next: Locator): Promise<void> {
  await expect(async () => {
    if (!(await next.isVisible())) await page.keyboard.press('Control+Enter');
    await expect(next).toBeVisible({ timeout: 1500 });
  }).toPass();
}

/** Types into the find field that has focus, and opens the only hit for review. */
export async function findVisitor(page: Page, typed: string, shown: string | RegExp): Promise<void> {
  await expect(findField(page)).toBeFocused();
  await page.keyboard.type(typed);
  await expect(page.getByRole('option', { name: shown })).toHaveCount(1);
  const card = page.getByRole('region', { name: 'Henkilön tiedot' });
  if (!/\d{4}/.test(typed)) await page.keyboard.press('Enter');
  await expect(card.getByRole('heading', { name: shown })).toBeVisible();
}

/** A valid passport whose photo and name match, and the birth date as typed from it. */
export async function checkPassport(page: Page, birthDate: string): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Tarkista henkilöllisyys' })).toBeVisible();
  await expect(page.getByRole('radio', { name: 'Passi', exact: true })).toBeFocused();
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('radio', { name: 'Voimassa' })).toBeFocused();
  await page.keyboard.press('Space');
  await tabTo(page, page.getByRole('checkbox', { name: 'Kuva esittää asiakasta' }), 2);
  await page.keyboard.press('Space');
  await tabTo(page, page.getByRole('checkbox', { name: 'Nimi on sama' }), 2);
  await page.keyboard.press('Space');
  await tabTo(page, page.getByLabel('Syntymäaika asiakirjasta'), 2);
  await page.keyboard.type(birthDate);
  await page.keyboard.press('Control+Enter');
}

/** Everything of the register, for all time: the usual request; `look` sees it before it is logged. */
export async function askForOwnData(page: Page, look?: () => Promise<void>): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Mitä asiakas pyytää?' })).toBeVisible();
  await expect(page.getByRole('checkbox', { name: 'Omien tietojen tarkastus' })).toBeFocused();
  await page.keyboard.press('Space');
  await expect(page.getByText('Vastattava viimeistään')).toBeVisible();
  await look?.();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: 'Allekirjoitus', exact: true })).toBeVisible();
}

/** The visitor's own hand on the pad, then the clerk's key; `look` sees the signed pad. */
export async function signOnPad(page: Page, look?: () => Promise<void>): Promise<void> {
  // The visitor has the exact text before the pen (rule 18).
  await expect(page.getByRole('complementary').getByText('Pyydän 1 jäljennöstä')).toBeAttached();
  const area = page.getByRole('img', { name: 'Allekirjoitusalue' });
  const box = await area.boundingBox();
  if (box === null) throw new Error('the signing area is not on the screen');
  await page.mouse.move(box.x + box.width * 0.2, box.y + box.height * 0.6);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.45, box.y + box.height * 0.3, { steps: 12 });
  await page.mouse.move(box.x + box.width * 0.7, box.y + box.height * 0.7, { steps: 12 });
  await page.mouse.up();
  await expect(page.getByText('Allekirjoitus on riittävä.')).toBeVisible();
  await look?.();
  await page.keyboard.press('Control+Enter');
}

/** A visitor who cannot hold a pen: the second of the equal choices. */
export async function declareUnable(page: Page): Promise<void> {
  await expect(page.getByRole('radio', { name: 'Näytölle' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: 'Ei pysty allekirjoittamaan' })).toBeChecked();
  await page.keyboard.press('Control+Enter');
}

/** Saved as a file, and the clerk has seen that it came. Answers the diary number shown. */
export async function saveReceipt(page: Page, heading = 'Kuitti'): Promise<string> {
  await expect(page.getByRole('heading', { name: heading, exact: true })).toBeVisible();
  const number = page.getByText(/^RAT-\d\d\/\d{4}\/\d{6}$/).first();
  await expect(number).toBeVisible();
  await tabTo(page, page.getByRole('button', { name: 'Tallenna' }));
  await savePaper(page);
  return await number.innerText();
}

/** From the focused save button to the confirmed paper. */
export async function savePaper(page: Page): Promise<void> {
  await page.keyboard.press('Enter');
  await expect(page.getByText('Tuliko paperi?')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Kyllä' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('✓ Paperi tuli')).toBeVisible();
}
