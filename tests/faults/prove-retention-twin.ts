// Proves that the retention proof can fail: desks that do not hear of erasures, and a restored store with the ledger of its backup's day.
import { fewestRuns, retentionRuns } from './retention/retention-runs.ts';

/** Holds only when the judgement went red: in every run the restored store and a desk hold what was erased. */
export default async function proveRetentionTwin(wished: number): Promise<{ readonly ok: boolean; readonly figure: string }> {
  const runs = Math.max(wished, fewestRuns);
  const { good, atEnd } = await retentionRuns(runs, true);
  for (const fault of atEnd) console.log(`at the end: ${fault}`);
  const red = runs - good;
  return { ok: red === runs && atEnd.length > 0, figure: red > 0 ? `red as it must be: ${red} of ${runs} case files were still readable` : `all ${runs} runs held, so the retention proof cannot be trusted` };
}
