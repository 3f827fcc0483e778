// The twin of the converge proof: without one of its guards the same runs must diverge.
import type { MutantName } from './rig/mutants.ts';
import { proofSeed } from './rig/proof-seed.ts';
import { runMutant } from './simulator/run-mutant.ts';

/** Found within a few runs each; the rest are in the laws. */
const guards: readonly { readonly mutant: MutantName; readonly both: boolean }[] = [
  { mutant: 'any-200', both: false }, { mutant: 'no-adoption', both: false }, { mutant: 'no-lost-branch', both: true },
];

/** Each guard in turn is taken out as the product is loaded; `runs` is how many runs it may take to be found out. */
export default async function proveConvergeTwin(runs: number): Promise<{ readonly ok: boolean; readonly figure: string }> {
  const seed = proofSeed();
  console.log(`seed ${seed}`);
  let red = 0;
  for (const { mutant, both } of guards) {
    const found = await runMutant({ mutant, both, seed, runs });
    console.log(found.red === null ? `${mutant}: ${found.runs} runs stayed green` : `${mutant}: run ${found.runs}, seed ${found.red.seed}: ${found.red.found[0] ?? ''}`);
    if (found.red !== null) red += 1;
  }
  const ok = red === guards.length;
  return { ok, figure: ok ? `red as it must be: ${red} of ${guards.length} missing guards found` : `only ${red} of ${guards.length} missing guards were found, so the converge proof cannot be trusted` };
}
