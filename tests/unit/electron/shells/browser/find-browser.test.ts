// Finding a browser: the named one, the usual names, Playwright's cache, and a plain answer when there is none.
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { appWindowFlags, browserFlags } from '../../../../../electron/shells/browser/browser-flags.ts';
import { findBrowser } from '../../../../../electron/shells/browser/find-browser.ts';

let home: string;
beforeEach(() => { home = mkdtempSync(join(tmpdir(), 'find-browser-')); });
afterEach(() => { rmSync(home, { recursive: true, force: true }); });

function executable(path: string, mode = 0o755): string {
  const full = join(home, path);
  mkdirSync(dirname(full), { recursive: true });
  writeFileSync(full, '#!/bin/sh\n');
  chmodSync(full, mode);
  return full;
}

/** macOS is searched, since its usual places do not exist on the machines that run this test. */
const onMac = (env: Readonly<Record<string, string>> = {}) => findBrowser({ platform: 'darwin', env, home });

describe('finding a browser', () => {
  it('takes the browser a person names', () => {
    const path = executable('own/browser');
    expect(onMac({ REKISTERITISKI_BROWSER: path })).toEqual({ path });
  });

  it('never replaces a named browser that is missing by another', () => {
    executable('Applications/Chromium.app/Contents/MacOS/Chromium');
    expect(onMac({ REKISTERITISKI_BROWSER: join(home, 'missing') })).toHaveProperty('explanation');
  });

  it('finds the usual names on PATH, and passes over a file that cannot be run', () => {
    executable('bin/chromium', 0o644);
    const path = executable('bin/google-chrome');
    const found = findBrowser({ platform: 'linux', env: { PATH: join(home, 'bin') }, home });
    // On a machine with a Chromium of its own, that one's name comes first.
    expect(found).toHaveProperty('path');
    expect(found).not.toEqual({ path: join(home, 'bin/chromium') });
    expect('path' in found && (found.path === path || found.path.startsWith('/usr'))).toBe(true);
  });

  it('finds an application in the home folder of a Mac', () => {
    const path = executable('Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
    expect(onMac()).toEqual({ path });
  });

  it("takes the newest build of Playwright's cache", () => {
    executable('cache/chromium-999/chrome-linux/chrome');
    const path = executable('cache/chromium-1200/chrome-linux/chrome');
    expect(onMac({ PLAYWRIGHT_BROWSERS_PATH: join(home, 'cache') })).toEqual({ path });
  });

  it('says what to do when there is none', () => {
    const found = onMac();
    expect('explanation' in found && found.explanation).toContain('REKISTERITISKI_BROWSER');
  });
});

describe('the flags of the browser', () => {
  it('switch the sandbox off for root only', () => {
    expect(browserFlags(true)).toContain('--no-sandbox');
    expect(browserFlags(false)).not.toContain('--no-sandbox');
  });

  it('open one page in a profile of its own, without calls home', () => {
    expect(appWindowFlags('http://127.0.0.1:1/', '/profile', false)).toEqual(expect.arrayContaining(['--app=http://127.0.0.1:1/', '--user-data-dir=/profile', '--disable-background-networking', '--no-first-run']));
  });
});
