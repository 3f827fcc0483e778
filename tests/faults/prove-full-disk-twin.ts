// Proves that the full-disk proof can fail: a writer that confirms before the commit is caught.
import { fullDiskRuns } from './full-disk/full-disk-runs.ts';
import { proofSeed } from './rig/proof-seed.ts';

/** Red twin. Holds only when false confirmations were found. */
export default async function proveFullDiskTwin(runs: number): Promise<{ readonly ok: boolean; readonly figure: string }> {
  const seed = proofSeed();
  console.log(`seed ${seed}`);
  const wrong = await fullDiskRuns(runs, seed, true);
  return { ok: wrong > 0, figure: wrong > 0 ? `red as it must be: false confirmations in ${wrong} of ${runs}` : `nothing false in ${runs}, so the full-disk proof cannot be trusted` };
}
