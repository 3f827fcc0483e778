// Letters by keyboard: a refusal's letter until the case is answered; recipients told with proof; a restriction's notice before its end.
import type { Page } from '@playwright/test';
import { knownTampere } from '../../build/demo/known-people.ts';
import type { AskedRight } from '../../shared/domain/case/asked-right.ts';
import { registerId } from '../../shared/formats/ids.ts';
import { findOne, newCaseId, passportCheck, waitUntilSent } from '../flows/visit.ts';
import { waitUntil } from '../flows/wait-until.ts';
import type { World } from '../flows/world.ts';
import { logIn, tabTo } from './by-keyboard.ts';
import { openFromInbox } from './decide-steps.ts';
import { expect, test } from './desk-test.ts';
import { give, letterText, makeAndSave, openTab } from './letter-steps.ts';
import { lookClosely } from './look-closely.ts';
import { receivedBefore } from './received-before.ts';
import { goOn } from './visit-steps.ts';
import { watchedIn } from './window-watch.ts';

const person = { query: knownTampere.namesakeOne.customerNumber, birthDate: '1950-02-15' } as const;
const changed: AskedRight = { right: 'rectification', changes: [{ category: 'contact-details', field: 'Sähköposti', old: 'vanha@esimerkki.invalid', new: 'uusi@esimerkki.invalid', evidence: '' }] };
const objected: AskedRight = { right: 'objection', situation: 'Tiedot haittaavat työnhakua.' };

/** Received at desk 1, and both rights decided by the contact person at desk 2, before any window opens. */
async function decidedBefore(world: World): Promise<string> {
  const clerk = world.openDesk('RAT-01');
  await clerk.logIn('liisa');
  const caseId = newCaseId();
  const found = await findOne(clerk, caseId, person.query);
  await clerk.must('run-command', { command: passportCheck(caseId, found, person.birthDate) });
  const [register] = (await clerk.must('profile', {})).registers;
  const { today } = await clerk.must('desk-info', {});
  const { diaryNumber } = await clerk.must('run-command', { command: { kind: 'log-request', caseId, register: registerId.parse(register?.id), rights: [changed, objected], ownWords: '', language: 'fi', receivedOn: today } });
  await waitUntilSent(clerk);
  await clerk.close();
  const contact = world.openDesk('RAT-02');
  await contact.logIn('yrjo');
  await waitUntil('the request at desk 2', async () => (await contact.call('open-case', { caseId })).ok, 30);
  await contact.must('run-command', { command: { kind: 'decide-right', caseId, right: 'rectification', decision: 'granted' } });
  await contact.must('run-command', { command: { kind: 'decide-right', caseId, right: 'objection', decision: 'refused', ground: 'compelling-grounds', reasons: 'Saatava on riitainen.' } });
  await waitUntilSent(contact);
  await contact.close();
  return diaryNumber ?? '';
}

async function refuseAccess(page: Page): Promise<void> {
  await tabTo(page, page.getByRole('button', { name: 'Epää tarkastus' }), 60);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('radio', { name: /Ilmeisen perusteeton/ })).toBeFocused();
  await page.keyboard.press('Space');
  await tabTo(page, page.getByLabel('Perustelut'));
  await page.keyboard.type('Sama pyyntö joka päivä.');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Päätöskirje on kirjoittamatta.')).toBeVisible();
}

