// Decisions by item, by field and by place from the keyboard: an erasure with its kept vouchers, a text gone from the copy, a field that stays.
import { execFileSync } from 'node:child_process';
import type { Page } from '@playwright/test';
import { axeIn } from './axe-faults.ts';
import { logIn, tabTo } from './by-keyboard.ts';
import { openFromInbox } from './decide-steps.ts';
import { everything, receivedRights } from './decided-before.ts';
import { expect, test } from './desk-test.ts';
import { goOn } from './visit-steps.ts';
import { watchedIn } from './window-watch.ts';

const matti = { query: '20100011', birthDate: '1950-02-15' };
const removed = 'Arkisto 2';

async function press(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, page.getByRole('button', { name }).first(), 80);
  await page.keyboard.press('Enter');
}

/** A newest invoice found again by what its line says: only its row is left, with that record open; then every row is back. */
async function findAmongRecords(page: Page, look: (screen: string) => Promise<void>): Promise<void> {
  await press(page, /^Näytä tietueet: Laskut/);
  const line = await page.locator('.records li').first().innerText();
  const word = line.split(/\s+/).toSorted((one, other) => other.length - one.length)[0] ?? '';
  await tabTo(page, page.getByLabel('Etsi tietue'), 80);
  await page.keyboard.type(word);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: `on ${word}.` })).toBeVisible();
  await expect(page.locator('.records li').filter({ hasText: word }).first()).toBeVisible();
  await look('items-found');
  await press(page, 'Näytä kaikki rivit');
  await expect(page.getByLabel('Etsi tietue')).toBeFocused();
  await expect(page.getByRole('row').filter({ hasText: 'löytyi' })).toHaveCount(0);
}

/** What the register leaves to a person is set with one press; the vouchers stay as the law says. */
async function eraseByItem(page: Page, look: (screen: string) => Promise<void>): Promise<void> {
  await press(page, /^Päätä: Poist/);
  await expect(page.getByRole('heading', { name: 'Päätä tieto kerrallaan: poistaminen' })).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: 'Laskut' }).first()).toContainText(/Säilytettävä \d+\.12\.20\d\d asti/);
  await findAmongRecords(page, look);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('alert').filter({ hasText: 'Korjaa nämä' })).toBeFocused();
  await look('items-open');
  await press(page, 'Aseta');
  await expect(page.getByText('Kaikki rivit on ratkaistu.')).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'Päätökseksi tulee: Suostutaan osittain' })).toBeVisible();
  await look('items-decided');
  await goOn(page, page.getByText(/^Kohdittain \(/));
}

test('a contact person erases what may go, keeps the vouchers, and takes a text out of the copy, all from the keyboard', async ({ openDesk, world }) => {
  test.slow();
  const { diaryNumber } = await receivedRights(world, matti, [{ right: 'access', scope: everything }, { right: 'erasure', scope: everything, claimed: null }]);
  const { page } = await openDesk('RAT-02');
  const found: Record<string, string[]> = {};
  const look = axeIn(page, found);
  await logIn(page, 'yrjo');
  await openFromInbox(page, diaryNumber);
  await page.keyboard.press('Control+Shift+A');
  await expect(page.getByText('Sinulla käsittelyssä')).toBeVisible();
  await eraseByItem(page, look);
  await tabTo(page, page.getByText(/^Kohdittain \(/), 80);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('listitem').filter({ hasText: /AX: Laskut .*käyttö rajoitetaan/ }).first()).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: /Enerity: .*Poistetaan/ }).first()).toBeVisible();

  await press(page, 'Poista muiden tietoja');
  await expect(page.getByLabel('Poistettava teksti')).toBeFocused();
  await page.keyboard.type(removed);
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Poistettiin \d+ kohdasta\.$/)).toBeVisible();
  await expect(page.locator('del').filter({ hasText: removed }).first()).toBeVisible();
  await look('redact');
  await page.keyboard.press('Control+Enter');
  const copy = page.getByRole('region', { name: 'Jäljennös' });
  await expect(copy.getByText(/^Sivu 1 \/ \d+$/)).toBeVisible({ timeout: 30_000 });
  await tabTo(page, page.getByRole('button', { name: 'Tallenna' }), 80);
  await page.keyboard.press('Enter');
  const place = await page.locator('small.place').innerText();
  const text = execFileSync('pdftotext', ['-raw', place, '-'], { encoding: 'utf8' });
  expect(text).not.toContain(removed);
  expect(text.replace(/\s+/g, ' ')).toContain('[poistettu: toisen henkilön tieto]');
  expect(text).toContain('Mitä jäljennöksestä on poistettu');
  expect(text).toContain('Kansio');
  expect(found).toEqual({});
  expect((await watchedIn(page)).pressed).toEqual([]);
});

test('a field that stays as it is gets the statement of the customer and a restriction, decided from the keyboard', async ({ openDesk, world }) => {
  test.slow();
  const change = (field: string, is: string) => ({ category: 'contact-details', field, old: 'vanha', new: is, evidence: '' });
  const { diaryNumber } = await receivedRights(world, matti, [{ right: 'rectification', changes: [change('email', 'uusi@esimerkki.invalid'), change('town', 'Nokia')] }]);
  const { page } = await openDesk('RAT-02');
  const found: Record<string, string[]> = {};
  await logIn(page, 'yrjo');
  await openFromInbox(page, diaryNumber);
  await press(page, 'Päätä: Oikaisu');
  const choices = page.getByRole('radio', { name: 'Oikaistaan' });
  await expect(choices.first()).toBeFocused();
  await page.keyboard.press('Space');
  await tabTo(page, choices.nth(1));
  await page.keyboard.press('ArrowDown');
  await tabTo(page, page.getByLabel('Miksi juuri tämä'));
  await page.keyboard.type('Väestötietojärjestelmä kertoo toisin.');
  await expect(page.getByLabel('Asiakkaan lausuma')).toHaveValue('Nokia');
  await axeIn(page, found)('changes');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Suostutaan osittain').first()).toBeVisible();
  expect(found).toEqual({});
});
