// Takes the pictures of docs/screenshots at 1366×768; runs only with REKISTERITISKI_SCREENSHOTS=1 because they hold the day's dates.
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from '@playwright/test';
import { root } from '../../build/root.ts';
import { logIn } from './by-keyboard.ts';
import { openFromInbox } from './decide-steps.ts';
import { expect, test } from './desk-test.ts';
import { walkVisit, type Look } from './screens.ts';
import { askForOwnData, checkPassport, findVisitor, saveReceipt, signOnPad } from './visit-steps.ts';

const folder = join(root, 'docs', 'screenshots');

/** With lists already there, so that no picture tells of their first building. */
async function enter(page: Page, user: 'liisa' | 'yrjo'): Promise<void> {
  await logIn(page, user);
  await expect(page.getByText(/Luettelot koottiin/)).toBeVisible();
  await page.reload();
  await expect(page.getByRole('button', { name: 'Lukitse' })).toBeVisible();
}

async function take(page: Page, name: string): Promise<void> {
  // The drawn pages of a paper, or the picture shows empty sheets.
  await expect(page.locator('canvas.paper-page').first().or(page.locator('body:not(:has(canvas.paper-page))'))).toBeVisible();
  await page.waitForFunction(() => [...document.querySelectorAll<HTMLCanvasElement>('canvas.paper-page')].slice(0, 1).every((canvas) => canvas.dataset['drawn'] === 'yes'));
  await page.screenshot({ path: join(folder, `${name}.png`), caret: 'hide', animations: 'disabled' });
}

/** Some screens of the walk, each under its name. */
function takeSome(page: Page, names: Readonly<Record<string, string>>): Look {
  return async (screen) => {
    const name = names[screen];
    if (name !== undefined) await take(page, name);
  };
}

test('pictures of the visit: search, a birth date that differs, receipt', async ({ openDesk }) => {
  const { page } = await openDesk('RAT-01');
  await enter(page, 'liisa');
  await walkVisit(page, takeSome(page, { namesakes: 'find-namesakes', card: 'find', 'identity-differs': 'identity-differs', receipt: 'receipt' }));
  await expect(page.getByRole('heading', { name: 'Luovutus' })).toBeVisible();
});

test('pictures of the request, of signing, of the inbox and of a case whose copy is made', async ({ openDesk }) => {
  const { page } = await openDesk('RAT-01');
  await enter(page, 'liisa');
  await page.keyboard.press('Control+n');
  await findVisitor(page, '20100001', /Testinen, Kaarina Maria/i);
  await page.keyboard.press('Control+Enter');
  await checkPassport(page, '010594');
  await askForOwnData(page, async () => {
    await page.getByLabel('Asiakkaan omin sanoin').fill('Haluan nähdä sähkösopimukseni tiedot.');
    await expect(page.getByRole('complementary').getByText('Haluan nähdä')).toBeAttached();
    await take(page, 'visit');
  });
  await signOnPad(page, () => take(page, 'sign'));
  const diaryNumber = await saveReceipt(page);
  const yrjo = await openDesk('RAT-02');
  await enter(yrjo.page, 'yrjo');
  await expect(yrjo.page.getByRole('row').filter({ hasText: diaryNumber })).toBeVisible();
  await take(yrjo.page, 'inbox');
  await openFromInbox(yrjo.page, diaryNumber);
  await yrjo.page.keyboard.press('Control+Shift+A');
  await expect(yrjo.page.getByText('Sinulla käsittelyssä')).toBeVisible();
  await yrjo.page.keyboard.press('Control+d');
  await yrjo.page.keyboard.press('Control+Enter');
  await expect(yrjo.page.getByRole('region', { name: 'Jäljennös' }).getByText(/^Sivu 1 \/ \d+$/)).toBeVisible();
  await take(yrjo.page, 'case');
});

const themes: readonly (readonly [string, BrowserContextOptions])[] = [
  ['dark', { colorScheme: 'dark' }],
  ['high-contrast', { forcedColors: 'active', colorScheme: 'dark' }],
];
for (const [theme, options] of themes) {
  test(`pictures in ${theme}: the request and the inbox`, async ({ openDesk }) => {
    const clerk = await openDesk('RAT-01', options);
    await enter(clerk.page, 'liisa');
    await walkVisit(clerk.page, takeSome(clerk.page, { request: `visit-${theme}` }));
    const contact = await openDesk('RAT-02', options);
    await enter(contact.page, 'yrjo');
    await expect(contact.page.getByRole('grid', { name: 'Asiat' }).getByRole('row').nth(2)).toBeVisible();
    await take(contact.page, `inbox-${theme}`);
  });
}
