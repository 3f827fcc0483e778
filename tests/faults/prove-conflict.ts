// Proves that two desks deciding one request apart lose no decision, see the same conflict, and let nothing irreversible pass.
import { judgeAll, waysAll } from './conflict/all-interleavings.ts';
import { productFold } from './conflict/two-desks.ts';

/** `runs`: in how many ways each interleaving is tried (117 are all there are). There is no chance in it and no seed. */
export default function proveConflict(runs: number): Promise<{ readonly ok: boolean; readonly figure: string }> {
  const { interleavings, histories, conflicts, settled, breaches } = judgeAll(productFold, runs);
  console.log(`${interleavings} interleavings of 2 desks x 6 steps, each in ${Math.min(runs, waysAll)} of ${waysAll} ways: three pairs of decisions, an exchange after any step, three orders of sending`);
  console.log(`${conflicts} of ${histories} histories met in a conflict, in ${settled} somebody settled one`);
  for (const breach of new Set(breaches)) console.log(`breach: ${breach}`);
  // Without a conflict and a settlement among them the histories would prove nothing.
  const ok = breaches.length === 0 && conflicts > 0 && settled > 0;
  return Promise.resolve({ ok, figure: `${breaches.length} breaches in all ${interleavings} interleavings (${histories} histories)` });
}
