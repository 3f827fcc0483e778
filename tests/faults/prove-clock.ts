// Proves that a wrong or jumping clock neither blocks a save nor changes any order: forty tricks, on simulated desks and on real hosts.
import { faketimeLibrary, judgeHosts } from './clock/faked-hosts.ts';
import { runTrick } from './clock/run-trick.ts';
import { tricks } from './clock/tricks.ts';
import { proofSeed } from './rig/proof-seed.ts';
import { centralDouble } from './simulator/central-double.ts';

/** The twin looks at the simulated desks alone. */
function library(): string | null {
  return process.env['REKISTERITISKI_CLOCK_HOST'] === 'none' ? null : faketimeLibrary();
}

async function wrongHosts(): Promise<number> {
  const found = library();
  if (found === null) {
    console.log('the real hosts were skipped: Debian\'s faketime is not installed, or they were not asked for');
    return 0;
  }
  let wrong = 0;
  for (const [name, what] of await judgeHosts(found)) {
    if (what.length === 0) continue;
    wrong += 1;
    console.log(`host ${name}: ${what.join('; ')}`);
  }
  return wrong;
}

/** `runs`: how many tricks on simulated desks, from the first; more than there are go round with another seed. A host that goes wrong counts beside them. */
export default async function proveClock(runs: number): Promise<{ readonly ok: boolean; readonly figure: string }> {
  const seed = proofSeed();
  console.log(`seed ${seed}`);
  const central = await centralDouble();
  let wrong = 0;
  for (let run = 0; run < runs; run += 1) {
    const trick = tricks[run % tricks.length];
    if (trick === undefined) throw new Error('there are no tricks');
    const found = await runTrick(central, trick, seed + run);
    if (found.length === 0) continue;
    wrong += 1;
    console.log(`${trick.name}, REKISTERITISKI_SEED=${seed + run}: ${found.join('; ')}`);
  }
  wrong += await wrongHosts();
  return { ok: wrong === 0, figure: `${wrong} wrong of ${runs}` };
}
