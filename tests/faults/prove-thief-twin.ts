// Proves that the thief proof can fail: a people store that seals nothing, and a lock that sweeps nothing up, must be found out.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../../build/root.ts';
import { proofSeed } from './rig/proof-seed.ts';
import type { Guard } from './thief/without-guard.ts';

const milliseconds = 200_000;
const hook = pathToFileURL(join(root, 'tests', 'faults', 'thief', 'without-guard-hook.ts')).href;

/** The last line of the thief proof whose every process goes without the guard. */
function thiefWithout(guard: Guard, seed: number): Promise<string> {
  const env = { ...process.env, REKISTERITISKI_WITHOUT: guard, REKISTERITISKI_SEED: String(seed), NODE_OPTIONS: `--disable-warning=ExperimentalWarning --import=${hook}` };
  return new Promise((resolve) => {
    execFile(process.execPath, [join(root, 'build', 'prove.ts'), 'thief', '--runs', '1'], { cwd: root, timeout: milliseconds, env }, (_error, stdout) => { resolve(stdout.trimEnd().split('\n').at(-1) ?? ''); });
  });
}

interface Told { readonly disk: number; readonly memory: number }

/** Red only counts when canaries were found: a proof that could not run is none. */
function toldIn(line: string): Told {
  const [, disk = '0', memory = '0'] = /: (\d+) hits of \d+ canaries on disk, (\d+) in memory/.exec(line) ?? [];
  return { disk: Number(disk), memory: Number(memory) };
}

/** `runs`: desks for each guard. */
export default async function proveThiefTwin(runs: number): Promise<{ readonly ok: boolean; readonly figure: string }> {
  const seed = proofSeed();
  console.log(`seed ${String(seed)}`);
  const least = { disk: Number.POSITIVE_INFINITY, memory: Number.POSITIVE_INFINITY };
  for (let run = 0; run < runs; run += 1) {
    const [plain, unswept] = [await thiefWithout('people-seal', seed + run), await thiefWithout('memory-wipe', seed + run)];
    console.log(`without people-seal: ${plain}\nwithout memory-wipe: ${unswept}`);
    least.disk = Math.min(least.disk, toldIn(plain).disk);
    least.memory = Math.min(least.memory, toldIn(unswept).memory);
  }
  const ok = least.disk > 0 && least.memory > 0;
  const found = `${String(least.disk)} canaries on the disk of an unsealed store, ${String(least.memory)} in the memory of an unswept host`;
  return { ok, figure: ok ? `red as it must be: ${found}` : `only ${found}, so the thief proof cannot be trusted` };
}
