// Work goes on without the central store, and the lamp says so in words.
import { logIn } from './by-keyboard.ts';
import { expect, test } from './desk-test.ts';
import { askForOwnData, checkPassport, declareUnable, findVisitor, saveReceipt } from './visit-steps.ts';

test('without the central store a visit is logged all the same, and everything goes there when it is back', async ({ openDesk, world }) => {
  const { page } = await openDesk('RAT-01');
  const lamp = page.getByRole('button', { name: 'Yhteys keskukseen' });
  await logIn(page, 'liisa');
  await expect(lamp).toContainText('Kaikki keskuksessa');
  await world.stopCentral();
  try {
    await page.keyboard.press('Control+n');
    await findVisitor(page, '20100001', /Testinen, Kaarina Maria/i);
    await page.keyboard.press('Control+Enter');
    await checkPassport(page, '010594');
    await askForOwnData(page);
    await declareUnable(page);
    await saveReceipt(page);
    await expect(lamp).toContainText(/Ei yhteyttä – työ jatkuu · \d+ odottaa, vanhin/, { timeout: 30_000 });
  } finally {
    await world.startCentralAgain();
  }
  await lamp.press('Enter');
  await page.getByRole('button', { name: 'Lähetä nyt' }).press('Enter');
  await page.keyboard.press('Escape');
  await expect(lamp).toContainText('Kaikki keskuksessa', { timeout: 30_000 });
});
