// A document that differs from the register: what differs is said, the register's own date is not, and another try works.
import { logIn } from './by-keyboard.ts';
import { expect, test } from './desk-test.ts';
import { checkPassport, findVisitor, goOn } from './visit-steps.ts';

test('a birth date that differs is said without showing the register’s, and the next try passes', async ({ openDesk }) => {
  const { page } = await openDesk('RAT-01');
  await logIn(page, 'liisa');
  await page.keyboard.press('Control+n');
  await findVisitor(page, '20100001', /Testinen, Kaarina Maria/i);
  await page.keyboard.press('Control+Enter');
  await checkPassport(page, '10.5.1994');
  const refusal = page.getByRole('alert').filter({ hasText: 'Asiakirja ja rekisteri eroavat toisistaan.' });
  await expect(refusal).toContainText('Syntymäaika ei ole sama kuin rekisterissä.');
  await expect(page).toHaveTitle(/^Virhe: /);
  expect(await page.locator('body').innerText()).not.toMatch(/1\.5\.1994|010594(?!Y\*)|1994-05-01/);
  const field = page.getByLabel('Syntymäaika asiakirjasta');
  // The differing field has focus with its text selected, so typing replaces it.
  await expect(field).toBeFocused();
  await page.keyboard.type('1.5.1994');
  await expect(field).toHaveValue('1.5.1994');
  await goOn(page, page.getByRole('heading', { name: 'Mitä asiakas pyytää?' }));
});

test('a scanner that writes + where the code has a sign is told to be set right, and opens nobody', async ({ openDesk }) => {
  const { page } = await openDesk('RAT-01');
  await logIn(page, 'liisa');
  await page.keyboard.press('Control+n');
  await page.getByRole('combobox', { name: 'Hae henkilö' }).pressSequentially('130380+906N', { delay: 1 });
  await expect(page.getByRole('alert')).toContainText('Lukija kirjoittaa väärällä näppäimistöllä.');
  await expect(page.getByRole('region', { name: 'Henkilön tiedot' })).toHaveCount(0);
});
