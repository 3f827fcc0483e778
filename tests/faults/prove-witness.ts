// Proves that no change of the log, by whoever, passes the auditor's verifier and the next sync, and that the first bad entry is named.
import { proofSeed } from './rig/proof-seed.ts';
import { witnessRuns } from './witness/witness-runs.ts';

/** A log made by the product on real PostgreSQL; one mutation a run, the kinds of tests/faults/witness/mutations.ts in turn. */
export default async function proveWitness(runs: number): Promise<{ readonly ok: boolean; readonly figure: string }> {
  const seed = proofSeed();
  console.log(`seed ${seed}`);
  const { missed, lines, inDatabase, inJournal } = await witnessRuns(runs, seed);
  console.log(`a log of ${lines} lines, ${inDatabase} of the mutations in PostgreSQL itself, ${inJournal} in a desk's journal`);
  for (const line of missed.slice(0, 20)) console.log(line);
  return { ok: missed.length === 0, figure: `${runs - missed.length} of ${runs} found` };
}
