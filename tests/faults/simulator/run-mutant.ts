// Runs the simulator without one guard until a run goes red, in a process of its own.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { z } from 'zod';
import { root } from '../../../build/root.ts';
import { unloadedMark, type MutantName } from '../rig/mutants.ts';

export interface MutantWish { readonly mutant: MutantName | null; readonly seed: number; readonly runs: number; readonly steps?: number; /** Central and a desk's disk are both set back in every run. */ readonly both?: boolean }
export interface MutantRun { readonly runs: number; readonly red: { readonly seed: number; readonly found: readonly string[] } | null }

const said = z.strictObject({ seed: z.int(), found: z.array(z.string()), hash: z.string() });
const here = join(root, 'tests', 'faults', 'simulator');
const milliseconds = 300_000;

/** Null as the mutant: the product as it is. Throws when the process fails or a mutant's file was not even loaded. */
export async function runMutant({ mutant, seed, runs, steps = 120, both = false }: MutantWish): Promise<MutantRun> {
  const hook = mutant === null ? [] : ['--import', join(here, '..', 'rig', 'mutant-hook.ts')];
  const args = ['--disable-warning=ExperimentalWarning', ...hook, join(here, 'run-seeds.ts'), '--seed', String(seed), '--runs', String(runs), '--steps', String(steps), '--until-red', ...(both ? ['--both'] : [])];
  const output = await new Promise<string>((resolve, reject) => {
    execFile(process.execPath, args, { cwd: root, timeout: milliseconds, maxBuffer: 16 * 1024 * 1024, env: { ...process.env, ...(mutant === null ? {} : { REKISTERITISKI_MUTANT: mutant }) } }, (error, stdout, stderr) => {
      if (error === null && !stderr.includes(unloadedMark)) resolve(stdout);
      else reject(new Error(`the mutant's process failed: ${stderr.slice(-400)}`));
    });
  });
  const done = output.split('\n').filter((line) => line.startsWith('{')).map((line) => said.parse(JSON.parse(line)));
  const red = done.find(({ found }) => found.length > 0);
  return { runs: done.length, red: red === undefined ? null : { seed: red.seed, found: red.found } };
}
