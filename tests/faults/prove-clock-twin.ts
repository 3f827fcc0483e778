// The twin of the clock proof: with cases read in the order of wall clocks the same tricks must be found wrong.
import { proofSeed } from './rig/proof-seed.ts';
import { proveWithout } from './rig/prove-without.ts';

/** Red only counts when desks saw cases differently: a process that could not run is no proof. */
export default async function proveClockTwin(runs: number): Promise<{ readonly ok: boolean; readonly figure: string }> {
  const seed = proofSeed();
  console.log(`seed ${seed}`);
  const lines = await proveWithout('clock', { mutant: 'wall-time', runs, env: { REKISTERITISKI_SEED: String(seed), REKISTERITISKI_CLOCK_HOST: 'none' } });
  const differing = lines.filter((line) => line.includes('cases differ')).length;
  return { ok: differing > 0, figure: differing > 0 ? `red as it must be: ${differing} of ${runs} tricks changed what desks see` : `no trick of ${runs} was found, so the clock proof cannot be trusted` };
}
