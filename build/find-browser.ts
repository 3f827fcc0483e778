// A browser for the browser shell and the desk tests: the machine's own, else one installed on the spot, else what to do.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser, type FoundBrowser } from '../electron/shells/browser/find-browser.ts';
import { root } from './root.ts';

type Attempt = { readonly name: string; readonly ok: boolean; readonly said: string };

function attempt(name: string, command: string, args: readonly string[]): Attempt {
  console.error(`[browser] No browser here yet; trying ${name} …`);
  const done = spawnSync(command, args, { cwd: root, encoding: 'utf8', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, timeout: 15 * 60_000 });
  const said = `${done.stdout}\n${done.stderr}\n${done.error?.message ?? ''}`.trim().split('\n').slice(-3).join(' ');
  return { name, ok: done.status === 0, said };
}

/** Debian's package as root, Playwright's own build otherwise; stops at the first that worked. */
function install(): readonly Attempt[] {
  const attempts: Attempt[] = [];
  const isDebianRoot = process.getuid?.() === 0 && existsSync('/etc/debian_version');
  if (isDebianRoot) {
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore', timeout: 5 * 60_000 });
    attempts.push(attempt('apt-get install chromium', 'apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']));
  }
  if (attempts.some(({ ok }) => ok)) return attempts;
  const playwright = join(root, 'node_modules', 'playwright', 'cli.js');
  attempts.push(attempt("Playwright's Chromium", process.execPath, [playwright, 'install', 'chromium']));
  return attempts;
}

/** The browser's path, or in plain words what was tried, why it failed and how a person mends it. */
export function findOrInstallBrowser(): FoundBrowser {
  const found = findBrowser();
  // A browser named by hand is the person's decision: nothing is installed in its place.
  if ('path' in found || process.env['REKISTERITISKI_BROWSER']) return found;
  const attempts = install();
  const now = findBrowser();
  if ('path' in now) return now;
  const tried = attempts.map(({ name, said }) => `${name}: ${said}`).join('; ');
  return { explanation: `${now.explanation} Tried without success: ${tried}` };
}
