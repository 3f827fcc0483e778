// Proves that the witness proof can fail: with each check of the verifier switched off, or a desk that believes central, a mutation that only it sees must be missed.
import type { Check } from '../../build/verify-log/verdict.ts';
import { proofSeed } from './rig/proof-seed.ts';
import { inWitnessWorld, runInFile } from './witness/witness-runs.ts';

/** The log hash and the line hash are also inside each receipt, so there the receipts' check goes with them. */
const pairs: readonly { readonly name: string; readonly off: readonly Check[]; readonly blind?: boolean }[] = [
  { name: 'a line signed by a stranger, the rest mended', off: ['signature'] },
  { name: 'the log hash', off: ['log-hash', 'receipt'] },
  { name: 'the line hash', off: ['line-hash', 'log-hash', 'receipt'] },
  { name: "a bit of the receipt's signature", off: ['receipt'] },
  { name: "the head's signature", off: ['head'] },
  { name: 'a line of a device dropped from its middle, the rest mended', off: ['device-chain'] },
  { name: 'the tail cut off, the head signed anew', off: [], blind: true },
];

/** Red twin. Holds only when every guard that was switched off was missed at least once. */
export default async function proveWitnessTwin(runs: number): Promise<{ readonly ok: boolean; readonly figure: string }> {
  const seed = proofSeed();
  console.log(`seed ${seed}`);
  const blind = await inWitnessWorld(seed, async (world) => {
    const missed = new Map<string, number>();
    for (let run = 0; run < runs; run += 1) {
      for (const { name, ...blindness } of pairs) missed.set(name, (missed.get(name) ?? 0) + (await runInFile(world, name, blindness) === null ? 0 : 1));
    }
    return missed;
  });
  for (const [name, missed] of blind) console.log(`${name}: missed ${missed} of ${runs}`);
  const all = [...blind.values()].every((missed) => missed > 0);
  return { ok: all, figure: all ? `red as it must be: each of ${pairs.length} switched-off guards missed` : 'a guard was not missed, so the witness proof cannot be trusted' };
}
