// Whether a screen at 200 % zoom scrolls sideways or hides its next step.
import type { Page } from '@playwright/test';
import type { Look } from './screens.ts';

/** 1366×768 at 200 %. */
export const zoomed = { viewport: { width: 683, height: 384 }, deviceScaleFactor: 2 };

export function fits(page: Page, broken: string[]): Look {
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