test('a refusal is answered by its letter: made, seen as it leaves, approved, and recorded as given', async ({ openDesk, world }) => {
  test.slow();
  const { diaryNumber } = await receivedBefore(world, person);
  const { page } = await openDesk('RAT-02');
  const found: Record<string, string[]> = {};
  const look = lookClosely(page, found);
  await logIn(page, 'yrjo');
  await openFromInbox(page, diaryNumber);
  await refuseAccess(page);
  await tabTo(page, page.getByRole('button', { name: 'Avaa asiakirjat' }), 60);
  await page.keyboard.press('Enter');
  await look('letters-due');
  await makeAndSave(page, { button: 'Tee päätös', kind: 'Päätös', object: 'päätös' });
  await expect(letterText(page, 'Päätös')).toContainText('Sama pyyntö joka päivä.');
  await expect(letterText(page, 'Päätös')).toContainText('Tietosuojavaltuutetun toimisto');
  await expect(page.getByText('Päätöskirje on antamatta.')).toBeVisible();
  await look('letter-made');
  await give(page, 'päätös', 'Käteen');
  await expect(page.getByText('✓ Asia on vastattu.')).toBeVisible();
  await look('letter-given');
  expect(found).toEqual({});
  expect((await watchedIn(page)).pressed).toEqual([]);
});

test('each recipient is told by a notice of its own or excused with reasons, and a restriction ends only after its notice', async ({ openDesk, world }) => {
  test.slow();
  const diaryNumber = await decidedBefore(world);
  const { page } = await openDesk('RAT-02');
  const found: Record<string, string[]> = {};
  const look = lookClosely(page, found);
  await logIn(page, 'yrjo');
  await openFromInbox(page, diaryNumber);
  await openTab(page, 'Asiakirjat');
  await look('letters-recipients');

  await makeAndSave(page, { button: /^Tee ilmoitus: Fingrid Datahub Oy/, kind: 'Ilmoitus vastaanottajalle', object: 'ilmoitus vastaanottajalle' });
  await expect(letterText(page, 'Ilmoitus vastaanottajalle')).toContainText('Fingrid Datahub Oy');
  await expect(letterText(page, 'Ilmoitus vastaanottajalle')).not.toContainText('Tampereen Vera Oy');
  await give(page, 'ilmoitus vastaanottajalle', 'Postissa');
  const recipients = page.getByRole('region', { name: 'Vastaanottajat, joille ilmoitetaan' });
  await expect(recipients.getByRole('listitem').filter({ hasText: 'Fingrid Datahub Oy' })).toContainText('todisteena annettu ilmoitus');
  await tabTo(page, page.getByRole('button', { name: /^Kirjaa muu tulos: Tampereen Vera Oy/ }), 90);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('radio', { name: 'Ilmoitettu muulla tavalla' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('button', { name: 'Kirjoita perustelut.' })).toBeVisible();
  await look('letters-excuse');
  await tabTo(page, page.getByLabel('Perustelut'));
  await page.keyboard.type('Yhteystietoja ei ole.');
  await goOn(page, recipients.getByRole('listitem').filter({ hasText: 'Tampereen Vera Oy' }).getByText('Yhteystietoja ei ole.'));

  const restrictions = page.getByRole('region', { name: 'Rajoitukset' });
  await expect(page.getByRole('button', { name: 'Poista rajoitus' })).toHaveCount(0);
  await tabTo(page, restrictions.getByRole('button', { name: 'Kirjaa päättymisen syy' }), 90);
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Miksi rajoitus päättyy')).toBeFocused();
  await page.keyboard.type('Perintä jatkuu.');
  await look('letters-lifting');
  await goOn(page, restrictions.getByRole('button', { name: 'Tee ilmoitus' }));
  await makeAndSave(page, { button: /^Tee ilmoitus$/, kind: 'Ilmoitus rajoituksen poistosta', object: 'ilmoitus rajoituksen poistosta' });
  await expect(letterText(page, 'Ilmoitus rajoituksen poistosta')).toContainText('Perintä jatkuu.');
  await give(page, 'ilmoitus rajoituksen poistosta', 'Käteen');
  await expect(restrictions.getByText(/Rajoituksen voi poistaa \d+\.\d+\.\d{4} alkaen/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Poista rajoitus' })).toHaveCount(0);
  await look('letters-lifting-told');
  expect(found).toEqual({});
  expect((await watchedIn(page)).pressed).toEqual([]);
});
