// Somebody acts for another, by keyboard: a power of attorney asked and refused and taken, a parent stopped, an estate outside the clock.
import { axeIn } from './axe-faults.ts';
import { chooseWho, showPassport, tick, typeInto } from './acting-steps.ts';
import { logIn, tabTo } from './by-keyboard.ts';
import { openFromInbox } from './decide-steps.ts';
import { expect, test } from './desk-test.ts';
import { askForOwnData, declareUnable, findVisitor, goOn, saveReceipt } from './visit-steps.ts';
import { watchedIn } from './window-watch.ts';

test('a holder of a power of attorney asks for another; the papers and the case name them, and the answer is not put into their hand', async ({ openDesk }) => {
  test.slow();
  const { page } = await openDesk('RAT-01');
  const found: Record<string, string[]> = {};
  await logIn(page, 'liisa');
  await page.keyboard.press('Control+n');
  await findVisitor(page, '20200105', /Vähäkangas, Tapio/i);
  await page.keyboard.press('Control+Enter');
  await chooseWho(page, 'Valtakirjalla');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('button', { name: 'Kirjoita asioijan nimi.' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Kirjoita päivä, esimerkiksi 1.3.2026.', exact: true })).toBeVisible();
  await axeIn(page, found)('mandate-errors');
  await typeInto(page, 'Asioijan nimi', 'Asla Asiamies');
  await typeInto(page, 'Päivätty', '1.11.2026');
  await tick(page, 'Asioijan oma henkilöllisyystodistus');
  await tick(page, 'Alkuperäinen valtakirja');
  await showPassport(page, '3.2.1970');
  // The signature was not compared: said by name, at the list, with the list in focus; nothing typed is lost.
  await expect(page.getByRole('alert')).toContainText('Näkemättä: Allekirjoitus verrattu.');
  await expect(page.getByLabel('Asioijan nimi')).toHaveValue('Asla Asiamies');
  await axeIn(page, found)('mandate-refused');
  await tick(page, 'Allekirjoitus verrattu');
  await goOn(page, page.getByRole('heading', { name: 'Mitä asiakas pyytää?' }));
  await expect(page.getByRole('navigation', { name: 'Käynnin vaiheet' })).toContainText('Asla Asiamies, valtakirja');
  await expect(page.getByText('✓ Edustaja tunnistettu: Asla Asiamies, valtakirja')).toBeVisible();
  await expect(page.getByText('✓ Tunnistettu', { exact: true })).toHaveCount(0);
  await askForOwnData(page, async () => {
    await expect(page.getByRole('complementary').getByText('Pyynnön esittää edustaja Asla Asiamies.')).toBeAttached();
  });
  await declareUnable(page);
  const diaryNumber = await saveReceipt(page);
  await expect(page.getByRole('complementary').getByText('hänelle itselleen')).toBeAttached();

  const yrjo = await openDesk('RAT-02');
  await logIn(yrjo.page, 'yrjo');
  await openFromInbox(yrjo.page, diaryNumber);
  await expect(yrjo.page.getByRole('heading', { name: 'Edustaja' })).toBeVisible();
  await expect(yrjo.page.getByRole('tabpanel')).toContainText('Asla Asiamies');
  await expect(yrjo.page.getByRole('tabpanel')).toContainText('Allekirjoitus verrattu');
  await axeIn(yrjo.page, found)('mandate-case');
  expect(found).toEqual({});
  expect((await watchedIn(page)).pressed).toEqual([]);
});

test('a parent of a child in care is stopped in words, and nothing is written of the child', async ({ openDesk }) => {
  const { page } = await openDesk('RAT-01');
  await logIn(page, 'liisa');
  await page.keyboard.press('Control+n');
  await findVisitor(page, '20200112', /Heikkinen, Äijö/i);
  await page.keyboard.press('Control+Enter');
  await chooseWho(page, 'Alaikäisen');
  await typeInto(page, 'Asioijan nimi', 'Helmi Huoltaja');
  await typeInto(page, 'Päivätty', '1.11.2026');
  await typeInto(page, 'Lapsen syntymäaika selvityksestä', '2.8.1951');
  await tick(page, 'Asioijan oma henkilöllisyystodistus');
  await tick(page, 'Selvitys lapsen huoltajuudesta');
  await tick(page, 'Lapsi on huostassa');
  await showPassport(page, '3.2.1980');
  const stopped = page.getByRole('alert');
  await expect(stopped).toContainText('Huoltaja ei voi asioida tässä asiassa.');
  await expect(stopped).toContainText('Lapsi on huostassa.');
  await expect(page.getByRole('heading', { name: 'Tarkista henkilöllisyys' })).toBeVisible();
});

test('an estate gets its own number and receipt, no due day, and is settled with reasons', async ({ openDesk }) => {
  test.slow();
  const { page } = await openDesk('RAT-01');
  const found: Record<string, string[]> = {};
  await logIn(page, 'liisa');
  await page.keyboard.press('Control+n');
  await findVisitor(page, '20200118', /Savolainen, Pentti/i);
  await page.keyboard.press('Control+Enter');
  await chooseWho(page, 'Kuolinpesän');
  await typeInto(page, 'Asioijan nimi', 'Pirkko Perillinen');
  await typeInto(page, 'Päivätty', '1.11.2026');
  await tick(page, 'Asioijan oma henkilöllisyystodistus');
  await tick(page, 'Perukirja tai sukuselvitys');
  await showPassport(page, '3.2.1980');
  await expect(page.getByRole('heading', { name: 'Kuolinpesän asia' })).toBeVisible();
  await expect(page.getByLabel('Mitä kuolinpesä pyytää')).toBeFocused();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('button', { name: 'Kirjoita, mitä kuolinpesä pyytää.' })).toBeVisible();
  await tabTo(page, page.getByLabel('Mitä kuolinpesä pyytää'));
  await page.keyboard.type('Laskut perunkirjoitusta varten');
  await axeIn(page, found)('estate');
  await goOn(page, page.getByRole('heading', { name: 'Kuitti', exact: true }));
  await expect(page.getByText('ei määräaikaa')).toBeVisible();
  const diaryNumber = await saveReceipt(page);
  await expect(page.getByRole('complementary').getByText('Tietosuoja-asetus ei koske kuolleen henkilön tietoja.')).toBeAttached();

  const yrjo = await openDesk('RAT-02');
  await logIn(yrjo.page, 'yrjo');
  await openFromInbox(yrjo.page, diaryNumber);
  await expect(yrjo.page.getByRole('heading', { name: 'Kuolinpesän asia' })).toBeVisible();
  await tabTo(yrjo.page, yrjo.page.getByRole('radio', { name: 'Tiedot annetaan' }), 60);
  await yrjo.page.keyboard.press('ArrowDown');
  await expect(yrjo.page.getByRole('radio', { name: 'Tietoja ei anneta' })).toBeChecked();
  await tabTo(yrjo.page, yrjo.page.getByLabel('Perustelut'), 10);
  await yrjo.page.keyboard.type('Laskuilla ei ole vainajan nimeä.');
  await axeIn(yrjo.page, found)('estate-case');
  await goOn(yrjo.page, yrjo.page.getByText('✓ Tietoja ei anneta'));
  expect(found).toEqual({});
});
