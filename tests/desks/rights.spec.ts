// Other rights than access by keyboard: a ban on marketing and a rectification asked in one visit, and decided.
import { answerRectifying, askBanAndRectification, grantRectification } from './ask-steps.ts';
import { axeIn } from './axe-faults.ts';
import { logIn } from './by-keyboard.ts';
import { openFromInbox } from './decide-steps.ts';
import { expect, test } from './desk-test.ts';
import { checkPassport, declareUnable, findVisitor, goOn, saveReceipt } from './visit-steps.ts';
import { watchedIn } from './window-watch.ts';

test('a clerk logs a ban on marketing and a rectification in one visit and the contact person decides and answers a task, all from the keyboard', async ({ openDesk }) => {
  test.slow();
  const { page } = await openDesk('RAT-01');
  const found: Record<string, string[]> = {};
  await logIn(page, 'liisa');
  await page.keyboard.press('Control+n');
  await findVisitor(page, '20100013', /Samanen, Sirkka/i);
  await page.keyboard.press('Control+Enter');
  await checkPassport(page, '1.5.1994');
  await askBanAndRectification(page, axeIn(page, found));
  await goOn(page, page.getByRole('heading', { name: 'Allekirjoitus', exact: true }));
  await declareUnable(page);
  const diaryNumber = await saveReceipt(page);

  const yrjo = await openDesk('RAT-02');
  await logIn(yrjo.page, 'yrjo');
  await openFromInbox(yrjo.page, diaryNumber);
  await grantRectification(yrjo.page, axeIn(yrjo.page, found));
  await answerRectifying(yrjo.page, axeIn(yrjo.page, found));
  expect(found).toEqual({});
  expect((await watchedIn(page)).pressed).toEqual([]);
  expect((await watchedIn(yrjo.page)).pressed).toEqual([]);
});
