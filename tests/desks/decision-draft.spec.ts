// A half-made decision survives the death of the host in the middle of a word, a lock and a reload; made, it leaves no draft (rule 17).
import type { Page } from '@playwright/test';
import { logIn, tabTo } from './by-keyboard.ts';
import { openFromInbox } from './decide-steps.ts';
import { everything, receivedRights } from './decided-before.ts';
import { expect, test } from './desk-test.ts';
import { goOn } from './visit-steps.ts';

const elina = { query: '20200103', birthDate: '1950-02-09' };
const words = ' Sopimusriita on kesken, ja siksi osa tiedoista jää.';
const resumed = /^Luonnos palautettu, tallennettu klo/;

async function press(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, page.getByRole('button', { name }).first(), 80);
  await page.keyboard.press('Enter');
}

/** The window's own list of drafts; what they hold is sealed. */
async function draftsOf(page: Page, caseId: string): Promise<number> {
  const keys = await page.evaluate(async () => new Promise<string[]>((resolve, reject) => {
    const opening = indexedDB.open('rekisteritiski-lists');
    opening.onerror = () => { reject(new Error('the lists did not open')); };
    opening.onsuccess = () => {
      const asked = opening.result.transaction('drafts').objectStore('drafts').getAllKeys();
      asked.onsuccess = () => { opening.result.close(); resolve(asked.result.map(String)); };
    };
  }));
  return keys.filter((key) => key.includes(caseId)).length;
}

test('a decision by item loses at most the last second of typing when the host is killed, and leaves no draft once made', async ({ openDesk, world }) => {
  test.slow();
  const { caseId, diaryNumber } = await receivedRights(world, elina, [{ right: 'erasure', scope: everything, claimed: null }]);
  const desk = await openDesk('RAT-02');
  await logIn(desk.page, 'yrjo');
  await openFromInbox(desk.page, diaryNumber);
  await press(desk.page, /^Päätä: Poist/);
  await press(desk.page, 'Aseta');
  await expect(desk.page.getByText('Kaikki rivit on ratkaistu.')).toBeVisible();
  const reasons = desk.page.getByLabel('Perustelut', { exact: true });
  await tabTo(desk.page, reasons, 200);
  await desk.page.keyboard.press('Control+End');
  const usual = await reasons.inputValue();
  // Without a pause anywhere; what is older than a second is back.
  const typedAt: number[] = [];
  for (const character of words) {
    await desk.page.keyboard.type(character, { delay: 40 });
    typedAt.push(Date.now());
  }
  const killedAt = Date.now();
  await desk.killAndReopen();

  await logIn(desk.page, 'yrjo');
  await desk.page.keyboard.press('Control+2');
  await openFromInbox(desk.page, diaryNumber);
  await press(desk.page, /^Päätä: Poist/);
  await expect(desk.page.getByText(resumed)).toBeVisible();
  await expect(desk.page.getByText('Kaikki rivit on ratkaistu.')).toBeVisible();
  const back = await desk.page.getByLabel('Perustelut', { exact: true }).inputValue();
  expect(`${usual}${words}`.startsWith(back)).toBe(true);
  expect(back.length - usual.length).toBeGreaterThanOrEqual(typedAt.filter((at) => at <= killedAt - 1000).length);
  await goOn(desk.page, desk.page.getByText(/^Kohdittain \(/));
  await expect.poll(() => draftsOf(desk.page, caseId)).toBe(0);
});

test('a decision by field comes back after a reload, and one by place after a lock', async ({ openDesk, world }) => {
  test.slow();
  const { caseId, diaryNumber } = await receivedRights(world, elina, [
    { right: 'access', scope: everything },
    { right: 'rectification', changes: [{ category: 'contact-details', field: 'town', old: 'Tampere', new: 'Nokia', evidence: '' }] },
  ]);
  const { page } = await openDesk('RAT-02');
  await logIn(page, 'yrjo');
  await openFromInbox(page, diaryNumber);
  await press(page, 'Päätä: Oikaisu');
  await expect(page.getByRole('radio', { name: 'Oikaistaan' })).toBeFocused();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await tabTo(page, page.getByLabel('Miksi juuri tämä'));
  await page.keyboard.type('Väestötietojärjestelmä kertoo toisin.');
  // Ctrl+S answers when it was kept; a reload then loses nothing.
  await page.keyboard.press('Control+s');
  await expect(page.getByText(/^Luonnos tallessa/).first()).toBeAttached();
  await page.reload();
  await page.keyboard.press('Control+2');
  await openFromInbox(page, diaryNumber);
  await press(page, 'Päätä: Oikaisu');
  await expect(page.getByText(resumed)).toBeVisible();
  await expect(page.getByRole('radio', { name: 'Ei muuteta' })).toBeChecked();
  await expect(page.getByLabel('Miksi juuri tämä')).toHaveValue('Väestötietojärjestelmä kertoo toisin.');
  await tabTo(page, page.getByLabel('Miksi juuri tämä'));
  await goOn(page, page.getByText('Evätty').first());

  await press(page, 'Poista muiden tietoja');
  await expect(page.getByLabel('Poistettava teksti')).toBeFocused();
  await page.keyboard.type('Arkisto');
  await page.keyboard.press('Enter');
  const chosen = page.getByText(/^\d+ poistoa?$/);
  await expect(page.getByText(/^Poistettiin \d+ kohdasta\.$/)).toBeVisible();
  const count = await chosen.innerText();
  await page.keyboard.press('Control+l');
  await logIn(page, 'yrjo');
  await page.keyboard.press('Control+2');
  await openFromInbox(page, diaryNumber);
  await press(page, 'Poista muiden tietoja');
  await expect(page.getByText(resumed)).toBeVisible();
  await expect(chosen).toHaveText(count);
  expect(await draftsOf(page, caseId)).toBe(1);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('region', { name: 'Jäljennös' }).getByText(/^Sivu 1 \/ \d+$/)).toBeVisible({ timeout: 30_000 });
  await expect.poll(() => draftsOf(page, caseId)).toBe(0);
});
