// Proves that an ended case file is readable nowhere: central killed at any step, desks away or put back, backups restored; and that every chain still verifies.
import { fewestRuns, retentionRuns } from './retention/retention-runs.ts';

/** Each run is one case ended under one kill. What only the whole shows (data files, an old disk, the exported log) counts against all of them. */
export default async function proveRetention(wished: number): Promise<{ readonly ok: boolean; readonly figure: string }> {
  const runs = Math.max(wished, fewestRuns);
  const { good, kills, steps, atEnd } = await retentionRuns(runs, false);
  for (const fault of atEnd) console.log(`at the end: ${fault}`);
  console.log(`${kills} of ${runs} runs were killed before their end, which is ${steps} steps`);
  const left = runs - good + atEnd.length;
  return { ok: left === 0 && kills > 0, figure: `${left} readable of ${runs}` };
}
