// Proves that all desks and the central store hold the same after kills, cuts, partitions, restores and rolled-back disks, in simulated runs of the product's own sync.
import { centralDouble } from './simulator/central-double.ts';
import { proofSeed } from './rig/proof-seed.ts';
import { runWorld } from './simulator/run-world.ts';
import { stepsOfRun } from './converge/steps-of-run.ts';

/** Five desks and two central instances each run; the store is a double in memory. A run that breaks any promise is divergent. */
export default async function proveConverge(runs: number): Promise<{ readonly ok: boolean; readonly figure: string }> {
  const seed = proofSeed();
  console.log(`seed ${seed}`);
  const central = await centralDouble();
  let divergent = 0;
  const sum = { lines: 0, epochs: 0, restores: 0, rollBacks: 0, rounds: 0 };
  for (let run = 0; run < runs; run += 1) {
    const done = await runWorld(central, { seed: seed + run, steps: stepsOfRun });
    sum.lines += done.lines;
    sum.epochs += done.epochs;
    sum.restores += done.restores;
    sum.rollBacks += done.rollBacks;
    sum.rounds = Math.max(sum.rounds, done.healed ?? 0);
    if ((run + 1) % 100 === 0) console.log(`${run + 1} runs, ${divergent} divergent`);
    if (done.found.length === 0) continue;
    divergent += 1;
    console.log(`REKISTERITISKI_SEED=${done.seed}: ${done.found.join('; ')}`);
    for (const step of done.steps) console.log(`  ${step}`);
  }
  console.log(`${sum.lines} lines, ${sum.epochs} epochs, ${sum.restores} restores, ${sum.rollBacks} rolled-back desks; healed within ${sum.rounds} rounds`);
  return { ok: divergent === 0, figure: `${divergent} divergent of ${runs}` };
}
