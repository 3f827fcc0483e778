// Looks at a state of a screen as a demanding reader does: axe in three languages, and at 200 % zoom.
import type { Page } from '@playwright/test';
import { axeIn } from './axe-faults.ts';
import { fits, zoomed } from './fits-narrow.ts';
import type { Look } from './screens.ts';

const office = { width: 1366, height: 768 };

/** What was found wrong is gathered by screen; the walk goes on at office size, in Finnish. */
export function lookClosely(page: Page, found: Record<string, string[]>): Look {
  const axe = axeIn(page, found);
  return async (screen) => {
    await axe(screen);
    const broken: string[] = [];
    await page.setViewportSize(zoomed.viewport);
    await fits(page, broken)(screen);
    await page.setViewportSize(office);
    if (await page.evaluate(() => document.documentElement.scrollHeight > document.documentElement.clientHeight + 1)) broken.push(`${screen}: the window itself scrolls at office size`);
    if (broken.length > 0) found[`${screen} at 200 %`] = broken;
    const folder = process.env['REKISTERITISKI_LOOK'];
    if (folder !== undefined) await page.screenshot({ path: `${folder}/${screen}.png` });
  };
}
