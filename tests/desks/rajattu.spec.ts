// A person marked on their word by keyboard: from then on no place of theirs stands on any screen, paper, list or store of either desk (rules 11-13).
import type { Page } from '@playwright/test';
import { giveReason } from './acting-steps.ts';
import { axeIn } from './axe-faults.ts';
import { logIn, tabTo } from './by-keyboard.ts';
import { openFromInbox } from './decide-steps.ts';
import { expect, test } from './desk-test.ts';
import { askForOwnData, checkPassport, declareUnable, findField, findVisitor, foundRows, saveReceipt } from './visit-steps.ts';
import { watchedIn } from './window-watch.ts';

/** Every place and number of hers that the registers hold. */
const places = /Satakunnankatu|33210|Tampere|5277|posti\.example|643007127000201205/i;

/** As a reader types: without a pause, whatever else the computer does. */
async function scan(page: Page, zone: string): Promise<void> {
  await page.evaluate((text) => {
    for (const key of text) document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  }, zone);
}

/** Ids are drawn by chance: now and then four digits of a number lie in one. */
const id = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

async function everythingOf(page: Page): Promise<string> {
  const stored = await page.evaluate(async () => {
    const rows: unknown[] = [];
    for (const { name } of await indexedDB.databases()) {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const asked = indexedDB.open(name ?? '');
        asked.onsuccess = () => resolve(asked.result);
        asked.onerror = () => reject(new Error('a store did not open'));
      });
      for (const store of db.objectStoreNames) {
        rows.push(await new Promise((resolve, reject) => {
          const asked = db.transaction(store).objectStore(store).getAll();
          asked.onsuccess = () => resolve(asked.result);
          asked.onerror = () => reject(new Error('a store was not read'));
        }));
      }
      db.close();
    }
    return JSON.stringify(rows);
  });
  const { titles } = await watchedIn(page);
  return `${await page.locator('body').evaluate((body) => body.textContent)} ${titles.join(' ')} ${stored.replaceAll(id, '')}`;
}

