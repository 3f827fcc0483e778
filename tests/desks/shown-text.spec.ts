// What a window may show of people: masked rows, no address of the restricted, hostile names as text, nothing in titles.
import type { Page } from '@playwright/test';
import { hostileNames, knownTampere } from '../../build/demo/known-people.ts';
import { giveReason } from './acting-steps.ts';
import { logIn } from './by-keyboard.ts';
import { expect, test } from './desk-test.ts';
import { askForOwnData, checkPassport, declareUnable, findField, findVisitor, foundRows, saveReceipt } from './visit-steps.ts';
import { watchedIn } from './window-watch.ts';

/** A whole identity code, anywhere. */
const identityCode = /\d{6}[-+A-FU-Y]\d{3}[0-9A-Y]/;

async function textOf(page: Page): Promise<string> {
  return await page.locator('body').evaluate((body) => body.textContent);
}

test('rows show what tells people apart and no whole number, code or street', async ({ openDesk }) => {
  const { page } = await openDesk('RAT-01');
  await logIn(page, 'liisa');
  await page.keyboard.press('Control+n');
  await page.keyboard.type('testinen');
  const row = page.getByRole('option', { name: /Testinen, Kaarina Maria/i });
  await expect(row).toContainText('s. 1994');
  await expect(row).toContainText(/asiakasnro …\d{3}/);
  expect(await textOf(page)).not.toMatch(/20100001|katu \d|tie \d/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Henkilön tiedot' })).toContainText('010594Y****');
  expect(await textOf(page)).not.toMatch(identityCode);
});

test('a restricted person stands as Rajattu, with no address, phone or place on any screen of the visit', async ({ openDesk }) => {
  const { page } = await openDesk('RAT-01');
  await logIn(page, 'liisa');
  await page.keyboard.press('Control+n');
  await page.keyboard.type('turvanen');
  const row = foundRows(page).filter({ hasText: 's. 1980' });
  await expect(row).toContainText('Rajattu');
  await expect(row).not.toContainText('asiakasnro');
  const hidden = /turvakielto|\b\d{5} [A-ZÅÄÖ]|643007127000001096/i;
  expect(await textOf(page)).not.toMatch(hidden);
  await page.keyboard.press('Enter');
  await giveReason(page);
  await expect(page.getByRole('button', { name: 'Jatka henkilöllisyyteen' })).toBeVisible();
  const card = page.getByRole('region', { name: 'Henkilön tiedot' });
  await expect(card).toContainText('Rajattu');
  // Categories of such names stand among those whose age is told; the person's own places may not.
  await expect(card.getByRole('term').filter({ hasText: 'Asiakasnumerot' })).toHaveCount(1);
  for (const place of ['Osoitteet', 'Puhelimet', 'Käyttöpaikat']) await expect(card.getByRole('term').filter({ hasText: place })).toHaveCount(0);
  expect(await textOf(page)).not.toMatch(hidden);
  await page.keyboard.press('Control+Enter');
  await checkPassport(page, '24.7.1980');
  await askForOwnData(page);
  expect(await textOf(page)).not.toMatch(hidden);
  await declareUnable(page);
  await saveReceipt(page);
  await expect(page.getByRole('complementary').getByText('sivu 1/1')).toBeAttached();
  expect(await textOf(page)).not.toMatch(/turvakielto|643007127000001096/i);
});

const hostile = [
  ['markup', knownTampere.hostile, hostileNames.markup],
  ['a formula', knownTampere.formula, hostileNames.formula],
  ['a right-to-left override', knownTampere.rightToLeft, 'Kääntö[U+202E]nenitset'],
  ['ten thousand characters', knownTampere.long, 'PitkäPitkäPitkä'],
  ['control characters', knownTampere.control, '[U+001B][31mPunainen'],
] as const;

for (const [what, person, shown] of hostile) {
  test(`a name with ${what} is shown as text in the row, on the card and over the identity check`, async ({ openDesk }) => {
    const { page } = await openDesk('RAT-01');
    await logIn(page, 'liisa');
    await page.keyboard.press('Control+n');
    await expect(findField(page)).toBeFocused();
    await page.keyboard.type(person.customerNumber);
    await expect(foundRows(page).first()).toContainText(shown);
    await expect(page.getByRole('region', { name: 'Henkilön tiedot' }).getByRole('heading')).toContainText(shown);
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText(shown).first()).toBeVisible();
    await expect(page.locator('img, iframe, script:not([src])')).toHaveCount(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    expect(await textOf(page)).not.toMatch(/(?![\n\t])[\p{Bidi_Control}\p{Cc}]/u);
  });
}

test('a name with markup stands as text on the request that is signed and printed', async ({ openDesk }) => {
  const { page } = await openDesk('RAT-01');
  await logIn(page, 'liisa');
  await page.keyboard.press('Control+n');
  await findVisitor(page, knownTampere.hostile.customerNumber, hostileNames.markup);
  await page.keyboard.press('Control+Enter');
  await checkPassport(page, '3.5.1994');
  await askForOwnData(page);
  await expect(page.getByRole('complementary').getByText(hostileNames.markup)).toBeAttached();
  await expect(page.locator('img, iframe, script:not([src])')).toHaveCount(0);
});

test('no title of the window ever names a person, a number or a case', async ({ openDesk }) => {
  const { page } = await openDesk('RAT-01');
  await logIn(page, 'liisa');
  await page.keyboard.press('Control+n');
  await findVisitor(page, '20100001', /Testinen, Kaarina Maria/i);
  await page.keyboard.press('Control+Enter');
  await checkPassport(page, '010594');
  await askForOwnData(page);
  await declareUnable(page);
  await saveReceipt(page);
  const { titles } = await watchedIn(page);
  expect(titles).toEqual(expect.arrayContaining(['Haku – Rekisteritiski', 'Kuitti – Rekisteritiski']));
  expect(titles.join('\n')).not.toMatch(/Testinen|Kaarina|\d/i);
});
