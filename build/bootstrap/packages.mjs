// Brings node_modules to exactly what package-lock.json names; a stamp written last tells a whole folder from a half one.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { oneAtATime } from './one-at-a-time.mjs';
import { CannotGoOn, explain, say } from './plain-words.mjs';
import { runNpm } from './run-npm.mjs';

/** What the stamp must say: the lock file's hash and the platform, since some packages hold binaries. */
function wantedStamp(/** @type {string} */ lockFile) {
  const hash = createHash('sha256').update(readFileSync(lockFile)).digest('hex');
  return `${hash} ${process.platform}-${process.arch}`;
}

/** @typedef {Record<string, { version?: string, integrity?: string, optional?: boolean }>} Packages */

/**
 * @param {string} file
 * @returns {Packages}
 */
function packagesOf(file) {
  /** @type {unknown} */
  const parsed = JSON.parse(readFileSync(file, 'utf8'));
  if (typeof parsed !== 'object' || parsed === null || !('packages' in parsed)) return {};
  return /** @type {Packages} */ (parsed.packages);
}

/**
 * npm writes node_modules/.package-lock.json as its own last act; where that agrees with package-lock.json,
 * a developer's `npm install` has already done the work, and wiping the folder would only cost time.
 * @param {string} root
 */
function installedByHand(root) {
  const written = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(written)) return false;
  const there = packagesOf(written);
  const wanted = packagesOf(join(root, 'package-lock.json'));
  if (Object.keys(there).some((path) => wanted[path] === undefined)) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true;
    const found = there[path];
    if (found === undefined) return entry.optional === true;
    return found.version === entry.version && found.integrity === entry.integrity && existsSync(join(root, path, 'package.json'));
  });
}

/**
 * Makes node_modules whole, or throws CannotGoOn with what a person can do.
 * @param {string} root
 * @param {string} node
 */
export async function ensurePackages(root, node) {
  const lockFile = join(root, 'package-lock.json');
  if (!existsSync(lockFile)) throw new CannotGoOn('package-lock.json is missing.', 'Get a complete checkout of the repository.');
  const stamp = join(root, 'node_modules', '.set-up-complete');
  const wanted = wantedStamp(lockFile);
  const isWhole = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;
  if (isWhole()) return;
  await oneAtATime(root, async () => {
    if (isWhole()) return;
    if (!installedByHand(root)) {
      say('Installing the packages named in package-lock.json (about 1 GB on disk; one or two minutes on a usual line).');
      rmSync(stamp, { force: true });
      const { ok, output } = await runNpm(node, root, ['ci', '--no-fund', '--no-audit', '--loglevel=error']);
      if (!ok) throw explain('Installing the packages', output);
      say('The packages are in place.');
    }
    writeFileSync(stamp, wanted);
  });
}
