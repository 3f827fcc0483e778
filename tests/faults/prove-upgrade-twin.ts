// Proves that the upgrade proof can fail: the same kills of an upgrade without its transaction must lose data.
import { upgradeRuns } from './upgrade/upgrade-runs.ts';

/** Red twin. Holds only when folders are spoilt. */
export default async function proveUpgradeTwin(runs: number): Promise<{ readonly ok: boolean; readonly figure: string }> {
  const { kills, lost } = await upgradeRuns(runs, true);
  return { ok: lost > 0, figure: lost > 0 ? `red as it must be: ${lost} of ${kills} folders spoilt` : `nothing lost in ${kills} kills, so the upgrade proof cannot be trusted` };
}
