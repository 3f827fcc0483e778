// The browser shell as a process of its own: its arguments, its window, and what is left when it ends.
import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openWindow } from '../../../../electron/shells/browser/open-window.ts';
import { testBundle } from '../host/host-fixture.ts';
import { temporaryFolder } from '../host/journal-fixture.ts';

const children: ChildProcess[] = [];
afterEach(() => {
  vi.unstubAllEnvs();
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

/** Stands for a browser: takes any flags and stays. */
function standIn(folder: string): string {
  const file = join(folder, 'browser');
  writeFileSync(file, '#!/bin/sh\nwhile :; do sleep 0.05; done\n');
  chmodSync(file, 0o755);
  return file;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

interface Run { readonly child: ChildProcess; readonly out: () => string; readonly ended: Promise<number | null> }

function runShell(args: readonly string[], env: NodeJS.ProcessEnv = {}): Run {
  const child = spawn(process.execPath, ['electron/shells/browser/main.ts', ...args], { env: { ...process.env, ...env } });
  children.push(child);
  let text = '';
  child.stdout.on('data', (part: Buffer) => { text += part.toString(); });
  child.stderr.on('data', (part: Buffer) => { text += part.toString(); });
  return { child, out: () => text, ended: new Promise((resolve) => child.on('exit', (code) => resolve(code))) };
}

async function deskArgs(): Promise<{ readonly folder: string; readonly args: string[] }> {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'index.html'), '<html><head></head></html>');
  writeFileSync(join(folder, 'bundle.json'), JSON.stringify(await testBundle()));
  return { folder, args: ['--folder', join(folder, 'desk'), '--bundle', join(folder, 'bundle.json'), '--port', String(await freePort()), '--renderer', folder] };
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !readFileSync(`/proc/${String(pid)}/stat`, 'utf8').includes(') Z ');
  } catch {
    return false;
  }
}

describe('the browser shell as a process', () => {
  it('says when it is ready, and ends with its signal', async () => {
    const { folder, args } = await deskArgs();
    const shell = runShell([...args, '--window', 'none', '--print-ready']);
    await vi.waitFor(() => expect(shell.out()).toContain('"ready":true'), 15_000);
    shell.child.kill('SIGTERM');
    expect(await shell.ended).toBe(0);
    expect(existsSync(join(folder, 'desk', 'shell.json'))).toBe(false);
  });

  it.each([['no arguments', []], ['an unknown argument', ['--root']], ['a port that is none', ['--folder', 'x', '--bundle', 'x', '--renderer', 'x', '--port', '7']]])('answers %s with its usage', async (_what, args) => {
    const shell = runShell(args);
    expect(await shell.ended).toBe(2);
    expect(shell.out()).toContain('Usage:');
  });

  it('says plainly that a bundle is none', async () => {
    const { folder, args } = await deskArgs();
    writeFileSync(join(folder, 'bundle.json'), '{"desk":"RAT-02"}');
    const shell = runShell([...args, '--window', 'none']);
    expect(await shell.ended).toBe(2);
    expect(shell.out()).toContain('desk bundle');
  });

  it('ends its window with itself, and itself with its window', async () => {
    const { folder, args } = await deskArgs();
    const env = { REKISTERITISKI_BROWSER: standIn(folder) };
    const pidFile = join(folder, 'desk', 'window.pid');
    const first = runShell([...args, '--print-ready'], env);
    await vi.waitFor(() => expect(first.out()).toContain('ready'), 15_000);
    const window = Number(readFileSync(pidFile, 'utf8'));
    first.child.kill('SIGTERM');
    await first.ended;
    await vi.waitFor(() => expect(isRunning(window)).toBe(false), 5000);

    const second = runShell([...args, '--print-ready'], env);
    await vi.waitFor(() => expect(second.out()).toContain('ready'), 15_000);
    process.kill(Number(readFileSync(pidFile, 'utf8')), 'SIGKILL');
    expect(await second.ended).toBe(0);
  });
});

describe('the app window', () => {
  it('of a host that was killed is ended before a new one opens', async () => {
    const folder = temporaryFolder();
    vi.stubEnv('REKISTERITISKI_BROWSER', standIn(folder));
    const stale = openWindow(folder, 'http://127.0.0.1:9/');
    const pid = Number(readFileSync(join(folder, 'window.pid'), 'utf8'));
    await vi.waitFor(() => expect(readFileSync(`/proc/${String(pid)}/cmdline`, 'utf8')).toContain('browser-profile'), 5000);
    const fresh = openWindow(folder, 'http://127.0.0.1:9/');
    await ('closed' in stale ? stale.closed : null);
    expect('close' in fresh && isRunning(Number(readFileSync(join(folder, 'window.pid'), 'utf8')))).toBe(true);
    await ('close' in fresh ? fresh.close() : null);
  });

  it('is explained when there is no browser', () => {
    vi.stubEnv('REKISTERITISKI_BROWSER', '/nowhere/browser');
    expect(openWindow(temporaryFolder(), 'http://127.0.0.1:9/')).toHaveProperty('explanation');
  });
});
