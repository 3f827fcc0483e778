// Proves that central refuses bad lines by name, keeps nothing of them, and takes the good ones around them.
import { proofSeed } from './rig/proof-seed.ts';
import { refuseRuns } from './refuse/refuse-runs.ts';

/** Real central on real PostgreSQL; one bad push a run, the kinds of tests/faults/refuse/bad-lines.ts in turn. */
export default async function proveRefuse(runs: number): Promise<{ readonly ok: boolean; readonly figure: string }> {
  const seed = proofSeed();
  console.log(`seed ${seed}`);
  const { wrong, right, byKind } = await refuseRuns(runs, seed);
  for (const [kind, tally] of byKind) if (tally.wrong > 0 || runs <= 100) console.log(`${kind}: ${tally.runs - tally.wrong} of ${tally.runs}`);
  for (const line of wrong.slice(0, 20)) console.log(line);
  return { ok: right === runs, figure: `${right} of ${runs}` };
}
