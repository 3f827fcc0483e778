// The set-up on a fresh machine: plain words for what npm says, one set-up at a time, and nothing half-installed taken for whole.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { oneAtATime } from '../../../../build/bootstrap/one-at-a-time.mjs';
import { ensurePackages } from '../../../../build/bootstrap/packages.mjs';
import { CannotGoOn, explain } from '../../../../build/bootstrap/plain-words.mjs';

let root: string;
beforeEach(() => { root = mkdtempSync(join(tmpdir(), 'set-up-')); });
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true, force: true });
});

const stamp = () => join(root, 'node_modules', '.set-up-complete');

/** A lock file of one package, and a stand-in for npm that runs `script` in the checkout. */
function checkout(npmScript: string): void {
  const packages = { '': {}, 'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' }, 'node_modules/other-platform': { version: '1.0.0', optional: true } };
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages }));
  const cli = join(root, 'npm-cli.js');
  writeFileSync(cli, `const { writeFileSync, mkdirSync } = require('node:fs');\n${npmScript}\n`);
  vi.stubEnv('npm_execpath', cli);
}

function installed(version: string): void {
  mkdirSync(join(root, 'node_modules', 'a'), { recursive: true });
  writeFileSync(join(root, 'node_modules', 'a', 'package.json'), '{}');
  writeFileSync(join(root, 'node_modules', '.package-lock.json'), JSON.stringify({ packages: { 'node_modules/a': { version, integrity: 'sha512-a' } } }));
}

const COUNT = "require('node:fs').appendFileSync('npm-ran', 'x');";

describe('what the set-up says when npm fails', () => {
  it.each([
    ['npm error code ENOTFOUND\nnpm error network request failed', 'network'],
    ['npm error code ENOSPC', 'Free'],
    ['npm error code EACCES\nnpm error syscall mkdir', 'folder of your own'],
    ['npm error code EUSAGE\nnpm error --workspaces', 'npm install'],
    ['npm error code E404', 'registry'],
    ['something never seen', 'delete node_modules'],
  ])('answers %j with what to do', (output, mend) => {
    const error = explain('Installing', output);
    expect(error).toBeInstanceOf(CannotGoOn);
    expect(error.mend).toContain(mend);
  });
});

describe('the packages', () => {
  it('are installed once, and stamped last', async () => {
    checkout(`${COUNT} mkdirSync('node_modules', { recursive: true });`);
    await ensurePackages(root, process.execPath);
    await ensurePackages(root, process.execPath);
    expect(readFileSync(join(root, 'npm-ran'), 'utf8')).toBe('x');
    expect(existsSync(stamp())).toBe(true);
  });

  it('are not taken for whole after an install that broke off', async () => {
    checkout("mkdirSync('node_modules', { recursive: true }); console.error('npm error code ENOTFOUND'); process.exit(1);");
    await expect(ensurePackages(root, process.execPath)).rejects.toThrow('registry could not be reached');
    expect(existsSync(stamp())).toBe(false);
  });

  it('are installed anew when the lock file changed', async () => {
    checkout(`${COUNT} mkdirSync('node_modules', { recursive: true });`);
    await ensurePackages(root, process.execPath);
    writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages: { '': {}, 'node_modules/b': { version: '1.0.0' } } }));
    await ensurePackages(root, process.execPath);
    expect(readFileSync(join(root, 'npm-ran'), 'utf8')).toBe('xx');
  });

  it('of a developer who ran npm install are left as they are', async () => {
    checkout(COUNT);
    installed('1.0.0');
    await ensurePackages(root, process.execPath);
    expect(existsSync(join(root, 'npm-ran'))).toBe(false);
    expect(existsSync(stamp())).toBe(true);
  });

  it('of another version than the lock file names are installed anew', async () => {
    checkout(COUNT);
    installed('0.9.0');
    await ensurePackages(root, process.execPath);
    expect(existsSync(join(root, 'npm-ran'))).toBe(true);
  });
});

describe('two set-ups at once', () => {
  it('work one after the other', async () => {
    const seen: string[] = [];
    const work = (name: string) => async () => {
      seen.push(`${name} begins`);
      await new Promise((resolve) => { setTimeout(resolve, 50); });
      seen.push(`${name} ends`);
    };
    await Promise.all([oneAtATime(root, work('first')), oneAtATime(root, work('second'))]);
    expect(seen).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
  });

  it('take over the lock of one that died', async () => {
    mkdirSync(join(root, '.cache'));
    // Above the largest process number a system gives.
    writeFileSync(join(root, '.cache', 'set-up.lock'), '99999999');
    await expect(oneAtATime(root, () => Promise.resolve('done'))).resolves.toBe('done');
    expect(existsSync(join(root, '.cache', 'set-up.lock'))).toBe(false);
  });

  it('give the lock back when the work fails', async () => {
    await expect(oneAtATime(root, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    await expect(oneAtATime(root, () => Promise.resolve('done'))).resolves.toBe('done');
  });
});
