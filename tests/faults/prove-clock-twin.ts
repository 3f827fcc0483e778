// The twin of the clock proof: with cases read in the order of wall clocks the same tricks must be found wrong.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../../build/root.ts';
import { proofSeed } from './rig/proof-seed.ts';

const milliseconds = 200_000;

/** The clock proof in a process whose product orders lines by their wall time; `runs` tricks. */
function clockWithout(seed: number, runs: number): Promise<string> {
  const args = ['--disable-warning=ExperimentalWarning', '--import', join(root, 'tests', 'faults', 'simulator', 'mutant-hook.ts'), join(root, 'build', 'prove.ts'), 'clock', '--runs', String(runs)];
  const env = { ...process.env, REKISTERITISKI_MUTANT: 'wall-time', REKISTERITISKI_SEED: String(seed), REKISTERITISKI_CLOCK_HOST: 'none' };
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: root, timeout: milliseconds, env }, (_error, stdout) => { resolve(stdout); });
  });
}

/** Red only counts when desks saw cases differently: a process that could not run is no proof. */
export default async function proveClockTwin(runs: number): Promise<{ readonly ok: boolean; readonly figure: string }> {
  const seed = proofSeed();
  console.log(`seed ${seed}`);
  const lines = (await clockWithout(seed, runs)).split('\n');
  const differing = lines.filter((line) => line.includes('cases differ')).length;
  const ok = differing > 0 && !lines.some((line) => line.includes('"unloaded"'));
  return { ok, figure: ok ? `red as it must be: ${differing} of ${runs} tricks changed what desks see` : `no trick of ${runs} was found, so the clock proof cannot be trusted` };
}
