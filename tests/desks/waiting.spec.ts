// Asking the visitor by keyboard: a clarification with its letter and its answer, and a fee told and answered; no date moves, nothing is charged by itself.
import { readFileSync, writeFileSync } from 'node:fs';
import { knownTampere } from '../../build/demo/known-people.ts';
import { bundleFile } from '../../build/demo/seed-demo.ts';
import { accessRequest, findOne, newCaseId, waitUntilSent } from '../flows/visit.ts';
import type { World } from '../flows/world.ts';
import { logIn, tabTo } from './by-keyboard.ts';
import { openFromInbox } from './decide-steps.ts';
import { expect, test } from './desk-test.ts';
import { give, letterText, makeAndSave, openTab } from './letter-steps.ts';
import { lookClosely } from './look-closely.ts';
import { receivedBefore } from './received-before.ts';
import { goOn } from './visit-steps.ts';
import { watchedIn } from './window-watch.ts';

const person = { query: knownTampere.namesakeTwo.customerNumber, birthDate: '1950-02-15' } as const;

test('a clarification is asked with a letter, its answer is noted, and the due date stays', async ({ openDesk, world }) => {
  test.slow();
  const { diaryNumber } = await receivedBefore(world, person);
  const { page } = await openDesk('RAT-02');
  const found: Record<string, string[]> = {};
  const look = lookClosely(page, found);
  await logIn(page, 'yrjo');
  await openFromInbox(page, diaryNumber);
  await openTab(page, 'Aika ja maksu');
  const due = await page.getByRole('definition').first().innerText();
  await tabTo(page, page.getByRole('button', { name: 'Kysy täsmennystä' }), 90);
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Mitä kysytään')).toBeFocused();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('button', { name: 'Kirjoita, mitä kysytään.' })).toBeVisible();
  await look('waiting-ask');
  await tabTo(page, page.getByLabel('Mitä kysytään'));
  await page.keyboard.type('Mitä käyttöpaikkaa pyyntö koskee?');
  const asking = page.getByRole('region', { name: 'Kysymykset asiakkaalle' });
  await goOn(page, asking.getByText(/odottaa vastausta/));

  await openTab(page, 'Asiakirjat');
  await makeAndSave(page, { button: 'Tee täsmennyspyyntö', kind: 'Täsmennyspyyntö', object: 'täsmennyspyyntö' });
  await expect(letterText(page, 'Täsmennyspyyntö')).toContainText('Mitä käyttöpaikkaa pyyntö koskee?');
  await give(page, 'täsmennyspyyntö', 'Käteen');
  await openTab(page, 'Aika ja maksu');
  await tabTo(page, page.getByRole('button', { name: /^Kirjaa vastaus: Täsmennys/ }), 90);
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Vastauspäivä')).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('1.1.2020');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('button', { name: /Kirjoita päivä kysymisen/ })).toBeVisible();
  await look('waiting-answer');
  await tabTo(page, page.getByLabel('Vastauspäivä'));
  await page.keyboard.press('Control+a');
  await page.keyboard.type(new Intl.DateTimeFormat('fi-FI', { timeZone: 'Europe/Helsinki' }).format(new Date()));
  await goOn(page, asking.getByText(/✓ vastattu/));
  expect(await page.getByRole('definition').first().innerText()).toBe(due);
  await look('waiting-answered');
  expect(found).toEqual({});
  expect((await watchedIn(page)).pressed).toEqual([]);
});

test('a step pressed again while the host stands still is written once', async ({ openDesk, world }) => {
  test.slow();
  const { diaryNumber } = await receivedBefore(world, person);
  const { page, pauseHost } = await openDesk('RAT-02');
  await logIn(page, 'yrjo');
  await openFromInbox(page, diaryNumber);
  await openTab(page, 'Aika ja maksu');
  await tabTo(page, page.getByRole('button', { name: 'Kysy täsmennystä' }), 90);
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Mitä kysytään')).toBeFocused();
  await page.keyboard.type('Mitä käyttöpaikkaa pyyntö koskee?');
  const goOnAgain = await pauseHost();
  await page.keyboard.press('Control+Enter');
  // Longer than the second after which a finished step may be pressed anew.
  await page.waitForTimeout(1200);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('button', { name: 'Kirjaa kysymys' })).toHaveAttribute('aria-disabled', 'true');
  goOnAgain();
  const asking = page.getByRole('region', { name: 'Kysymykset asiakkaalle' });
  await expect(asking.getByText(/odottaa vastausta/)).toHaveCount(1);
  // As the journal has it: the case opened anew.
  await page.keyboard.press('Escape');
  await openFromInbox(page, diaryNumber);
  await openTab(page, 'Aika ja maksu');
  await expect(asking.getByText(/odottaa vastausta/)).toHaveCount(1);
});

