// Proves that the thief proof can fail: a people store that seals nothing, and a lock that sweeps nothing up, must be found out.
import type { MutantName } from './rig/mutants.ts';
import { proofSeed } from './rig/proof-seed.ts';
import { proveWithout } from './rig/prove-without.ts';

/** The proof's last line. */
async function thiefWithout(mutant: MutantName, seed: number): Promise<string> {
  return (await proveWithout('thief', { mutant, runs: 1, env: { REKISTERITISKI_SEED: String(seed) } })).at(-1) ?? '';
}

interface Told { readonly disk: number; readonly memory: number; readonly count: number }

/** Red only counts when canaries were found: a proof that could not run is none. */
function toldIn(line: string): Told {
  const [, disk = '0', count = '0', memory = '0'] = /: (\d+) hits of (\d+) canaries on disk, (\d+) in memory/.exec(line) ?? [];
  return { disk: Number(disk), memory: Number(memory), count: Number(count) };
}

/** An unsealed store shows everything but the visitor's own words, which are the journal's: once it showed the search alone, and nobody noticed. Of the memory of an unswept host half is asked. */
function isFoundOut(unsealed: Told, unswept: Told): boolean {
  return unsealed.count > 0 && unsealed.disk >= unsealed.count - 1 && unswept.count > 0 && unswept.memory * 2 >= unswept.count;
}

/** `runs`: desks for each guard. */
export default async function proveThiefTwin(runs: number): Promise<{ readonly ok: boolean; readonly figure: string }> {
  const seed = proofSeed();
  console.log(`seed ${String(seed)}`);
  const least = { disk: Number.POSITIVE_INFINITY, memory: Number.POSITIVE_INFINITY };
  let ok = true;
  for (let run = 0; run < runs; run += 1) {
    const [plain, unswept] = [await thiefWithout('open-people', seed + run), await thiefWithout('no-sweep', seed + run)];
    console.log(`open-people: ${plain}\nno-sweep: ${unswept}`);
    const [unsealed, left] = [toldIn(plain), toldIn(unswept)];
    least.disk = Math.min(least.disk, unsealed.disk);
    least.memory = Math.min(least.memory, left.memory);
    ok &&= isFoundOut(unsealed, left);
  }
  const found = `${String(least.disk)} canaries on the disk of an unsealed store, ${String(least.memory)} in the memory of an unswept host`;
  return { ok, figure: ok ? `red as it must be: ${found}` : `only ${found}, so the thief proof cannot be trusted` };
}
