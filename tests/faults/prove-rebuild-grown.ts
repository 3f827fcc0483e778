// Proves that lists come back also from a journal of ten thousand changes, and says how long that took at the longest.
import { seededRandom } from '../../build/demo/seeded-random.ts';
import { ensureBuilt } from '../../build/ensure-built.ts';
import { roundsOfDesk } from './rebuild/rounds-of-desk.ts';
import { proofSeed } from './rig/proof-seed.ts';

const changes = 10_000;

/** The time is told and not judged: it is the machine's as much as the program's. */
export default async function proveRebuildGrown(runs: number): Promise<{ readonly ok: boolean; readonly figure: string }> {
  ensureBuilt(console.log);
  const seed = proofSeed();
  console.log(`seed ${seed}`);
  const { lost, built, milliseconds } = await roundsOfDesk({ count: runs, from: 1, changes, random: seededRandom(seed) });
  if (built === 0) throw new Error('the lists were built again in no round, so nothing was proved');
  return { ok: lost === 0, figure: `${lost} lost of ${runs}, from ${changes} changes and more whole after ${(milliseconds / 1000).toFixed(1)} s at the longest of ${built}` };
}
