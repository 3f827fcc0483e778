// One start of the desk as a person makes it, from the command to the first screen and from the password to the list; and the same shell with a blank page.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { clerk } from '../../faults/rig/made-desk.ts';
import { openBrowser } from '../../faults/rig/own-browser.ts';
import { startHost, type DeskPlace } from '../../faults/rig/own-desk.ts';
import { timeUntil, watchPage } from '../lists/page-watch.ts';

/** Milliseconds: command to first screen, of it from the address to the first screen, and from Enter to the first rows. */
export interface OneStart { readonly shown: number; readonly page: number; readonly unlock: number }

const rows = 'table.cases tr[data-case]';
const logInForm = '.log-in input[type="password"]';
const blankMark = '#blank';

declare global {
  interface Window { benchShownAt?: number }
}

// Runs in the page before its own scripts; it may use nothing from outside itself.
function noteShown(selector: string): void {
  const look = (): void => {
    if (document.querySelector(selector) === null) { requestAnimationFrame(look); return; }
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => { window.benchShownAt = performance.timeOrigin + performance.now(); };
    port2.postMessage(null);
  };
  requestAnimationFrame(look);
}

/** A page of nothing, with the shell's own client, in a folder beside the desk's renderer. */
export function blankPage(place: DeskPlace, folder: string): DeskPlace {
  const renderer = join(folder, 'blank');
  mkdirSync(renderer, { recursive: true });
  writeFileSync(join(renderer, 'index.html'), '<!doctype html><html lang="fi"><head><meta charset="utf-8"><title>–</title></head><body><div id="blank"></div></body></html>');
  return { ...place, renderer };
}

async function unlockProduct(page: Page): Promise<number> {
  await page.keyboard.type(clerk.password);
  return timeUntil(page, { selector: rows }, () => page.keyboard.press('Enter'));
}

/** The same call by the same client, and the frame after its answer. */
async function unlockBlank(page: Page): Promise<number> {
  return page.evaluate(async (who) => {
    // The shell's client has put it there.
    const { desk } = window as unknown as { readonly desk: { readonly call: (name: string, request: unknown) => Promise<{ readonly ok: boolean }> } };
    const began = performance.now();
    if (!(await desk.call('log-in', who)).ok) throw new Error('the blank page could not log in');
    return new Promise<number>((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now() - began);
        port2.postMessage(null);
      });
    });
  }, { ...clerk });
}

export async function oneStart(place: DeskPlace, kind: 'product' | 'blank'): Promise<OneStart> {
  const commandAt = performance.timeOrigin + performance.now();
  const { host, url } = await startHost(place);
  const browser = await openBrowser(place.profile);
  try {
    const { page } = browser;
    await watchPage(page);
    await page.addInitScript(noteShown, kind === 'product' ? logInForm : blankMark);
    const pageAt = performance.timeOrigin + performance.now();
    await page.goto(url, { waitUntil: 'commit' });
    await page.waitForFunction(() => window.benchShownAt !== undefined, undefined, { polling: 50 });
    const shownAt = await page.evaluate(() => window.benchShownAt ?? Number.NaN);
    const unlock = kind === 'product' ? await unlockProduct(page) : await unlockBlank(page);
    return { shown: shownAt - commandAt, page: shownAt - pageAt, unlock };
  } finally {
    await browser.close();
    await host.end();
  }
}
