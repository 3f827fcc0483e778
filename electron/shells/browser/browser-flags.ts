// The one list of Chromium's flags, for the browser shell's app window and for the tests that drive it.

/** No first-run pages, no calls home, no components fetched, no keyring of the desktop: the window shows the desk and nothing else. */
const QUIET = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--disable-translate',
  '--disable-features=Translate,OptimizationHints,MediaRouter',
  '--password-store=basic',
] as const;

/** Chromium's sandbox refuses root; --test-type hides the warning bar it would show about that. */
const AS_ROOT = ['--no-sandbox', '--test-type'] as const;

/** Flags every start of the browser needs; `isRoot` is whether this process runs as user 0 (never on Windows). */
export function browserFlags(isRoot: boolean): readonly string[] {
  return isRoot ? [...QUIET, ...AS_ROOT] : QUIET;
}

/**
 * Flags of the desk's app window: one page without address bar, in a profile folder of its own.
 * One profile is one instance, so every desk needs its own `profileFolder`.
 */
export function appWindowFlags(url: string, profileFolder: string, isRoot: boolean): readonly string[] {
  return [...browserFlags(isRoot), `--user-data-dir=${profileFolder}`, `--app=${url}`];
}
