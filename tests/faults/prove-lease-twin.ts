// Proves that the lease proof can fail: a host whose door does not ask its lease must be found out by every trick that ends it.
import { shownAfterEnd, tricks } from './lease/tricks.ts';
import { proveWithout } from './rig/prove-without.ts';

/** `runs`: tricks. Only somebody shown counts as red: a proof that could not run, or failed in another way, is none. */
export default async function proveLeaseTwin(runs: number): Promise<{ readonly ok: boolean; readonly figure: string }> {
  const ending = tricks.slice(0, runs).filter(({ reads }) => !reads).length;
  const lines = await proveWithout('lease', { mutant: 'no-lease', runs });
  const shown = lines.filter((line) => line.includes(shownAfterEnd)).length;
  const figure = `${String(shown)} of ${String(ending)} tricks that end the lease showed somebody without the guard`;
  const ok = shown > 0 && shown === ending;
  return { ok, figure: ok ? `red as it must be: ${figure}` : `only ${figure} (${lines.at(-1) ?? ''}), so the lease proof cannot be trusted` };
}
