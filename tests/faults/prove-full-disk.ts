// Proves that a full disk and a failed fsync never give a false confirmation, and that saving works again when there is space.
import { fullDiskRuns } from './full-disk/full-disk-runs.ts';
import { proofSeed } from './rig/proof-seed.ts';

/** `runs` injected faults, every fifth a failed fsync. */
export default async function proveFullDisk(runs: number): Promise<{ readonly ok: boolean; readonly figure: string }> {
  const seed = proofSeed();
  console.log(`seed ${seed}`);
  const wrong = await fullDiskRuns(runs, seed, false);
  return { ok: wrong === 0, figure: `${wrong} false of ${runs}` };
}
