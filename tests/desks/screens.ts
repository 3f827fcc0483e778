// Walks through every screen of the desk and lets a spec look at each one.
import { expect, type Page } from '@playwright/test';
import type { Words } from '../../renderer/words/fi.ts';
import { findField, findVisitor, goOn } from './visit-steps.ts';

/** Called with the screen's name while it stands. */
export type Look = (screen: string) => Promise<void>;

/** The visit, with what goes wrong in it; ends at the hand-over step of a logged request. */
export async function walkVisit(page: Page, look: Look): Promise<void> {
  await walkFind(page, look);
  await walkIdentity(page, look);
  await walkRequest(page, look);
  await page.getByRole('radio', { name: 'Ei pysty allekirjoittamaan' }).check();
  await look('no-signature');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('complementary', { name: 'Kuitti' }).getByText('sivu 1/1')).toBeAttached();
  await look('receipt');
  await page.getByRole('button', { name: 'Tallenna' }).press('Enter');
  await expect(page.getByText('Tuliko paperi?')).toBeVisible();
  await look('receipt-saved');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: 'Luovutus' })).toBeVisible();
  await look('hand-over');
}

async function walkFind(page: Page, look: Look): Promise<void> {
  await page.keyboard.press('Control+n');
  await expect(findField(page)).toBeFocused();
  await look('find');
  await page.keyboard.type('virtanen matti');
  await expect(page.getByText('Samannimisiä 2')).toBeVisible();
  await look('namesakes');
  await page.keyboard.press('Escape');
  await page.keyboard.type('zzzzzz');
  await expect(page.getByText('Ei osumia: zzzzzz')).toBeVisible();
  await look('nobody');
  await page.keyboard.press('Escape');
  await findVisitor(page, '20100001', /Testinen, Kaarina Maria/i);
  await look('card');
  await page.keyboard.press('Control+Enter');
}

async function walkIdentity(page: Page, look: Look): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Tarkista henkilöllisyys' })).toBeVisible();
  await look('identity');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Korjaa nämä')).toBeVisible();
  await look('identity-errors');
  await page.getByRole('radio', { name: 'Passi', exact: true }).check();
  await page.getByRole('radio', { name: 'Voimassa' }).check();
  await page.getByRole('checkbox', { name: 'Kuva esittää asiakasta' }).check();
  await page.getByRole('checkbox', { name: 'Nimi on sama' }).check();
  await page.getByLabel('Syntymäaika asiakirjasta').fill('2.5.1994');
  await goOn(page, page.getByRole('alert').filter({ hasText: 'Syntymäaika ei ole sama' }));
  await look('identity-differs');
  await page.getByLabel('Syntymäaika asiakirjasta').fill('1.5.1994');
  await goOn(page, page.getByRole('heading', { name: 'Mitä asiakas pyytää?' }));
}

async function walkRequest(page: Page, look: Look): Promise<void> {
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Korjaa nämä')).toBeVisible();
  await look('request-errors');
  await page.getByRole('checkbox', { name: 'Omien tietojen tarkastus' }).check();
  await page.getByLabel('Mitkä tiedot').selectOption('chosen');
  await page.getByLabel('Miltä ajalta').selectOption('between');
  await look('request-limited');
  await page.getByLabel('Mitkä tiedot').selectOption('all');
  await page.getByLabel('Miltä ajalta').selectOption('all');
  await page.getByLabel('Asiakkaan omin sanoin').fill('Haluan nähdä sähkösopimukseni tiedot.');
  await expect(page.getByRole('complementary').getByText('Pyydän 1 jäljennöstä')).toBeAttached();
  await look('request');
  await goOn(page, page.getByRole('heading', { name: 'Allekirjoitus', exact: true }));
  await expect(page.getByRole('complementary').getByText('Pyydän 1 jäljennöstä')).toBeAttached();
  await look('sign');
}

/** The contact person's list, a case with its parts, and the check before granting; nothing is decided. */
export async function walkReview(page: Page, look: Look): Promise<void> {
  const first = page.getByRole('grid', { name: 'Asiat' }).getByRole('row', { selected: true });
  await expect(first).toBeFocused();
  await look('inbox');
  await page.getByRole('button', { name: 'Näytä henkilö' }).press('Enter');
  // Pressed once: rows that come before the chosen one do not take it, nor the person shown, away.
  await expect(page.getByRole('complementary').getByText(/s\. 19/)).toBeVisible({ timeout: 60_000 });
  await look('inbox-person');
  await first.press('Enter');
  await expect(page.getByRole('group', { name: 'Asian tunnistetiedot' })).toBeVisible();
  await look('case');
  await page.keyboard.press('Control+d');
  await expect(page.getByRole('heading', { name: 'Tarkista ennen hyväksymistä' })).toBeVisible();
  await look('check');
  await page.getByRole('tab', { name: 'Asiakirjat' }).click();
  await look('papers');
  await page.getByRole('tab', { name: 'Tapahtumat' }).click();
  await look('events');
  await page.keyboard.press('Control+4');
  await expect(page.getByRole('region', { name: 'Rekisterit' })).toBeVisible();
  await look('registers');
}

/** The two places of a contact person with tables of their own; what they need at 200 % is held where they are tested. */
export async function walkPlaces(page: Page, look: Look): Promise<void> {
  await page.keyboard.press('Control+3');
  await expect(page.getByRole('heading', { name: 'Tehtävät', exact: true })).toBeVisible();
  await look('tasks');
  await page.keyboard.press('Control+5');
  await expect(page.getByRole('heading', { name: 'Luvut', exact: true })).toBeVisible();
  await look('figures');
}

/** What lies over the work, in the language that stands: help, the lamp's details, messages, the cover. */
export async function walkLayers(page: Page, words: Words, look: Look): Promise<void> {
  await page.keyboard.press('F1');
  await expect(page.getByRole('dialog', { name: words.help.title })).toBeVisible();
  await look('help');
  await page.keyboard.press('Escape');
  await page.getByRole('banner').getByRole('button', { name: words.lamp.label }).press('Enter');
  await expect(page.getByRole('dialog', { name: words.lamp.detail })).toBeVisible();
  await look('lamp');
  await page.keyboard.press('Escape');
  // Papers that are out have a button of their own before it.
  await page.getByRole('contentinfo').getByRole('button').last().press('Enter');
  await expect(page.getByRole('dialog', { name: words.messages.title })).toBeVisible();
  await look('messages');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Shift+H');
  await expect(page.getByRole('heading', { name: words.cover.title })).toBeVisible();
  await look('cover');
  await page.keyboard.press('Control+Shift+H');
}
