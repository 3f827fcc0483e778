// The keyboard map in the window itself: what types stays typing, and what commands works from where the hands are.
import type { Page } from '@playwright/test';
import { logIn } from './by-keyboard.ts';
import { expect, test } from './desk-test.ts';
import { findField, findVisitor } from './visit-steps.ts';
import { watchedIn } from './window-watch.ts';

/** As Windows sends it on a Finnish keyboard: AltGr is Ctrl+Alt, and the key is the character. */
async function pressAltGr2(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const key = { modifiers: 3, key: '@', code: 'Digit2', windowsVirtualKeyCode: 50 };
  // Two events as from the system: a window that takes the first for itself never gets the character.
  await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
  await session.send('Input.dispatchKeyEvent', { type: 'char', key: '@', text: '@' });
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
}

test('AltGr and 2 types @ into the find field and opens no other place', async ({ openDesk }) => {
  const { page } = await openDesk('RAT-01');
  await logIn(page, 'liisa');
  await page.keyboard.press('Control+n');
  await expect(findField(page)).toBeFocused();
  await pressAltGr2(page);
  await expect(findField(page)).toHaveValue('@');
  await page.keyboard.press('Control+2');
  await expect(page.getByRole('heading', { name: 'Asiat', level: 1 })).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(findField(page)).toBeFocused();
});

test('Ctrl+Shift+H covers the screen in the very next frame and gives everything back', async ({ openDesk }) => {
  const { page } = await openDesk('RAT-01');
  await logIn(page, 'liisa');
  await page.keyboard.press('Control+n');
  await findVisitor(page, '20100001', /Testinen, Kaarina Maria/i);
  // The listener stands before the key: what the next frame after it shows is kept in the window.
  await page.evaluate(() => {
    addEventListener('keydown', (event) => {
      if (event.key === 'H') requestAnimationFrame(() => { window.watched.frameAfterCover ??= document.body.innerText; });
    }, { capture: true });
  });
  await page.keyboard.press('Control+Shift+H');
  await expect(page.getByRole('heading', { name: 'Näyttö on peitetty' })).toBeVisible();
  const { frameAfterCover } = await watchedIn(page);
  expect(frameAfterCover).toContain('Näyttö on peitetty');
  expect(frameAfterCover).not.toMatch(/Kaarina|Testinen/i);
  await expect(page).toHaveTitle('Rekisteritiski');
  await page.keyboard.press('Control+n');
  await expect(page.getByRole('heading', { name: 'Näyttö on peitetty' })).toBeVisible();
  await page.keyboard.press('Control+Shift+H');
  await expect(page.getByRole('heading', { name: /Testinen, Kaarina Maria/i })).toBeVisible();
  await expect(findField(page)).toBeFocused();
});

test('F6 goes through the areas of the window and Shift+F6 back', async ({ openDesk }) => {
  const { page } = await openDesk('RAT-01');
  await logIn(page, 'liisa');
  await page.keyboard.press('Control+n');
  await findVisitor(page, '20100001', /Testinen, Kaarina Maria/i);
  await page.keyboard.press('F6');
  await expect(page.getByRole('button', { name: 'Jatka henkilöllisyyteen' })).toBeFocused();
  await page.keyboard.press('F6');
  await expect(page.getByRole('button', { name: /ilmoitu/i })).toBeFocused();
  await page.keyboard.press('F6');
  await expect(page.getByRole('button', { name: 'Käynti' })).toBeFocused();
  await page.keyboard.press('F6');
  await expect(findField(page)).toBeFocused();
  await page.keyboard.press('Shift+F6');
  await expect(page.getByRole('button', { name: 'Käynti' })).toBeFocused();
});

test('Esc steps back to the visitor that was found, then clears, then begins the next visit', async ({ openDesk }) => {
  const { page } = await openDesk('RAT-01');
  await logIn(page, 'liisa');
  await page.keyboard.press('Control+n');
  await findVisitor(page, '20100001', /Testinen, Kaarina Maria/i);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: 'Tarkista henkilöllisyys' })).toBeVisible();
  await page.keyboard.press('Escape');
  const card = page.getByRole('heading', { name: /Testinen, Kaarina Maria/i });
  await expect(card).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();
  await expect(findField(page)).toBeFocused();
  await expect(findField(page)).toHaveValue('');
});

test('a key answers from the moment its button stands on the page', async ({ openDesk }) => {
  const { page } = await openDesk('RAT-01');
  await logIn(page, 'liisa');
  await page.keyboard.press('Control+n');
  await expect(findField(page)).toBeFocused();
  // Pressed in the same task that puts the card there, before anything later can run: quicker than any hand.
  await page.evaluate(() => {
    const watch = new MutationObserver(() => {
      if (document.querySelector('#card-next') === null) return;
      watch.disconnect();
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', code: 'Enter', ctrlKey: true, bubbles: true }));
    });
    watch.observe(document.body, { subtree: true, childList: true });
  });
  await page.keyboard.type('20100001');
  await expect(page.getByRole('heading', { name: 'Tarkista henkilöllisyys' })).toBeVisible();
});
