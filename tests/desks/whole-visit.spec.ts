// The whole visit by keyboard alone, at two desks and a central store: received, decided, copied, handed over.
import { coverCodeOf } from '../../shared/domain/case/cover-code.ts';
import { logIn, tabTo } from './by-keyboard.ts';
import { expect, test } from './desk-test.ts';
import { expectHandedOver, grantAndSave, handOverCopy } from './decide-steps.ts';
import { keystrokeModel } from './keystroke-model.ts';
import { askForOwnData, checkPassport, declareUnable, findVisitor, saveReceipt, signOnPad } from './visit-steps.ts';
import { watchedIn } from './window-watch.ts';

test('a clerk receives a request, a contact person grants it, and the copy is handed over, all from the keyboard', async ({ openDesk }) => {
  const liisa = await openDesk('RAT-01');
  const yrjo = await openDesk('RAT-02');
  await logIn(liisa.page, 'liisa');
  const before = (await watchedIn(liisa.page)).keys;
  await findVisitor(liisa.page, 'kaarina testinen', /Testinen, Kaarina Maria/i);
  await liisa.page.keyboard.press('Control+Enter');
  await checkPassport(liisa.page, '010594');
  await askForOwnData(liisa.page);
  await signOnPad(liisa.page);
  const diaryNumber = await saveReceipt(liisa.page);
  const keys = (await watchedIn(liisa.page)).keys - before;
  const model = keystrokeModel(keys);
  console.log(model.said);
  expect(keys).toBeLessThanOrEqual(60);
  expect(model.seconds).toBeLessThanOrEqual(40);

  await liisa.page.keyboard.press('Control+l');
  await expect(liisa.page.getByText('Tiski on lukittu.')).toBeVisible();
  await logIn(yrjo.page, 'yrjo');
  const copyPages = await grantAndSave(yrjo.page, diaryNumber);

  await logIn(liisa.page, 'liisa');
  await liisa.page.keyboard.press('Control+n');
  await findVisitor(liisa.page, '20100001', /Testinen, Kaarina Maria/i);
  await tabTo(liisa.page, liisa.page.getByRole('button', { name: 'Luovuta jäljennös' }));
  await liisa.page.keyboard.press('Enter');
  await handOverCopy(liisa.page, { birthDate: '1.5.1994', coverCode: coverCodeOf(diaryNumber, 1), pages: copyPages });
  await expect(liisa.page.getByText('Jäljennös ' + diaryNumber + ' on luovutettu.')).toBeVisible();
  await expectHandedOver(yrjo.page, diaryNumber);

  // The pen pressed the signing area; nothing else was ever pressed with a pointer.
  expect((await watchedIn(liisa.page)).pressed.filter((element) => element !== 'CANVAS')).toEqual([]);
  expect((await watchedIn(yrjo.page)).pressed).toEqual([]);
});

test('a visitor who cannot sign is served without the pen and the mouse', async ({ openDesk }) => {
  const { page } = await openDesk('RAT-01');
  await logIn(page, 'liisa');
  await page.keyboard.press('Control+n');
  // Somebody for whom no copy waits from another spec: the visit then ends where the hand-over begins.
  await findVisitor(page, '20100014', /Entinen, Erkki/i);
  await page.keyboard.press('Control+Enter');
  await checkPassport(page, '11.1.1960');
  await askForOwnData(page);
  await declareUnable(page);
  await saveReceipt(page);
  await page.keyboard.press('Control+Enter');
  // The step looks for waiting copies first, and offers its button when it knows.
  await expect(page.getByRole('button', { name: /Päätä käynti/ })).toBeFocused();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('combobox', { name: 'Hae henkilö' })).toBeFocused();
  expect((await watchedIn(page)).pressed).toEqual([]);
});
