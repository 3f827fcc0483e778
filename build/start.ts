// `npm start`: the demonstration on this machine, from nothing to an open desk.
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { demoCentral, runningCentral } from './demo/demo-central.ts';
import { demoOffices } from './demo/demo-desks.ts';
import { bundleFile } from './demo/seed-demo.ts';
import { electronBinary } from './electron-binary.ts';
import { ensureBuilt } from './ensure-built.ts';
import { fetchElectron } from './fetch-electron.ts';
import { findOrInstallBrowser } from './find-browser.ts';
import { root } from './root.ts';
import { readStartWish, type StartWish } from './start-wish.ts';

const folder = join(root, '.demo');
const mark = join(folder, 'this-is-a-demonstration');
/** Lists in the browser belong to an origin, so each desk keeps its own port. */
const firstDeskPort = 17_400;

function say(text: string): void {
  console.log(`[rekisteritiski] ${text}`);
}

/** Only a folder that this command made is ever emptied. */
async function beginAnew(): Promise<boolean> {
  if (!existsSync(folder)) return true;
  if (!existsSync(mark)) {
    say(`${folder} is not a demonstration's folder, so it was left alone. Move it away and start again.`);
    return false;
  }
  if (await runningCentral(folder) !== null) {
    say('A demonstration is running. Close its desks first, then start again with --fresh.');
    return false;
  }
  rmSync(folder, { recursive: true, force: true });
  return true;
}

function deskName(wish: StartWish): string {
  const office = demoOffices.find((one) => one.controller === wish.controller)?.office ?? '';
  return `${office}-${String(wish.desk).padStart(2, '0')}`;
}

/** Electron where its binary is, else the browser shell: the same host either way. Nothing is fetched for a window that nobody would see. */
function openDesk(wish: StartWish): ChildProcess {
  const desk = deskName(wish);
  const place = ['--folder', join(folder, 'desks', desk), '--bundle', bundleFile(folder, desk)];
  const window = wish.window && hasDisplay();
  if (wish.window && !window) say('This machine has no display: open the address below in a browser on this machine.');
  const electron = window ? fetchElectron(electronBinary(), say) : null;
  if (electron !== null && 'path' in electron) {
    say('opening the Electron application');
    return spawn(electron.path, [root, ...place], { stdio: 'inherit' });
  }
  if (electron !== null) say(`${electron.explanation} Opening the browser shell instead: the same desk in a Chromium window.`);
  const port = firstDeskPort + wish.desk + (wish.controller === 'tampere' ? 0 : 10);
  const main = join(root, 'electron', 'shells', 'browser', 'main.ts');
  return spawn(process.execPath, ['--disable-warning=ExperimentalWarning', main, ...place, '--port', String(port), '--renderer', join(root, 'dist', 'renderer'), '--window', window ? windowKind() : 'none'], { stdio: 'inherit' });
}

function hasDisplay(): boolean {
  return process.platform !== 'linux' || [process.env['DISPLAY'], process.env['WAYLAND_DISPLAY']].some((one) => one !== undefined && one !== '');
}

function windowKind(): 'app' | 'none' {
  const browser = findOrInstallBrowser();
  if ('path' in browser) return 'app';
  say(browser.explanation);
  return 'none';
}

async function start(wish: StartWish): Promise<number> {
  if (wish.fresh && !await beginAnew()) return 1;
  mkdirSync(join(folder, 'desks'), { recursive: true });
  writeFileSync(mark, 'Everything in this folder is made up and may be deleted.\n');
  say(`demonstration folder: ${folder} (made-up people; never mixed with an installation)`);
  ensureBuilt(say);
  const central = await demoCentral(folder, say);
  say(`central store: ${central.url}${central.owned ? '' : ' (already running)'}; its API is described at ${central.url}/docs`);
  say(`desk ${deskName(wish)}; another desk on the same central store: npm start -- --desk ${String(wish.desk === 1 ? 2 : wish.desk + 1)}`);
  const desk = openDesk(wish);
  const stop = (): void => { desk.kill('SIGTERM'); };
  process.on('SIGINT', stop).on('SIGTERM', stop);
  const code = await new Promise<number>((resolve) => { desk.on('exit', (ended) => { resolve(ended ?? 1); }); desk.on('error', () => { resolve(1); }); });
  if (central.owned) say('the central store stops; other desks of it work on without a connection');
  await central.close();
  return code;
}

const wish = readStartWish(process.argv.slice(2));
if (typeof wish === 'string') {
  console.error(wish);
  process.exit(2);
}
process.exit(await start(wish));
