// A workstation as real processes: the browser shell's host, a real Chromium with the real renderer, a folder and a profile that outlive both.
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { z } from 'zod';
import { root } from '../../../build/root.ts';
import type { CallAnswer, CallName, CallRequest } from '../../../shared/bridge.ts';
import type { Result } from '../../../shared/outcomes.ts';
import type { DeskBundle } from '../../../shared/protocol/desk-bundle.ts';
import { openBrowser, type OwnBrowser } from './own-browser.ts';
import { freePort } from './free-port.ts';
import { clerk } from './made-desk.ts';
import { nodeProgram, startOwn, type OwnProcess } from './own-process.ts';

export interface DeskPlace {
  /** The desk's own folder; `profile` is the browser's. */
  readonly folder: string;
  readonly profile: string;
  readonly bundleFile: string;
  readonly port: number;
  /** What the host serves: the built renderer, or in a test of the rig a bare page. */
  readonly renderer: string;
}

const builtRenderer = join(root, 'dist', 'renderer');
const readyLine = z.strictObject({ ready: z.literal(true), url: z.url() });
const startMilliseconds = 120_000;

/** A new workstation below `folder`; its port stays, because the lists belong to it. */
export async function makePlace(folder: string, bundle: DeskBundle, renderer?: string): Promise<DeskPlace> {
  const place = { folder: join(folder, 'desk'), profile: join(folder, 'profile'), bundleFile: join(folder, 'bundle.json'), port: await freePort(), renderer: renderer ?? join(folder, 'renderer') };
  mkdirSync(place.profile, { recursive: true });
  // A copy: another build beside a long proof would take the page away from under a host that is started again.
  if (renderer === undefined) cpSync(builtRenderer, place.renderer, { recursive: true });
  writeFileSync(place.bundleFile, JSON.stringify(bundle), { mode: 0o600 });
  return place;
}

/** The host alone, with a URL that lets one window in. The rate limit is lifted: a proof works faster than a person. */
export async function startHost(place: DeskPlace): Promise<{ readonly host: OwnProcess; readonly url: string }> {
  const host = startOwn(nodeProgram('the host', join(root, 'electron', 'shells', 'browser', 'main.ts'), [
    '--folder', place.folder, '--bundle', place.bundleFile, '--port', String(place.port), '--renderer', place.renderer,
    '--window', 'none', '--print-ready', '--no-rate-limit',
  ], { REKISTERITISKI_PROOF: '1' }));
  const { url } = readyLine.parse(JSON.parse(await host.waitFor((line) => line.startsWith('{'), startMilliseconds)));
  return { host, url };
}

export interface OwnDesk {
  readonly host: OwnProcess;
  readonly browser: OwnBrowser;
  /** Through the page's window.desk, as the renderer itself calls. Throws when the page is gone. */
  readonly call: <N extends CallName>(name: N, request: CallRequest<N>) => Promise<Result<CallAnswer<N>>>;
  /** Lets the clerk in and shows the renderer that somebody is. */
  readonly logIn: () => Promise<void>;
  /** Ends both as a person does. */
  readonly close: () => Promise<void>;
}

/** Opens the page in the browser; the renderer has drawn its first screen when this answers. */
async function openPage(browser: OwnBrowser, url: string): Promise<void> {
  const shown = await browser.page.goto(url, { timeout: startMilliseconds });
  if (shown?.ok() !== true) throw new Error(`the host shows no page (status ${shown?.status() ?? 'none'})`);
  await browser.page.waitForFunction(() => 'desk' in window, undefined, { timeout: startMilliseconds, polling: 50 });
}

export interface DeskStart {
  /** Lets a red twin stand between page and host. */
  readonly between?: ((page: Page) => Promise<void>) | undefined;
  /** One that runs already is given the new host's address, as a person opens it again; what stands between stays. */
  readonly running?: OwnBrowser;
}

/** Starts the host, and a browser where none runs, on what the place holds. */
export async function startDesk(place: DeskPlace, { between, running }: DeskStart = {}): Promise<OwnDesk> {
  const { host, url } = await startHost(place);
  const browser = running ?? await openBrowser(place.profile);
  if (running === undefined) await between?.(browser.page);
  await openPage(browser, url);
  const { page } = browser;
  const call = async <N extends CallName>(name: N, request: CallRequest<N>): Promise<Result<CallAnswer<N>>> => {
    const answer: unknown = await page.evaluate(async ({ asked, given }) => {
      // The shell's client has put it there before the page's own script ran.
      const { desk } = window as unknown as { readonly desk: { readonly call: (name: string, request: unknown) => Promise<unknown> } };
      return desk.call(asked, given);
    }, { asked: name, given: JSON.parse(JSON.stringify(request)) as unknown }); // plain JSON, as the socket carries it
    // The host has parsed the answer by the schema of this very call before the page got it.
    return answer as Result<CallAnswer<N>>;
  };
  const logIn = async (): Promise<void> => {
    const entered = await call('log-in', { ...clerk });
    if (!entered.ok) throw new Error(`the clerk could not log in: ${entered.code}`);
    // The renderer asks at its start whether somebody is in.
    await page.reload({ timeout: startMilliseconds });
    await page.waitForFunction(() => 'desk' in window, undefined, { timeout: startMilliseconds, polling: 50 });
  };
  const close = async (): Promise<void> => {
    await browser.close();
    await host.end();
  };
  return { host, browser, call, logIn, close };
}
