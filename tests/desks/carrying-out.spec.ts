// What follows a decision, by keyboard: the copy in a representative's hand and the mandate taken back, the letter of an extension, the certificate of an erasure.
import { showAgentDocument } from './acting-steps.ts';
import { axeIn } from './axe-faults.ts';
import { logIn, tabTo } from './by-keyboard.ts';
import { copyForAgent, erasedEverywhere } from './carried-out-before.ts';
import { everything, receivedRights } from './decided-before.ts';
import { openFromInbox } from './decide-steps.ts';
import { expect, test } from './desk-test.ts';
import { fits, zoomed } from './fits-narrow.ts';
import { give, letterText, makeAndSave, openTab } from './letter-steps.ts';
import { findVisitor, goOn } from './visit-steps.ts';
import { watchedIn } from './window-watch.ts';

const sakari = { query: '20200100', birthDate: '1958-01-15' };
const jari = { query: '20200101', birthDate: '1962-03-12' };
const kalevi = { query: '20200102', birthDate: '1948-12-18' };

test('a copy is put into the hand of the very person the mandate names, and the mandate is then taken back', async ({ openDesk, world }) => {
  test.slow();
  const { diaryNumber, coverCode, pages } = await copyForAgent(world, sakari, '1970-02-03');
  const { page } = await openDesk('RAT-02');
  const found: Record<string, string[]> = {};
  await logIn(page, 'yrjo');
  await page.keyboard.press('Control+n');
  await findVisitor(page, sakari.query, /Mäkelä, Sakari/i);
  await tabTo(page, page.getByRole('button', { name: 'Luovuta jäljennös' }));
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Syntymäaika asiakirjasta')).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(page.getByLabel('Kuka ottaa paperin?')).toBeFocused();
  await page.keyboard.type('Valtuutettu');
  await page.keyboard.press('Control+Enter');
  for (const missing of ['Valitse asiakirja.', 'Valitse, onko asiakirja voimassa.', 'Kirjoita kansilehden koodi.']) await expect(page.getByRole('button', { name: missing })).toBeVisible();
  await axeIn(page, found)('hand-over-agent-errors');
  // Born a day later: another person, though of the same name and year; nothing typed is lost.
  await showAgentDocument(page, { name: 'Asla Asiamies', birthDate: '4.2.1970', coverCode, pages });
  await expect(page.getByRole('alert').filter({ hasText: 'Syntymäaika ei ole sama kuin edustajalla' })).toBeVisible();
  await expect(page.getByLabel('Syntymäaika asiakirjasta')).toBeFocused();
  await expect(page.getByLabel('Kansilehden koodi')).toHaveValue(coverCode);
  await axeIn(page, found)('hand-over-agent');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('3.2.1970');
  await goOn(page, page.getByText(`Jäljennös ${diaryNumber} on luovutettu.`));

  await page.keyboard.press('Control+2');
  await tabTo(page, page.getByRole('button', { name: 'Näytä myös päätetyt' }), 60);
  await page.keyboard.press('Enter');
  await openFromInbox(page, diaryNumber);
  await tabTo(page, page.getByRole('button', { name: 'Valtuutus on peruttu' }), 90);
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Peruttu \d+\.\d+\.\d{4}$/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Valtuutus on peruttu' })).toHaveCount(0);
  expect(found).toEqual({});
  expect((await watchedIn(page)).pressed).toEqual([]);
});

test('an extension is told by its letter, with its reason and the new day', async ({ openDesk, world }) => {
  test.slow();
  const { diaryNumber } = await receivedRights(world, jari, [{ right: 'access', scope: everything }]);
  const { page } = await openDesk('RAT-02');
  await logIn(page, 'yrjo');
  await openFromInbox(page, diaryNumber);
  await openTab(page, 'Aika ja maksu');
  await tabTo(page, page.getByRole('button', { name: 'Jatka määräaikaa' }), 60);
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Syy', { exact: true })).toBeFocused();
  await page.keyboard.type('Pyyntö on');
  await tabTo(page, page.getByLabel('Perustelut', { exact: true }), 10);
  await page.keyboard.type('Tallenteet haetaan kolmesta järjestelmästä.');
  await goOn(page, page.getByText(/^Pyyntö on monimutkainen\. Tallenteet haetaan/));
  await openTab(page, 'Asiakirjat');
  await makeAndSave(page, { button: 'Tee jatkoaikailmoitus', kind: 'Jatkoaikailmoitus', object: 'jatkoaikailmoitus' });
  await expect(letterText(page, 'Jatkoaikailmoitus')).toContainText('Tallenteet haetaan kolmesta järjestelmästä.');
  await give(page, 'jatkoaikailmoitus', 'Käteen');
  expect((await watchedIn(page)).pressed).toEqual([]);
});

test('an erasure done in every system is certified, system by system', async ({ openDesk, world }) => {
  test.slow();
  const { diaryNumber } = await erasedEverywhere(world, kalevi);
  const { page } = await openDesk('RAT-02');
  await logIn(page, 'yrjo');
  await openFromInbox(page, diaryNumber);
  await openTab(page, 'Asiakirjat');
  await makeAndSave(page, { button: 'Tee poistotodistus', kind: 'Poistotodistus', object: 'poistotodistus' });
  await expect(letterText(page, 'Poistotodistus')).toContainText('Enerity');
  await give(page, 'poistotodistus', 'Käteen');
  expect((await watchedIn(page)).pressed).toEqual([]);
});

test('at 200 % zoom the figures are cards that scroll nowhere sideways', async ({ openDesk }) => {
  const { page } = await openDesk('RAT-02', zoomed);
  const broken: string[] = [];
  await logIn(page, 'yrjo');
  await page.keyboard.press('Control+5');
  await expect(page.getByRole('table', { name: 'Luvut' }).getByRole('button').first()).toBeVisible();
  await fits(page, broken)('figures');
  // Nor does the window itself scroll: only its middle does.
  expect(await page.evaluate(() => document.documentElement.scrollHeight - document.documentElement.clientHeight)).toBeLessThanOrEqual(1);
  expect(broken).toEqual([]);
});
