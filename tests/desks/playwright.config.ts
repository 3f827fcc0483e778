// Playwright for the desk tests: the same specs through the browser shell and, where its binary is, under Electron.
import { defineConfig } from '@playwright/test';
import { electronBinary } from '../../build/electron-binary.ts';
import { browserFlags } from '../../electron/shells/browser/browser-flags.ts';
import { findBrowser } from '../../electron/shells/browser/find-browser.ts';

const browser = findBrowser();
const executable = 'path' in browser ? { executablePath: browser.path } : {};
/** Pictures for README and handbook hold the day's dates, so they are taken on request: REKISTERITISKI_SCREENSHOTS=1. */
const notAsked = process.env['REKISTERITISKI_SCREENSHOTS'] === '1' ? [] : ['**/pictures.spec.ts'];
const hasElectron = 'path' in electronBinary();

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  testIgnore: notAsked,
  globalSetup: './build-once.ts',
  outputDir: '../../test-results/desks',
  // Each spec starts its own host and central store; two at once would measure the machine, not the desk.
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  use: {
    browserName: 'chromium',
    viewport: { width: 1366, height: 768 },
    locale: 'fi-FI',
    timezoneId: 'Europe/Helsinki',
    screenshot: 'only-on-failure',
    launchOptions: { ...executable, args: [...browserFlags(process.getuid?.() === 0)] },
  },
  projects: [{ name: 'browser-shell' }, ...(hasElectron ? [{ name: 'electron' }] : [])],
});
