// Runs one tool without standard input and gives back how it ended and what it printed; none outlives this process.
import { spawn, type ChildProcess } from 'node:child_process';
import { root } from '../root.ts';

export type ToolRun = { readonly code: number; readonly output: string };

const LONGEST_MS = 30 * 60_000;
const running = new Set<ChildProcess>();

/** Ends every tool still running; called when this process is told to stop. */
function endAll(): void {
  for (const child of running) child.kill('SIGTERM');
}

process.once('exit', endAll);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => {
    endAll();
    process.exit(130);
  });
}

/**
 * Runs Node on `script` with `args` in the repository's folder. Exit code 1 stands for any end by signal;
 * after 30 minutes the tool is ended and the output says so.
 */
export function runTool(script: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<ToolRun> {
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script, ...args], {
      cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, FORCE_COLOR: undefined, NO_COLOR: '1', ...env },
    });
    running.add(child);
    const overdue = setTimeout(() => {
      output += '\nEnded after 30 minutes without a result.\n';
      child.kill('SIGKILL');
    }, LONGEST_MS);
    const take = (chunk: Buffer): void => { output += chunk.toString('utf8'); };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('error', (error) => { output += error.message; });
    child.on('close', (code) => {
      clearTimeout(overdue);
      running.delete(child);
      resolve({ code: code ?? 1, output });
    });
  });
}
