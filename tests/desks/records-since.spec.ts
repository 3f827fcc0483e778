// Records that came after access was granted, by keyboard: the copy is refused in words, the contact person sees which and how many, confirms, and the copy is made.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { folderSources } from '../../central/sources/pipeline/folder-sources.ts';
import { helsinkiDateOf } from '../../shared/formats/helsinki-date.ts';
import type { CaseId } from '../../shared/formats/ids.ts';
import { grant, waitUntilSent } from '../flows/visit.ts';
import type { World } from '../flows/world.ts';
import { shippedProfile, shippedSources } from '../people/shipped-profiles.ts';
import { faultsOf } from './axe-faults.ts';
import { logIn, tabTo } from './by-keyboard.ts';
import { openFromInbox } from './decide-steps.ts';
import { everything, receivedRights, type ReceivedRights } from './decided-before.ts';
import { expect, test } from './desk-test.ts';
import { fits, zoomed } from './fits-narrow.ts';
import { savePaper } from './visit-steps.ts';

const oskar = { query: '20200104', birthDate: '1969-01-13' };
const systems = ['ax', 'call-recordings'];

/** Asked at desk 1 and granted at desk 2; the copy is left for later. */
async function grantedWithoutCopy(world: World): Promise<ReceivedRights> {
  const received = await receivedRights(world, oskar, [{ right: 'access', scope: everything }]);
  const desk = world.openDesk('RAT-02');
  await desk.logIn('yrjo');
  await grant(desk, received.caseId);
  await waitUntilSent(desk);
  await desk.close();
  return received;
}

/** The night's exports of two systems hold two more bills of Oskar and a call, all numbered by `round`. */
async function bringMore({ folder, central }: World, round: number): Promise<void> {
  const exports = join(folder, 'exports', 'tampere');
  const add = (file: string, ...rows: readonly string[]): void => { writeFileSync(join(exports, file), `${readFileSync(join(exports, file), 'utf8').trimEnd()}\r\n${rows.join('\r\n')}\r\n`); };
  add('ax/CustInvoiceJour.csv', ...[1, 2].map((one) => `"UUSI${String(round)}${String(one)}","20200104","2026-11-20","2026-12-04","61.50","EUR"`));
  add('call-recordings/puhelut.csv', `PUUSI${String(round)};042 000 8986;20200104;2026-11-20 09:00:00;MUUTTO;61`);
  const importedAt = new Date().toISOString();
  const today = helsinkiDateOf(importedAt);
  if (!today.ok) throw new Error('no day');
  const profile = shippedProfile('tampere');
  const { sources, notes } = await folderSources({ profile, sourceProfiles: shippedSources('tampere').filter(({ system }) => systems.includes(system)), folder: exports, today: today.value });
  await central.admin.importExports({ profile, sources, notes, importedAt });
}

async function press(page: Page, name: string): Promise<void> {
  await tabTo(page, page.getByRole('button', { name, exact: true }), 90);
  await page.keyboard.press('Enter');
}

/** Any word on the case: the page then shows it as it is now. */
async function flagLiisa(page: Page): Promise<void> {
  await press(page, 'Ilmoita esteellisyys');
  await page.getByLabel('Kuka on esteellinen').selectOption('liisa');
  await tabTo(page, page.getByRole('radio', { name: 'Asia koskee omia tietoja' }), 3);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Liisa Palvelija ei voi päättää tätä: asia koskee läheistä.')).toBeVisible();
}

const since = (page: Page) => page.getByRole('group', { name: 'Päätöksen jälkeen tietoja on tullut tai muuttunut' });
const copy = (page: Page) => page.getByRole('region', { name: 'Jäljennös' });


/** Until what was brought lies at this desk, while the page shows the case as it was opened. */
async function waitForMore(page: Page, caseId: CaseId): Promise<void> {
  await expect.poll(() => page.evaluate(async (id) => {
    const answer = await window.desk?.call('open-case', { caseId: id });
    return answer?.ok === true && answer.value.recordsSince !== null;
  }, caseId), { timeout: 60_000 }).toBe(true);
}

test('the copy waits in words until the contact person has seen what came since and confirmed it', async ({ openDesk, world }) => {
  test.slow();
  const { caseId, diaryNumber } = await grantedWithoutCopy(world);
  const { page } = await openDesk('RAT-02');
  const broken: string[] = [];
  await logIn(page, 'yrjo');
  await openFromInbox(page, diaryNumber);
  await expect(page.getByRole('button', { name: 'Tee jäljennös' })).toBeFocused();
  await bringMore(world, 1);
  await waitForMore(page, caseId);
  // The page was opened before: asking for the copy is answered with the reason and what has come.
  await page.keyboard.press('Control+Enter');
  await expect(since(page)).toBeFocused();
  await expect(since(page)).toContainText('Jäljennöksen voi tehdä, kun olet vahvistanut muutokset.');
  await expect(since(page).getByRole('listitem')).toHaveText([/^Laskut AX aiemmin 3, nyt 5$/, /^Puhelutallenteet \(hakemisto\) Puhelutallenteet aiemmin 1, nyt 2$/]);
  await expect(page.getByRole('button', { name: 'Tee jäljennös' })).toHaveCount(0);
  // The key that asked for the copy does not confirm what has not been read.
  await page.keyboard.press('Control+Enter');
  expect(await faultsOf(page)).toEqual([]);
  await page.setViewportSize(zoomed.viewport);
  await fits(page, broken)('records-since');
  expect(broken).toEqual([]);
  await page.setViewportSize({ width: 1366, height: 768 });
  await press(page, 'Vahvista muutokset');
  await expect(since(page)).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Tee jäljennös' })).toBeFocused();
  await page.keyboard.press('Control+Enter');
  await expect(copy(page).getByText(/^Sivu 1 \/ \d+$/)).toBeVisible();
  await expect(copy(page).getByText('UUSI11').first()).toBeAttached();
  // What comes while the copy is printed concerns the next one, and takes no button of this one away.
  await bringMore(world, 2);
  await waitForMore(page, caseId);
  await flagLiisa(page);
  await tabTo(page, page.getByRole('button', { name: 'Tallenna' }));
  await savePaper(page);
  await page.keyboard.press('Escape');
  await openFromInbox(page, diaryNumber);
  await expect(since(page)).toContainText('Jo tehdyn jäljennöksen tai tiedoston tiedot on katsottu. Tämä koskee vain uutta.');
  await press(page, 'Poista muiden tietoja');
  // Confirming has no reasons of its own: they stand in the decision.
  await expect(page.getByLabel('Poistettava teksti')).toBeFocused();
  await expect(page.getByLabel('Perustelut')).toHaveCount(0);
  await press(page, 'Poista kaikista tietueista: Soittajan numero');
  await expect(page.getByRole('button', { name: 'Vahvista ja poista valitut' })).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('button', { name: 'Tee jäljennös' })).toBeFocused();
  await expect(since(page)).toHaveCount(0);
});
