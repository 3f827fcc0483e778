// A real process started by a proof: its lines are read, it is killed by its own id, and it never outlives the proof.
import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { root } from '../../../build/root.ts';
import { descendantsOf } from './descendants.ts';

export interface OwnProcess {
  readonly pid: number;
  /** Every whole line of standard output so far; half a line at the end is not one. */
  readonly said: readonly string[];
  /** The first line that fits, said already or to come. Throws when the process ends or the time is over first. */
  readonly waitFor: (fits: (line: string) => boolean, milliseconds: number) => Promise<string>;
  /** Stops the process where it stands (SIGSTOP); a system call under way goes on, but the process never hears its end. */
  readonly freeze: () => void;
  /** kill -9 of the process alone, as a crash does; resolves when it is gone and its last line is read. */
  readonly kill: () => Promise<void>;
  /** kill -9 of the process and of all it started. */
  readonly killTree: () => Promise<void>;
  /** Asks it to end (SIGTERM) and gives it 15 s before it is killed with all it started. */
  readonly end: () => Promise<void>;
}

export interface Program { readonly name: string; readonly command: string; readonly args: readonly string[]; readonly env?: Readonly<Record<string, string>>; readonly without?: readonly string[]; readonly readErrors?: boolean }

const running = new Map<ChildProcess, readonly number[]>();
const politeMilliseconds = 15_000;

function killNow(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It is gone already.
  }
}

function killAll(child: ChildProcess): void {
  if (child.pid === undefined) return;
  const started = descendantsOf(child.pid);
  child.kill('SIGKILL');
  for (const pid of started) killNow(pid);
}

process.once('exit', () => {
  for (const child of running.keys()) killAll(child);
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(130));

/** Node keeps what it made of the sources, by their content: a proof starts the same program a thousand times. */
const compiled = { NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'node-compile') };

/** A Node program of this repository. */
export function nodeProgram(name: string, script: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Program {
  return { name, command: process.execPath, args: ['--disable-warning=ExperimentalWarning', script, ...args], env: { ...compiled, ...env } };
}

/** This process's environment with the program's own names; `without` names do not come along. */
function environmentOf({ env = {}, without = [] }: Program): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !without.includes(name));
  return { ...Object.fromEntries(inherited), ...env };
}

/** Starts it at once; `readErrors` takes standard error for its lines (browsers talk there). */
export function startOwn(program: Program): OwnProcess {
  const { name, command, args, readErrors = false } = program;
  const child = spawn(command, [...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env: environmentOf(program) });
  running.set(child, []);
  const said: string[] = [];
  const heard: string[] = [];
  const listeners = new Set<() => void>();
  const tell = (): void => { for (const listen of [...listeners]) listen(); };
  const take = (line: string): void => { said.push(line); tell(); };
  const overhear = (line: string): void => { heard.push(line); if (heard.length > 40) heard.shift(); };
  createInterface({ input: child.stdout }).on('line', readErrors ? overhear : take);
  createInterface({ input: child.stderr }).on('line', readErrors ? take : overhear);
  let ended = false;
  const gone = new Promise<void>((resolve) => {
    const finish = (): void => { ended = true; running.delete(child); tell(); resolve(); };
    child.on('close', finish);
    child.on('error', (error) => { heard.push(error.message); finish(); });
  });
  const waitFor = (fits: (line: string) => boolean, milliseconds: number): Promise<string> => new Promise((resolve, reject) => {
    let next = 0;
    const settle = (act: () => void): void => { clearTimeout(timer); listeners.delete(look); act(); };
    const look = (): void => {
      for (; next < said.length; next += 1) {
        const line = said[next] ?? '';
        if (fits(line)) {
          settle(() => resolve(line));
          return;
        }
      }
      if (ended) settle(() => reject(new Error(`${name} ended too early: ${heard.join(' | ')}`)));
    };
    const timer = setTimeout(() => settle(() => reject(new Error(`${name} did not say in ${milliseconds} ms what was waited for: ${heard.join(' | ')}`))), milliseconds);
    listeners.add(look);
    look();
  });
  const freeze = (): void => { child.kill('SIGSTOP'); };
  const kill = (): Promise<void> => { child.kill('SIGKILL'); return gone; };
  const killTree = (): Promise<void> => { killAll(child); return gone; };
  const end = async (): Promise<void> => {
    const overdue = setTimeout(() => killAll(child), politeMilliseconds);
    child.kill('SIGTERM');
    await gone;
    clearTimeout(overdue);
  };
  return { pid: child.pid ?? -1, said, waitFor, freeze, kill, killTree, end };
}
