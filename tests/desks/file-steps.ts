// Portability by keyboard, step by step: asked, granted, the file made, saved and given, a task sent as a file.
import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { tabTo } from './by-keyboard.ts';
import { goOn } from './visit-steps.ts';

/** Portability alone, everything in its scope. */
export async function askPortability(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Mitä asiakas pyytää?' })).toBeVisible();
  await tabTo(page, page.getByRole('checkbox', { name: 'Tietojen siirto' }));
  await page.keyboard.press('Space');
  await goOn(page, page.getByRole('heading', { name: 'Allekirjoitus', exact: true }));
}

export async function grantPortability(page: Page): Promise<void> {
  await page.keyboard.press('Control+Shift+A');
  await expect(page.getByText('Sinulla käsittelyssä')).toBeVisible();
  await tabTo(page, page.getByRole('button', { name: 'Päätä: Siirto' }), 60);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('radio', { name: 'Suostutaan', exact: true })).toBeFocused();
  await page.keyboard.press('Space');
  await goOn(page, page.getByText(/✓ Myönsi Yrjö/));
}

/** From the made file's focused button; answers where it lies. */
export async function makeAndSaveFile(page: Page): Promise<string> {
  await tabTo(page, page.getByRole('button', { name: 'Tee tiedosto: Siirrettävät tiedot tiedostona' }), 60);
  await page.keyboard.press('Enter');
  const files = page.getByRole('region', { name: 'Tiedot tiedostona' });
  await expect(files.getByRole('button', { name: /^Tallenna tiedosto/ })).toBeFocused();
  await page.keyboard.press('Enter');
  const place = files.getByText(/portability-file-.*\.zip$/);
  await expect(place).toBeVisible();
  return (await place.innerText()).trim();
}

/** By hand; the button has focus once the file is saved. */
export async function giveFile(page: Page): Promise<void> {
  const files = page.getByRole('region', { name: 'Tiedot tiedostona' });
  await tabTo(page, files.getByRole('button', { name: /^Annettu asiakkaalle/ }));
  await page.keyboard.press('Enter');
  await expect(files.getByText(/Annettu .* · Käteen/)).toBeVisible();
}

/** Answers the file's text. */
export async function sendTask(page: Page, name: RegExp): Promise<string> {
  await tabTo(page, page.getByRole('button', { name }).first(), 80);
  await page.keyboard.press('Enter');
  const place = page.getByText(/^Tehtävätiedosto tallennettu: .*\.json$/);
  await expect(place).toBeVisible();
  return readFileSync((await place.innerText()).replace('Tehtävätiedosto tallennettu: ', '').trim(), 'utf8');
}
