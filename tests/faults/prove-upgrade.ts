// Proves that opening data of every earlier version loses nothing, also when it is killed on the way: unsent lines stay unsent.
import { upgradeRuns } from './upgrade/upgrade-runs.ts';

/** `runs` kills of each earlier version, spread evenly over the statements of its upgrade. */
export default async function proveUpgrade(runs: number): Promise<{ readonly ok: boolean; readonly figure: string }> {
  const { kills, lost } = await upgradeRuns(runs, false);
  return { ok: kills > 0 && lost === 0, figure: `${lost} lost of ${kills}` };
}
