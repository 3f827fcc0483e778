// Two desks decide one request apart, by keyboard: both see the conflict, nothing goes out, a contact person settles it.
import type { Page } from '@playwright/test';
import { axeIn } from './axe-faults.ts';
import { logIn, tabTo } from './by-keyboard.ts';
import { openFromInbox } from './decide-steps.ts';
import { expect, test } from './desk-test.ts';
import { receivedBefore } from './received-before.ts';

const note = (page: Page, text: string) => page.locator('.note').filter({ hasText: text });

/** Opens the refusal, chooses its ground with the arrows and writes the reasons. */
async function refuseByKeyboard(page: Page): Promise<void> {
  await tabTo(page, page.getByRole('button', { name: 'Epää tarkastus' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('radio', { name: /Ilmeisen perusteeton/ })).toBeFocused();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('alert').filter({ hasText: 'Korjaa nämä' })).toBeFocused();
  await tabTo(page, page.getByRole('radio', { name: /Ilmeisen perusteeton/ }));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: /muiden oikeuksia/ })).toBeChecked();
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Perustelut')).toBeFocused();
  await page.keyboard.type('Tiedot koskevat toista henkilöä.');
  // The primary key answers once a second (rule 33), and the first try was a moment ago.
  await expect(async () => {
    await page.keyboard.press('Control+Enter');
    await expect(note(page, 'Päätöskirje on kirjoittamatta.')).toBeVisible({ timeout: 1500 });
  }).toPass();
}

async function sendNow(page: Page): Promise<void> {
  const lamp = page.getByRole('button', { name: 'Yhteys keskukseen' });
  await expect(async () => {
    await lamp.press('Enter');
    await page.getByRole('button', { name: 'Lähetä nyt' }).press('Enter');
    await page.keyboard.press('Escape');
    await expect(lamp).toContainText('Kaikki keskuksessa', { timeout: 5000 });
  }).toPass({ timeout: 60_000 });
}

async function backToInbox(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(page.getByRole('grid', { name: 'Asiat' })).toBeVisible();
}

test('a refusal is written with its ground and reasons, and the screen says that the letter is still to be written', async ({ openDesk, world }) => {
  test.slow();
  const { diaryNumber } = await receivedBefore(world);
  const { page } = await openDesk('RAT-02');
  await logIn(page, 'yrjo');
  await openFromInbox(page, diaryNumber);
  await refuseByKeyboard(page);
  await expect(page.getByRole('complementary').getByText('Evätty').first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Tee jäljennös' })).toHaveCount(0);
  await expect(page.getByText('Tiedot koskevat toista henkilöä.')).toBeVisible();
  const found: Record<string, string[]> = {};
  await axeIn(page, found)('refused');
  expect(found).toEqual({});
  await backToInbox(page);
  await expect(page.getByRole('row').filter({ hasText: diaryNumber })).toContainText('Evätty');
});

test('two desks that decided differently without central both show the conflict, and a contact person settles it', async ({ openDesk, world }) => {
  test.slow();
  const { diaryNumber } = await receivedBefore(world);
  const one = (await openDesk('RAT-01')).page;
  const other = (await openDesk('RAT-02')).page;
  await logIn(one, 'yrjo');
  await logIn(other, 'yrjo');
  for (const page of [one, other]) await expect(page.getByRole('row').filter({ hasText: diaryNumber })).toBeVisible({ timeout: 30_000 });
  await world.stopCentral();
  try {
    await openFromInbox(one, diaryNumber);
    await one.keyboard.press('Control+d');
    await expect(one.getByRole('heading', { name: 'Tarkista ennen hyväksymistä' })).toBeVisible();
    await one.keyboard.press('Control+Enter');
    await expect(one.getByRole('region', { name: 'Jäljennös' }).getByText(/^Sivu 1 \/ \d+$/)).toBeVisible();
    await openFromInbox(other, diaryNumber);
    await refuseByKeyboard(other);
  } finally {
    await world.startCentralAgain();
  }
  for (const page of [one, other]) await sendNow(page);
  for (const page of [other, one]) {
    // The open case says it in its bar; the list has it first.
    await expect(page.locator('.elsewhere')).toContainText('Ristiriita', { timeout: 30_000 });
    await backToInbox(page);
    await expect(page.getByRole('rowgroup').filter({ hasText: 'Ristiriidat' })).toContainText(diaryNumber);
    await openFromInbox(page, diaryNumber);
    const panel = page.getByRole('region', { name: 'Ristiriita: Tarkastus' });
    await expect(panel.getByText('Jäljennöstä ei tehdä eikä luovuteta')).toBeVisible();
    await expect(panel.locator('.decision-card')).toHaveCount(2);
    await expect(panel.locator('.decision-card').filter({ hasText: 'Tiedot koskevat toista henkilöä.' })).toContainText('RAT-02');
    await expect(page.getByRole('button', { name: 'Tee jäljennös' })).toHaveCount(0);
  }
  const found: Record<string, string[]> = {};
  await axeIn(other, found)('conflict');
  expect(found).toEqual({});

  await tabTo(other, other.getByRole('radio', { name: /1\. Tarkastus/ }));
  await other.keyboard.press('Space');
  if (!(await other.getByRole('radio', { name: /Tarkastus evätty/ }).isChecked())) await other.keyboard.press('ArrowDown');
  await expect(other.getByRole('radio', { name: /Tarkastus evätty/ })).toBeChecked();
  await other.keyboard.press('Tab');
  await expect(other.getByLabel('Ratkaisun perustelut')).toBeFocused();
  await other.keyboard.type('Myöntö oli erehdys.');
  await other.keyboard.press('Control+Enter');
  await expect(note(other, 'Päätöskirje on kirjoittamatta.')).toBeVisible();
  await expect(other.getByText('Myöntö oli erehdys.')).toBeVisible();
  await sendNow(other);
  await backToInbox(one);
  await sendNow(one);
  await expect(one.getByRole('row').filter({ hasText: diaryNumber })).toContainText('Evätty', { timeout: 30_000 });
});
