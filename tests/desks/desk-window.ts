// A desk with its window, through the browser shell or under Electron; what went wrong in the window is kept.
import { _electron, type Browser, type BrowserContextOptions, type Page } from '@playwright/test';
import { join } from 'node:path';
import { electronBinary } from '../../build/electron-binary.ts';
import { root } from '../../build/root.ts';
import { startDesk, type DeskPlace, type DeskProcess } from './desk-process.ts';
import { watchWindows } from './window-watch.ts';

export interface DeskWindow {
  readonly page: Page;
  /** Console errors, exceptions and dialogs of the window since it was opened; empty is right. */
  readonly troubles: readonly string[];
  /** kill -9 of the host, then the desk started again in the same window profile, as a person would. */
  readonly killAndReopen: () => Promise<void>;
  /** The host stands still until the answer is called, as on a computer whose disk hangs. */
  readonly pauseHost: () => Promise<() => void>;
  readonly close: () => Promise<void>;
}

function listen(page: Page, troubles: string[]): void {
  page.on('console', (message) => { if (message.type() === 'error') troubles.push(`console: ${message.text()}`); });
  page.on('pageerror', (error) => troubles.push(`exception: ${error.message}`));
  page.on('dialog', (dialog) => { troubles.push(`dialog: ${dialog.message()}`); void dialog.dismiss(); });
  page.on('popup', () => troubles.push('a second window'));
}

export async function openBrowserWindow(browser: Browser, place: DeskPlace, options: BrowserContextOptions): Promise<DeskWindow> {
  const troubles: string[] = [];
  let host: DeskProcess = await startDesk(place);
  const context = await browser.newContext(options);
  await watchWindows(context);
  const page = await context.newPage();
  listen(page, troubles);
  await page.goto(host.url);
  return {
    page, troubles,
    killAndReopen: async () => {
      await host.kill();
      host = await startDesk(place);
      await page.goto(host.url);
      // The window tried to reach the killed host in between; that is not its fault.
      troubles.splice(0, troubles.length, ...troubles.filter((trouble) => !/WebSocket|ERR_CONNECTION_REFUSED|403/.test(trouble)));
    },
    pauseHost: async () => pause(host.pid),
    close: async () => {
      await context.close();
      await host.stop();
    },
  };
}

/** The same under Electron. Killing takes the whole application: its host has no life of its own. */
export async function openElectronWindow(place: DeskPlace, options: BrowserContextOptions): Promise<DeskWindow> {
  const troubles: string[] = [];
  let opened = await launch(place, troubles);
  // A context cannot be made anew under Electron; its window is set as the spec asks.
  if (options.viewport) await opened.page.setViewportSize(options.viewport);
  await opened.page.emulateMedia({ colorScheme: options.colorScheme ?? null, forcedColors: options.forcedColors ?? null });
  return {
    get page() { return opened.page; },
    troubles,
    killAndReopen: async () => {
      const child = opened.app.process();
      const gone = new Promise<void>((resolve) => { child.once('exit', () => resolve()); });
      child.kill('SIGKILL');
      await gone;
      opened = await launch(place, troubles);
    },
    pauseHost: async () => pause(await opened.app.evaluate(({ app }) => app.getAppMetrics().find(({ serviceName }) => serviceName === 'node.mojom.NodeService')?.pid)),
    close: () => opened.app.close(),
  };
}

function pause(pid: number | undefined): () => void {
  if (pid === undefined) throw new Error('the host has no process to stop');
  process.kill(pid, 'SIGSTOP');
  return () => { process.kill(pid, 'SIGCONT'); };
}

async function launch({ folder, bundle }: DeskPlace, troubles: string[]) {
  const binary = electronBinary();
  if ('explanation' in binary) throw new Error(binary.explanation);
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const app = await _electron.launch({
    executablePath: binary.path, args: [...asRoot, join(root, 'dist/electron/main.js'), '--folder', folder, '--bundle', bundle],
    env: { ...definedEnvironment(), TZ: 'Europe/Helsinki' },
  });
  const page = await app.firstWindow();
  await watchWindows(app.context());
  // The watch stands from the next load on.
  await page.reload();
  listen(page, troubles);
  return { app, page };
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}
