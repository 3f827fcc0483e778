// The letters of a case by keyboard: opening the part, making a letter, approving it by saving, and recording it as given.
import { expect, type Page } from '@playwright/test';
import { tabTo } from './by-keyboard.ts';
import { goOn } from './visit-steps.ts';

const order = ['Tiedot', 'Asiakirjat', 'Tehtävät', 'Aika ja maksu', 'Tapahtumat'] as const;

/** Moves to a part of the case with the arrows of its tab list. */
export async function openTab(page: Page, name: (typeof order)[number]): Promise<void> {
  const selected = page.getByRole('tab', { selected: true });
  await tabTo(page, selected, 90);
  await page.keyboard.press('Home');
  for (let moved = 0; moved < order.indexOf(name); moved += 1) await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name })).toHaveAttribute('aria-selected', 'true');
}

export interface Made { readonly button: string | RegExp; readonly kind: string; readonly object: string }

/** Makes the letter, sees the very letter on the right, saves it as approved, and says that it came. */
export async function makeAndSave(page: Page, { button, kind, object }: Made): Promise<void> {
  await tabTo(page, page.getByRole('button', { name: button }), 90);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary').getByRole('region', { name: kind })).toBeVisible();
  await expect(page.getByRole('button', { name: `Hyväksy ja tulosta ${object}` })).toBeFocused();
  await tabTo(page, page.getByRole('button', { name: `Hyväksy ja tallenna ${object}` }));
  await page.keyboard.press('Enter');
  await expect(page.getByText('Tuliko paperi?')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Kyllä' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('group', { name: kind }).getByText('✓ Paperi tuli')).toBeVisible();
}

/** Chooses the way and records it; the way it goes is chosen beforehand by how the request came. */
export async function give(page: Page, object: string, given: string): Promise<void> {
  await expect(page.getByRole('radio', { name: given, exact: true })).toBeChecked();
  await tabTo(page, page.getByRole('button', { name: `Kirjaa annetuksi: ${object}` }));
  await goOn(page, page.getByText(new RegExp(`✓ Annettu .* ${given}`)).first());
}

/** The text that the visitor or the recipient reads, as the preview holds it. */
export function letterText(page: Page, kind: string) {
  return page.getByRole('complementary').getByRole('region', { name: kind });
}
