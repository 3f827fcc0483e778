// At 200 % zoom on an office screen nothing needs sideways scrolling, and every screen's next step can be reached and pressed.
import type { Page } from '@playwright/test';
import { logIn } from './by-keyboard.ts';
import { expect, test } from './desk-test.ts';
import { walkReview, walkVisit, type Look } from './screens.ts';

/** 1366×768 at 200 %. */
const zoomed = { viewport: { width: 683, height: 384 }, deviceScaleFactor: 2 };

function fits(page: Page, broken: string[]): Look {
  return async (screen) => {
    const { sideways, hidden } = await page.evaluate(() => {
      const buttons = [...document.querySelectorAll<HTMLElement>('button[aria-keyshortcuts="Control+Enter"]')];
      const unreachable = buttons.filter((button) => {
        button.scrollIntoView({ block: 'center' });
        const box = button.getBoundingClientRect();
        const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
        return top === null || !button.contains(top);
      });
      const scrollers = [document.documentElement, ...document.querySelectorAll<HTMLElement>('main, main *')]
        .filter((element) => element.scrollWidth > element.clientWidth + 1 && (element === document.documentElement || /auto|scroll/.test(getComputedStyle(element).overflowX)));
      return { sideways: scrollers.map((element) => `${element.tagName}.${element.className}`), hidden: unreachable.map((button) => button.innerText) };
    });
    if (sideways.length > 0) broken.push(`${screen}: scrolls sideways: ${sideways.join(', ')}`);
    if (hidden.length > 0) broken.push(`${screen}: cannot be pressed: ${hidden.join(', ')}`);
  };
}

test('at 200 % zoom a visit needs no sideways scrolling and every next step can be pressed', async ({ openDesk }) => {
  const { page } = await openDesk('RAT-01', zoomed);
  const broken: string[] = [];
  await logIn(page, 'liisa');
  await walkVisit(page, fits(page, broken));
  expect(broken).toEqual([]);
});

test('at 200 % zoom the contact person’s screens need no sideways scrolling', async ({ openDesk }) => {
  const { page } = await openDesk('RAT-02', zoomed);
  const broken: string[] = [];
  await logIn(page, 'yrjo');
  await walkReview(page, fits(page, broken));
  expect(broken).toEqual([]);
});
