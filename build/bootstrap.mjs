// The door of every npm script: brings Node 24 and the packages into place on a fresh machine, then runs build/<command>.ts.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { centralMemory } from './bootstrap/central-memory.mjs';
import { ensureNode } from './bootstrap/node-runtime.mjs';
import { ensurePackages } from './bootstrap/packages.mjs';
import { CannotGoOn, explain, say } from './bootstrap/plain-words.mjs';

// Plain JavaScript without packages on purpose: this file must run on Node 20 before anything is installed.
const COMMANDS = ['start', 'test', 'check', 'prove', 'bench', 'central', 'verify-log', 'samples', 'build'];
const root = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * Runs the command's script and ends this process the way the script ended.
 * @param {string} node
 * @param {string[]} script with its Node options before it
 * @param {string[]} rest
 */
function hand(node, script, rest) {
  const child = spawn(node, ['--disable-warning=ExperimentalWarning', ...script, ...rest], { stdio: 'inherit', env: process.env });
  // A terminal sends Ctrl-C to the whole group; passing it on again would count as a second one.
  process.on('SIGINT', () => { if (!process.stdin.isTTY) child.kill('SIGINT'); });
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  process.on('SIGHUP', () => child.kill('SIGHUP'));
  child.on('error', (error) => { say(`Could not start ${node}: ${error.message}`); process.exit(1); });
  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code ?? 1);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}

/** Says what is wrong with the command line, or returns the script to run. */
function scriptFor(/** @type {string | undefined} */ command) {
  if (command === undefined || !COMMANDS.includes(command)) throw new CannotGoOn(`Unknown command «${command ?? ''}».`, `Use one of: ${COMMANDS.map((name) => `npm run ${name}`).join(', ')}.`);
  const script = join(root, 'build', `${command}.ts`);
  if (!existsSync(script)) throw new CannotGoOn(`«${command}» is not in this checkout: ${script} is missing.`, 'Get a complete checkout of the repository.');
  return script;
}

try {
  const [command, ...rest] = process.argv.slice(2);
  const script = scriptFor(command);
  const node = await ensureNode(root);
  await ensurePackages(root, node);
  hand(node, [...(command === 'central' ? centralMemory : []), script], rest);
} catch (error) {
  // A refusal of the disk can come from any step; every other surprise keeps its stack.
  const refused = error instanceof Error && 'code' in error && /^(EACCES|EPERM|EROFS|ENOSPC)$/.test(String(error.code));
  const told = refused ? explain('The set-up', String(error)) : error;
  if (!(told instanceof CannotGoOn)) throw error;
  say(`Stopped: ${told.message}`);
  say(`To mend it: ${told.mend}`);
  process.exitCode = 1;
}
