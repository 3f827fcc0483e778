// Proves that the lease proof can fail: a host that does not ask its lease must be found out.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../../build/root.ts';

const milliseconds = 120_000;
const hook = pathToFileURL(join(root, 'tests', 'faults', 'thief', 'without-guard-hook.ts')).href;

/** The last line of the lease proof whose process goes without the guard. */
function leaseWithout(runs: number): Promise<string> {
  const env = { ...process.env, REKISTERITISKI_WITHOUT: 'lease', NODE_OPTIONS: `--disable-warning=ExperimentalWarning --import=${hook}` };
  return new Promise((resolve) => {
    execFile(process.execPath, [join(root, 'build', 'prove.ts'), 'lease', '--runs', String(runs)], { cwd: root, timeout: milliseconds, env }, (_error, stdout) => { resolve(stdout.trimEnd().split('\n').at(-1) ?? ''); });
  });
}

/** `runs`: tricks, of which those that end the lease must show somebody. Red only counts when they did: a proof that could not run is none. */
export default async function proveLeaseTwin(runs: number): Promise<{ readonly ok: boolean; readonly figure: string }> {
  const line = await leaseWithout(runs);
  const wrong = Number(/: (\d+) of \d+ tricks/.exec(line)?.[1] ?? '0');
  return { ok: wrong > 0, figure: wrong > 0 ? `red as it must be: ${String(wrong)} of ${String(runs + 1)} tricks without the guard` : `the lease proof stayed green without its guard (${line}), so it cannot be trusted` };
}
