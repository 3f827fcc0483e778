// Other rights than access by keyboard: a ban on marketing and a rectification asked, and the rectification granted.
import { expect, type Page } from '@playwright/test';
import { tabTo } from './by-keyboard.ts';
import { goOn } from './visit-steps.ts';

export const rectified = { field: 'Sähköposti', was: 'vanha@esimerkki.invalid', is: 'uusi@esimerkki.invalid' } as const;

/** Chooses both and first leaves out what a rectification needs, so that the form says it by field. */
export async function askBanAndRectification(page: Page, look: (screen: string) => Promise<void>): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Mitä asiakas pyytää?' })).toBeVisible();
  await expect(page.getByRole('checkbox', { name: 'Omien tietojen tarkastus' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await tabTo(page, page.getByRole('checkbox', { name: 'Markkinointikielto' }));
  await page.keyboard.press('Space');
  await expect(page.getByText('Tulee voimaan heti, kun pyyntö kirjataan.')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Korjaa nämä')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Kirjoita, mikä tieto oikaistaan.' })).toBeVisible();
  await look('rights-errors');
  await tabTo(page, page.getByLabel('Tietoryhmä'));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await page.keyboard.type(rectified.field);
  await page.keyboard.press('Tab');
  await page.keyboard.type(rectified.was);
  await page.keyboard.press('Tab');
  await page.keyboard.type(rectified.is);
  await expect(page.getByRole('complementary').getByText('oikaisemista')).toBeAttached();
  await look('rights');
}

/** On the open case: the ban is in force by asking, the particulars stand on the page, and the rectification is granted. */
export async function grantRectification(page: Page, look: (screen: string) => Promise<void>): Promise<void> {
  await expect(page.getByText('Voimassa pyynnöstä', { exact: true })).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: rectified.was })).toContainText(rectified.is);
  await page.keyboard.press('Control+Shift+A');
  await expect(page.getByText('Sinulla käsittelyssä')).toBeVisible();
  await look('rights-case');
  await expect(page.getByRole('button', { name: 'Päätä: Markkinointikielto' })).toHaveCount(0);
  await tabTo(page, page.getByRole('button', { name: 'Päätä: Oikaisu' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('radio', { name: 'Oikaistaan', exact: true })).toBeFocused();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('button', { name: new RegExp(`^Päätä: .*${rectified.field}`) })).toBeVisible();
  await look('rights-decide');
  await tabTo(page, page.getByRole('radio', { name: 'Oikaistaan', exact: true }));
  await page.keyboard.press('Space');
  await goOn(page, page.getByText(/✓ Myönsi Yrjö/));
}

/** The tasks that the ban and the grant started; the rectification is answered as done. */
export async function answerRectifying(page: Page, look: (screen: string) => Promise<void>): Promise<void> {
  await tabTo(page, page.getByRole('tab', { name: 'Tiedot' }), 60);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('heading', { name: 'Tehtävät järjestelmissä' })).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'Lopeta markkinointi' }).first()).toBeVisible();
  await look('rights-tasks');
  await tabTo(page, page.getByRole('button', { name: /^Kirjaa tulos: Oikaise/ }).first());
  await page.keyboard.press('Enter');
  await expect(page.getByRole('radio', { name: 'Tehty', exact: true })).toBeFocused();
  await page.keyboard.press('Space');
  await tabTo(page, page.getByLabel('Hakutapa tai viite'));
  await page.keyboard.type('TYO-1');
  await page.keyboard.press('Tab');
  await page.keyboard.type('1');
  await look('rights-task');
  await goOn(page, page.getByText(/^Tehty \(1\) · Yrjö/));
}
