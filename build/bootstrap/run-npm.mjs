// Runs npm quietly under a given Node, tells every few seconds that it is still at work, and returns what it printed.
import { spawn } from 'node:child_process';
import process from 'node:process';
import { say } from './plain-words.mjs';

const TELL_EVERY_MS = 10_000;

/**
 * The npm this process was started by, else the one on PATH.
 * @returns {{ command: string, first: string[], shell: boolean }}
 */
function npmOf(/** @type {string} */ node) {
  const cli = process.env['npm_execpath'];
  if (cli?.endsWith('npm-cli.js')) return { command: node, first: [cli], shell: false };
  return { command: 'npm', first: [], shell: process.platform === 'win32' };
}

/**
 * Outcome of one npm call: `ok`, and everything it printed.
 * @param {string} node
 * @param {string} cwd
 * @param {string[]} args
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
export function runNpm(node, cwd, args) {
  const npm = npmOf(node);
  // The product's downloads are its own affair: nothing here may fetch Electron or a browser behind the person's back.
  const env = { ...process.env, ELECTRON_SKIP_BINARY_DOWNLOAD: '1', PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' };
  const began = Date.now();
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(npm.command, [...npm.first, ...args], { cwd, env, shell: npm.shell, stdio: ['ignore', 'pipe', 'pipe'] });
    const ticking = setInterval(() => { say(`… still at it (${Math.round((Date.now() - began) / 1000)} s)`); }, TELL_EVERY_MS);
    const finish = (/** @type {boolean} */ ok) => { clearInterval(ticking); resolve({ ok, output }); };
    child.stdout.on('data', (chunk) => { output += String(chunk); });
    child.stderr.on('data', (chunk) => { output += String(chunk); });
    child.on('error', (error) => { output += `${error.message}\n`; finish(false); });
    child.on('close', (code) => { finish(code === 0); });
  });
}
