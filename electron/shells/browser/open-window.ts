// Opens the desk's app window in a Chromium profile of its own and ends it with the host.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { appWindowFlags } from './browser-flags.ts';
import { findBrowser } from './find-browser.ts';

export interface AppWindow {
  /** Answers when the window has closed, whoever closed it. */
  readonly closed: Promise<void>;
  /** Answers when it is gone, by force if it must. */
  readonly close: () => Promise<void>;
}

const profileName = 'browser-profile';
const patience = 3000;

/** A host that was killed leaves its window, and the profile's lock would send the new window there: that window is ended first. */
function endStaleWindow(folder: string, pidFile: string): void {
  if (!existsSync(pidFile)) return;
  const pid = Number(readFileSync(pidFile, 'utf8'));
  rmSync(pidFile);
  try {
    // The number may belong to another program by now; only one that was started with this profile is ours.
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    if (command.includes(join(folder, profileName))) process.kill(pid, 'SIGKILL');
  } catch {
    // Gone already, or a system without /proc: the browser then shows its own message.
  }
}

/** Outcome: an explanation in plain words when there is no browser. */
export function openWindow(folder: string, url: string): AppWindow | { readonly explanation: string } {
  const browser = findBrowser();
  if ('explanation' in browser) return browser;
  const profile = join(folder, profileName);
  const pidFile = join(folder, 'window.pid');
  endStaleWindow(folder, pidFile);
  mkdirSync(profile, { recursive: true, mode: 0o700 });
  const child = spawn(browser.path, appWindowFlags(url, profile, process.getuid?.() === 0), { stdio: 'ignore' });
  if (child.pid !== undefined) writeFileSync(pidFile, String(child.pid), { mode: 0o600 });
  const forget = (): void => {
    // A newer window of this desk may have written its own by now.
    if (existsSync(pidFile) && readFileSync(pidFile, 'utf8') === String(child.pid)) rmSync(pidFile);
  };
  const closed = new Promise<void>((resolve) => {
    const ended = (): void => {
      forget();
      resolve();
    };
    child.once('exit', ended);
    child.once('error', ended);
  });
  const close = async (): Promise<void> => {
    child.kill('SIGTERM');
    const force = setTimeout(() => child.kill('SIGKILL'), patience);
    await closed;
    clearTimeout(force);
  };
  return { closed, close };
}
