// At 200 % zoom on an office screen nothing needs sideways scrolling, and every screen's next step can be reached and pressed.
import { logIn } from './by-keyboard.ts';
import { expect, test } from './desk-test.ts';
import { fits, zoomed } from './fits-narrow.ts';
import { overdueBefore } from './overdue-before.ts';
import { walkReview, walkVisit } from './screens.ts';

test('at 200 % zoom a visit needs no sideways scrolling and every next step can be pressed', async ({ openDesk }) => {
  const { page } = await openDesk('RAT-01', zoomed);
  const broken: string[] = [];
  await logIn(page, 'liisa');
  await walkVisit(page, fits(page, broken));
  expect(broken).toEqual([]);
});

test('at 200 % zoom the contact person’s screens need no sideways scrolling and the next step can be pressed, also of a case with much to say', async ({ openDesk, world }) => {
  await overdueBefore(world);
  const { page } = await openDesk('RAT-02', zoomed);
  const broken: string[] = [];
  await logIn(page, 'yrjo');
  await walkReview(page, fits(page, broken));
  expect(broken).toEqual([]);
});
