// Proves that the conflict proof can fail: with "newest wins" decisions vanish and copies leave the desk.
import { judgeAll } from './conflict/all-interleavings.ts';
import { productFold, type Fold } from './conflict/two-desks.ts';

/** The rule we do not have (guarantees.md, "Not to adopt"): of several decisions the last one in the log stands alone. */
const newestWins: Fold = (lines) => {
  const decisions = lines.filter(({ line }) => line.type === 'right-decided');
  const newest = decisions.toSorted((a, b) => (a.position ?? Number.POSITIVE_INFINITY) - (b.position ?? Number.POSITIVE_INFINITY)).at(-1);
  return productFold(lines.filter((one) => one.line.type !== 'right-decided' || one === newest));
};

/** A few ways of each interleaving are enough. Holds only when decisions were lost, conflicts hidden and something irreversible passed. */
export default function proveConflictTwin(runs: number): Promise<{ readonly ok: boolean; readonly figure: string }> {
  const { histories, breaches } = judgeAll(newestWins, runs);
  const lost = breaches.filter((one) => one.endsWith('is lost')).length;
  const hidden = breaches.filter((one) => one === 'a conflict is not shown').length;
  const passed = breaches.filter((one) => one.includes('passed during a conflict')).length;
  const ok = lost > 0 && hidden > 0 && passed > 0;
  const found = `${lost} decisions lost, ${hidden} conflicts hidden, ${passed} irreversible commands passed in ${histories} histories`;
  return Promise.resolve({ ok, figure: ok ? `red as it must be: ${found}` : `only ${found}, so the conflict proof cannot be trusted` });
}