test('a clerk marks a visitor as restricted; at once and at the other desk no screen, paper or store shows where they live', async ({ openDesk }) => {
  test.slow();
  const { page } = await openDesk('RAT-01');
  const found: Record<string, string[]> = {};
  await logIn(page, 'liisa');
  await page.keyboard.press('Control+n');
  await findVisitor(page, '20200120', /Ylönen, Maija/i);
  const card = page.getByRole('region', { name: 'Henkilön tiedot' });
  await expect(card).toContainText('Satakunnankatu');
  await tabTo(page, page.getByRole('button', { name: 'Merkitse rajatuksi' }));
  await page.keyboard.press('Enter');
  await expect(page.getByText('Asiakkaan sana riittää.')).toBeVisible();
  await axeIn(page, found)('mark');
  await expect(page.getByRole('button', { name: 'Merkitse', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(card).toContainText('Rajattu');
  expect(await everythingOf(page)).not.toMatch(places);
  await page.keyboard.press('Control+Enter');
  await checkPassport(page, '3.12.1951');
  await askForOwnData(page, async () => { expect(await everythingOf(page)).not.toMatch(/Satakunnankatu 454|33210|5277|posti\.example/i); });
  await declareUnable(page);
  const diaryNumber = await saveReceipt(page);
  await expect(page.getByRole('complementary').getByText('sivu 1/1')).toBeAttached();
  // The office's own town stands on the receipt; hers is the street and the number.
  expect(await everythingOf(page)).not.toMatch(/Satakunnankatu 454|33210|5277|posti\.example|643007127000201205/i);

  const yrjo = await openDesk('RAT-02');
  await logIn(yrjo.page, 'yrjo');
  await yrjo.page.keyboard.press('Control+n');
  await expect(findField(yrjo.page)).toBeFocused();
  await yrjo.page.keyboard.type('ylönen maija');
  const row = foundRows(yrjo.page).filter({ hasText: 's. 1951' });
  await expect(row).toContainText('Rajattu');
  await expect(row).not.toContainText('Tampere');
  await yrjo.page.keyboard.press('Enter');
  await axeIn(yrjo.page, found)('gate');
  await giveReason(yrjo.page);
  const there = yrjo.page.getByRole('region', { name: 'Henkilön tiedot' });
  await expect(there).toContainText('Rajattu');
  expect(await everythingOf(yrjo.page)).not.toMatch(/Satakunnankatu 454|33210|5277|posti\.example|643007127000201205/i);
  await yrjo.page.keyboard.press('Control+2');
  await openFromInbox(yrjo.page, diaryNumber);
  await expect(yrjo.page.getByRole('group', { name: 'Asian tunnistetiedot' })).toContainText('Rajattu');
  expect(await everythingOf(yrjo.page)).not.toMatch(/Satakunnankatu 454|33210|5277|posti\.example|643007127000201205/i);
  expect(found).toEqual({});
});

test('a clerk cannot lift a mark; a contact person lifts it with a reason', async ({ openDesk }) => {
  const { page } = await openDesk('RAT-01');
  await logIn(page, 'liisa');
  await page.keyboard.press('Control+n');
  await findVisitor(page, '20200117', /Savolainen, Eero/i);
  await tabTo(page, page.getByRole('button', { name: 'Merkitse rajatuksi' }));
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Henkilön tiedot' })).toContainText('Rajattu');
  await expect(page.getByRole('button', { name: 'Poista rajaus' })).toHaveCount(0);

  const yrjo = await openDesk('RAT-02');
  await logIn(yrjo.page, 'yrjo');
  await yrjo.page.keyboard.press('Control+n');
  await expect(findField(yrjo.page)).toBeFocused();
  await yrjo.page.keyboard.type('savolainen eero');
  await expect(foundRows(yrjo.page).filter({ hasText: 'Rajattu' })).toHaveCount(1);
  await yrjo.page.keyboard.press('Enter');
  await giveReason(yrjo.page);
  await tabTo(yrjo.page, yrjo.page.getByRole('button', { name: 'Poista rajaus' }));
  await yrjo.page.keyboard.press('Enter');
  await expect(yrjo.page.getByLabel('Miksi rajaus poistetaan')).toBeFocused();
  await yrjo.page.keyboard.type('Kielto päättyi.');
  await tabTo(yrjo.page, yrjo.page.getByRole('button', { name: 'Poista rajaus' }));
  await yrjo.page.keyboard.press('Enter');
  await expect(yrjo.page.getByRole('region', { name: 'Henkilön tiedot' })).toContainText('Ratinan rantatie');
});

test('the identity code shows for a reason and hides again; a scanned document fills the check and stands in no store', async ({ openDesk }) => {
  const { page } = await openDesk('RAT-01');
  await logIn(page, 'liisa');
  await page.keyboard.press('Control+n');
  await findVisitor(page, '20200114', /Mäntylä, Tuomas/i);
  await tabTo(page, page.getByRole('button', { name: 'Näytä henkilötunnus' }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('button', { name: 'Näytä', exact: true }));
  await page.keyboard.press('Enter');
  await expect(page.getByText('Valitse syy.')).toBeVisible();
  await tabTo(page, page.getByLabel('Miksi henkilötunnus näytetään?'));
  await page.keyboard.type('Asiakirjaa');
  await tabTo(page, page.getByRole('button', { name: 'Näytä', exact: true }));
  await page.keyboard.press('Enter');
  await expect(page.getByText('060598-905C')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Piilota' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('060598-905C')).toHaveCount(0);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('radio', { name: 'Passi', exact: true })).toBeFocused();
  // Check digits by ICAO 9303; the optional field carries his code.
  await scan(page, 'I<FINXA10000585060598<905C<<<<9805068M3001019FIN<<<<<<<<<<<4MAENTYLAE<<TUOMAS<KALEVI<<<<<<');
  await expect(page.getByRole('status').filter({ hasText: 'Luettu: nimi ja henkilötunnus täsmäävät' })).toBeVisible();
  await expect(page.getByLabel('Syntymäaika asiakirjasta')).toHaveValue('6.5.1998');
  await expect(page.getByRole('checkbox', { name: 'Nimi on sama' })).toBeChecked();
  await expect(page.getByRole('radio', { name: 'Voimassa', exact: true })).toBeChecked();
  // The draft is kept within a second; nothing of the document is in it or in any other store.
  await page.waitForTimeout(1200);
  expect(await everythingOf(page)).not.toMatch(/XA1000058|MAENTYLAE|060598/);
  await scan(page, 'I;FINXA10000585060598;905C;;;;9805068M3001019FIN;;;;;;;;;;;4MAENTYLAE;;TUOMAS;KALEVI;;;;;;');
  await expect(page.getByRole('alert')).toContainText('Lukija kirjoittaa väärällä näppäimistöllä.');
});