/** A letter that came by post: its sender is not identified. */
async function writtenBefore(world: World): Promise<string> {
  const desk = world.openDesk('RAT-01');
  await desk.logIn('liisa');
  const caseId = newCaseId();
  const found = await findOne(desk, caseId, person.query);
  const [register] = (await desk.must('profile', {})).registers;
  const { today } = await desk.must('desk-info', {});
  const { diaryNumber } = await desk.must('run-command', { command: { ...accessRequest(caseId, register?.id ?? '', today), channel: 'letter', from: { personKey: found.personKey }, signedOnPaper: true } });
  await waitUntilSent(desk);
  await desk.close();
  return diaryNumber ?? '';
}

test('who wrote is asked to prove identity by a letter that goes by post as the request came', async ({ openDesk, world }) => {
  test.slow();
  const diaryNumber = await writtenBefore(world);
  const { page } = await openDesk('RAT-02');
  await logIn(page, 'yrjo');
  await openFromInbox(page, diaryNumber);
  await openTab(page, 'Aika ja maksu');
  await tabTo(page, page.getByRole('button', { name: 'Pyydä todistus henkilöllisyydestä' }), 90);
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Mitä kysytään')).toBeFocused();
  await page.keyboard.type('Käy toimipisteessä arkisin.');
  await goOn(page, page.getByRole('region', { name: 'Kysymykset asiakkaalle' }).getByText(/odottaa vastausta/));
  await openTab(page, 'Asiakirjat');
  await makeAndSave(page, { button: 'Tee tunnistuspyyntö', kind: 'Tunnistuspyyntö', object: 'tunnistuspyyntö' });
  await expect(letterText(page, 'Tunnistuspyyntö')).toContainText('Käy toimipisteessä arkisin.');
  await expect(letterText(page, 'Tunnistuspyyntö')).toContainText('Passi');
  await give(page, 'tunnistuspyyntö', 'Postissa');
  expect((await watchedIn(page)).pressed).toEqual([]);
});

/** The shipped registers have no prices yet: only the controller knows its costs. Answers how to put the file back. */
function fillPrices(world: World): () => void {
  const file = bundleFile(world.folder, 'RAT-02');
  const before = readFileSync(file, 'utf8');
  const bundle = world.bundle('RAT-02');
  const registers = bundle.profile.registers.map((one) => (one.feeRule === null ? one : { ...one, feeRule: { ...one.feeRule, amount: { ...one.feeRule.amount, lines: one.feeRule.amount.lines.map((line) => ({ ...line, cents: 50 })) } } }));
  writeFileSync(file, JSON.stringify({ ...bundle, profile: { ...bundle.profile, registers } }));
  return () => writeFileSync(file, before);
}

test('an excessive request: the price is told with its facts, the visitor answers, and only then the contact person may charge', async ({ openDesk, world }) => {
  test.slow();
  await receivedBefore(world, person);
  const { diaryNumber } = await receivedBefore(world, person);
  const putBack = fillPrices(world);
  const { page } = await openDesk('RAT-02');
  putBack();
  const found: Record<string, string[]> = {};
  const look = lookClosely(page, found);
  await logIn(page, 'yrjo');
  await openFromInbox(page, diaryNumber);
  await openTab(page, 'Aika ja maksu');
  const fee = page.getByRole('region', { name: 'Maksu' });
  await expect(fee.getByText('Edelliseen pyyntöön ei ole vielä vastattu.')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Peri / })).toHaveCount(0);
  await tabTo(page, fee.getByRole('button', { name: 'Kohtuuton pyyntö: kerro hinta' }), 90);
  await page.keyboard.press('Enter');
  await expect(page.getByLabel(/^Sivu, /)).toBeFocused();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('button', { name: 'Kirjoita ainakin yksi seikka.' })).toBeVisible();
  await look('waiting-fee');
  await tabTo(page, page.getByLabel(/^Sivu, /));
  await page.keyboard.type('4');
  await tabTo(page, page.getByLabel('Seikat, jotka osoittavat kohtuuttomuuden'));
  await page.keyboard.type('Sama pyyntö kolmesti viikossa.');
  await expect(fee.getByText('Yhteensä 2,00 €')).toBeVisible();
  await goOn(page, fee.getByText('Kerrottu 2,00 €'));
  await expect(fee.getByText(/Odottaa asiakkaan vastausta/)).toBeVisible();
  await expect(page.getByRole('button', { name: /^Peri / })).toHaveCount(0);
  await openTab(page, 'Asiakirjat');
  await makeAndSave(page, { button: 'Tee maksuilmoitus', kind: 'Maksuilmoitus', object: 'maksuilmoitus' });
  await expect(letterText(page, 'Maksuilmoitus')).toContainText('Sama pyyntö kolmesti viikossa.');
  await openTab(page, 'Aika ja maksu');
  await tabTo(page, fee.getByRole('button', { name: 'Asiakas hyväksyy maksun' }), 90);
  await page.keyboard.press('Enter');
  await tabTo(page, fee.getByRole('button', { name: /^Peri / }), 90);
  await look('waiting-fee-answered');
  await page.keyboard.press('Enter');
  await expect(fee.getByText('✓ Peritty 2,00 €')).toBeVisible();
  expect(found).toEqual({});
  expect((await watchedIn(page)).pressed).toEqual([]);
});
