// What the window fetches from its first byte to the log-in shown and quiet: heard from the browser, not read from a list of files.
import { gzipSync } from 'node:zlib';
import type { Response } from 'playwright';
import { openBrowser } from '../../faults/rig/own-browser.ts';
import { startHost, type DeskPlace } from '../../faults/rig/own-desk.ts';

export interface Fetched { readonly path: string; readonly bytes: number; readonly gzip: number }

const quietMilliseconds = 3000;

/** The page itself with its client, scripts, styles and faces; the profile is new, so nothing comes from a cache. */
export async function firstLoad(place: DeskPlace): Promise<readonly Fetched[]> {
  const { host, url } = await startHost(place);
  const browser = await openBrowser(place.profile);
  try {
    const responses: Response[] = [];
    browser.page.on('response', (response) => { if (response.status() === 200) responses.push(response); });
    await browser.page.goto(url);
    await browser.page.waitForSelector('.log-in input[type="password"]');
    await browser.page.evaluate(() => document.fonts.ready);
    // What the page asks for of itself once it is shown is a part of its load.
    await browser.page.waitForTimeout(quietMilliseconds);
    return await Promise.all(responses.map(async (response) => {
      const body = await response.body();
      return { path: new URL(response.url()).pathname, bytes: body.length, gzip: gzipSync(body, { level: 9 }).length };
    }));
  } finally {
    await browser.close();
    await host.end();
  }
}
