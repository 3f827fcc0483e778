// A real Chromium in a process of our own, driven over its debugging port, so that it can be killed like any other.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright';
import { browserFlags } from '../../../electron/shells/browser/browser-flags.ts';
import { findBrowser } from '../../../electron/shells/browser/find-browser.ts';
import { startOwn } from './own-process.ts';

export interface OwnBrowser {
  readonly page: Page;
  /** kill -9 of the browser and of its renderers. */
  readonly kill: () => Promise<void>;
  /** Closes as a person does: what is open is written first. */
  readonly close: () => Promise<void>;
}

const startMilliseconds = 30_000;

async function connect(line: string): Promise<Browser> {
  return chromium.connectOverCDP(line.slice(line.indexOf('ws://')), { timeout: startMilliseconds });
}

/** `profileFolder` outlives the browser: its IndexedDB is what the proofs are about. Throws when no browser is found. */
export async function openBrowser(profileFolder: string): Promise<OwnBrowser> {
  const found = findBrowser();
  if (!('path' in found)) throw new Error(found.explanation);
  const isRoot = process.getuid?.() === 0;
  // An earlier browser's port would be read as this one's.
  rmSync(join(profileFolder, 'DevToolsActivePort'), { force: true });
  const program = startOwn({
    name: 'the browser', command: found.path, readErrors: true,
    args: [...browserFlags(isRoot), '--headless', '--remote-debugging-port=0', `--user-data-dir=${profileFolder}`, 'about:blank'],
  });
  const browser = await connect(await program.waitFor((line) => line.includes('DevTools listening on ws://'), startMilliseconds));
  const [context] = browser.contexts();
  if (context === undefined) throw new Error('the browser has no profile open');
  const page = context.pages()[0] ?? await context.newPage();
  const forget = async (): Promise<void> => { await browser.close().catch(() => undefined); };
  return {
    page,
    kill: async () => {
      await program.killTree();
      await forget();
    },
    close: async () => {
      // A browser that is gone already has nothing to close; the first error of a proof must stay the one that is told.
      await browser.newBrowserCDPSession().then((session) => session.send('Browser.close')).catch(() => undefined);
      await forget();
      await program.end();
    },
  };
}
