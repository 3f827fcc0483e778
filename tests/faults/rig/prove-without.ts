// Runs a proof of which every process goes without one guard of the product: what a twin judges.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../../../build/root.ts';
import type { MutantName } from './mutants.ts';

export interface Without { readonly mutant: MutantName; readonly runs: number; readonly env?: Readonly<Record<string, string>> }

/** A proof that hangs without its guard is ended. */
const milliseconds = 200_000;
const hook = pathToFileURL(join(import.meta.dirname, 'mutant-hook.ts')).href;

/** The lines that the proof printed, its figure last; none when it could not begin. By NODE_OPTIONS, so that the hosts it starts go without the guard too. */
export function proveWithout(proof: string, { mutant, runs, env }: Without): Promise<readonly string[]> {
  const all = { ...process.env, ...env, REKISTERITISKI_MUTANT: mutant, NODE_OPTIONS: `--disable-warning=ExperimentalWarning --import=${hook}` };
  return new Promise((resolve) => {
    execFile(process.execPath, [join(root, 'build', 'prove.ts'), proof, '--runs', String(runs)], { cwd: root, timeout: milliseconds, env: all }, (_error, stdout) => { resolve(stdout.trimEnd().split('\n')); });
  });
}
