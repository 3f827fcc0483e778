// Proves that the rewind proof can fail: a central store that keeps its old epoch, met by desks that do not show their head.
import { hidingHeads, startForgetful } from './rewind/forgetful-central.ts';
import { rewindRuns } from './rewind/rewind-runs.ts';

/** Holds only when the judgement went red; every set-back that lost lines must. */
export default async function proveRewindTwin(runs: number): Promise<{ readonly ok: boolean; readonly figure: string }> {
  const { good, faults } = await rewindRuns(runs, { start: startForgetful, network: hidingHeads });
  for (const [fault, times] of faults) console.log(`${fault}: in ${times} runs`);
  const red = runs - good;
  return { ok: red > 0, figure: red > 0 ? `red as it must be: ${red} of ${runs} runs did not hold` : `all ${runs} runs held, so the rewind proof cannot be trusted` };
}
