// Proves that a central store set back to an old state is noticed at first contact and refilled, and that no place and no number is given twice.
import { startHonest } from './rewind/rewind-central.ts';
import { rewindRuns } from './rewind/rewind-runs.ts';

/** Each run is one history with one set-back. A run with any fault is not counted. */
export default async function proveRewind(runs: number): Promise<{ readonly ok: boolean; readonly figure: string }> {
  const { good, lost, lines } = await rewindRuns(runs, { start: startHonest, network: fetch });
  console.log(`${lost} lines were lost by central and given back by desks; ${lines} lines in all`);
  // Runs in which nothing was lost would prove nothing.
  return { ok: good === runs && lost > 0, figure: `${good} of ${runs}` };
}
