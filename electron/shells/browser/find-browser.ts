// Finds a Chromium-based browser on this machine; installs nothing.
import { accessSync, constants, readdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/** What the search looks at; given by tests, the machine's own otherwise. */
export type BrowserSearch = {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
};

/** A browser's path, or in plain words why none was found and what a person can do. */
export type FoundBrowser = { readonly path: string } | { readonly explanation: string };

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'microsoft-edge-stable', 'brave-browser'];
const MAC_APPS = ['Chromium.app/Contents/MacOS/Chromium', 'Google Chrome.app/Contents/MacOS/Google Chrome', 'Microsoft Edge.app/Contents/MacOS/Microsoft Edge'];
const WINDOWS_PLACES = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe', 'Chromium\\Application\\chrome.exe'];
const PLAYWRIGHT_BINARIES = ['chrome-linux/chrome', 'chrome-linux64/chrome', 'chrome-win/chrome.exe', 'chrome-win64/chrome.exe',
  'chrome-mac/Chromium.app/Contents/MacOS/Chromium', 'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  'chrome-mac-x64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing'];

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function usualPlaces({ platform, env, home }: BrowserSearch): readonly string[] {
  if (platform === 'darwin') return ['/Applications', join(home, 'Applications')].flatMap((folder) => MAC_APPS.map((app) => join(folder, app)));
  if (platform === 'win32') {
    const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter((root) => root !== undefined);
    return roots.flatMap((root) => WINDOWS_PLACES.map((place) => join(root, place)));
  }
  const folders = [...(env['PATH'] ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin'].filter((folder) => folder !== '');
  // By name before by folder: a chromium anywhere is taken before a Chrome somewhere.
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** Playwright's own cache, newest build first. */
function playwrightPlaces({ platform, env, home }: BrowserSearch): readonly string[] {
  const usual = { darwin: join(home, 'Library/Caches/ms-playwright'), win32: join(env['LOCALAPPDATA'] ?? home, 'ms-playwright') };
  const cache = env['PLAYWRIGHT_BROWSERS_PATH'] ?? (platform === 'darwin' || platform === 'win32' ? usual[platform] : join(home, '.cache/ms-playwright'));
  try {
    const builds = readdirSync(cache).filter((name) => /^chromium-\d+$/.test(name));
    const newestFirst = builds.sort((a, b) => Number(b.slice(9)) - Number(a.slice(9)));
    return newestFirst.flatMap((build) => PLAYWRIGHT_BINARIES.map((binary) => join(cache, build, binary)));
  } catch {
    return [];
  }
}

/**
 * Looks at REKISTERITISKI_BROWSER, then the usual names and places, then Playwright's cache.
 * A named browser that does not run is told, never silently replaced by another.
 */
export function findBrowser(search: BrowserSearch = { platform: process.platform, env: process.env, home: homedir() }): FoundBrowser {
  const named = search.env['REKISTERITISKI_BROWSER'];
  if (named !== undefined && named !== '') {
    return canRun(named) ? { path: named } : { explanation: 'REKISTERITISKI_BROWSER names a file that is missing or cannot be run. Set it to the path of Chromium, Chrome or Edge, or unset it.' };
  }
  const path = [...usualPlaces(search), ...playwrightPlaces(search)].find(canRun);
  if (path !== undefined) return { path };
  return { explanation: 'No Chromium, Chrome or Edge was found. Install one of them, or set REKISTERITISKI_BROWSER to its path.' };
}
