// The identity step with somebody who acts for another: who, the mandate, then the representative's own document.
import { expect, type Page } from '@playwright/test';
import { tabTo } from './by-keyboard.ts';

/** From the document's field, which has the focus, back to the choice that stands before it. */
export async function chooseWho(page: Page, who: string): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Tarkista henkilöllisyys' })).toBeVisible();
  await expect(page.getByRole('radio', { name: 'Passi', exact: true })).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(page.getByLabel('Kuka on tiskillä?')).toBeFocused();
  // A select takes the beginning of a choice.
  await page.keyboard.type(who);
  await expect(page.getByLabel('Kuka on tiskillä?').locator('option:checked')).toHaveText(new RegExp(`^${who}`));
}

export async function typeInto(page: Page, label: string, text: string): Promise<void> {
  await tabTo(page, page.getByLabel(label).first());
  await page.keyboard.type(text);
}

export async function tick(page: Page, name: string): Promise<void> {
  await tabTo(page, page.getByRole('checkbox', { name, exact: true }));
  await page.keyboard.press('Space');
  await expect(page.getByRole('checkbox', { name, exact: true })).toBeChecked();
}

/** The representative's own passport; the birth date is theirs. */
export async function showPassport(page: Page, birthDate: string): Promise<void> {
  await tabTo(page, page.getByRole('radio', { name: 'Passi', exact: true }));
  await page.keyboard.press('Space');
  await tabTo(page, page.getByRole('radio', { name: 'Voimassa', exact: true }));
  await page.keyboard.press('Space');
  await tick(page, 'Kuva esittää asiakasta');
  await tick(page, 'Nimi on sama kuin valtuutuksessa');
  await typeInto(page, 'Asioijan syntymäaika asiakirjasta', birthDate);
  await page.keyboard.press('Control+Enter');
}

/** The reason that the gate asks, by keyboard. */
export async function giveReason(page: Page): Promise<void> {
  await expect(page.getByRole('group', { name: 'Miksi avaat rajatun henkilön tiedot?' })).toBeVisible();
  await tabTo(page, page.getByRole('radio', { name: 'Henkilö on tiskillä' }));
  await page.keyboard.press('Space');
  await page.keyboard.press('Control+Enter');
}

/** At the hand-over, from wherever focus is: the representative's own document, and the paper in hand. */
export async function showAgentDocument(page: Page, { name, birthDate, coverCode, pages }: { readonly name: string; readonly birthDate: string; readonly coverCode: string; readonly pages: number }): Promise<void> {
  await tabTo(page, page.getByRole('radio', { name: 'Passi', exact: true }), 60);
  await page.keyboard.press('Space');
  await tabTo(page, page.getByRole('radio', { name: 'Voimassa', exact: true }));
  await page.keyboard.press('Space');
  await tick(page, 'Kuva esittää ottajaa');
  await tick(page, `Nimi on sama kuin valtuutuksessa: ${name}`);
  await typeInto(page, 'Syntymäaika asiakirjasta', birthDate);
  await typeInto(page, 'Kansilehden koodi', coverCode);
  await typeInto(page, 'Sivuja paperissa', String(pages));
  await page.keyboard.press('Control+Enter');
}
