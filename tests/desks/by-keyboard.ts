// Going about a desk as a person without a mouse does: Tab until there, and typing what is asked.
import { expect, type Locator, type Page } from '@playwright/test';

/** Presses Tab until `target` has focus; more than `most` presses is a dead end. */
export async function tabTo(page: Page, target: Locator, most = 30): Promise<void> {
  await expect(target).toBeVisible();
  for (let pressed = 0; pressed < most; pressed += 1) {
    if (await hasFocus(target)) return;
    await page.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
}

function hasFocus(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === document.activeElement);
}

export const passwords = { liisa: 'pihlaja-kukkii-tiskilla', mikko: 'pihlaja-kukkii-tiskilla', yrjo: 'hauki-ui-suvannossa', ylla: 'metso-lentaa-kelon-yli' } as const;

/** From the empty log-in screen in Finnish; leaves the desk open. */
export async function logIn(page: Page, user: keyof typeof passwords): Promise<void> {
  await expect(page.getByLabel('Käyttäjä', { exact: true })).toBeFocused();
  await page.keyboard.type(user);
  await page.keyboard.press('Tab');
  await page.keyboard.type(passwords[user]);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Lukitse' })).toBeVisible();
}
