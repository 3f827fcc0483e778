// A desk as its own process, as it runs at an office: started, killed, started again on the same folder and port.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { root } from '../../build/root.ts';

export interface DeskPlace { readonly folder: string; readonly bundle: string; readonly renderer: string; readonly port: number }
export interface DeskProcess {
  readonly pid: number | undefined;
  /** Opens once. */
  readonly url: string;
  readonly stop: () => Promise<void>;
  /** kill -9: nothing is written or closed. */
  readonly kill: () => Promise<void>;
}

const ready = z.strictObject({ ready: z.literal(true), url: z.url() });

/** Throws with the desk's own explanation when it does not start. */
export async function startDesk({ folder, bundle, renderer, port }: DeskPlace): Promise<DeskProcess> {
  const main = join(root, 'electron/shells/browser/main.ts');
  const child = spawn(process.execPath, [main, '--folder', folder, '--bundle', bundle, '--port', String(port), '--renderer', renderer, '--window', 'none', '--print-ready'],
    { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, TZ: 'Europe/Helsinki' } });
  const said: string[] = [];
  child.stderr.on('data', (bytes: Buffer) => said.push(bytes.toString('utf8')));
  const first = await Promise.race([once(createInterface(child.stdout), 'line'), once(child, 'exit').then(() => null)]);
  if (first === null) throw new Error(`the desk did not start: ${said.join('')}`);
  const { url } = ready.parse(JSON.parse(String(first[0])));
  return { pid: child.pid, url, stop: () => end(child, 'SIGTERM'), kill: () => end(child, 'SIGKILL') };
}

async function end(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
}
