// Bench: from the command to the log-in shown and from Enter to the list of cases, beside the same host and the same browser with a blank page.
// The command is the browser shell's: Electron's runtime is not on every machine; host, page and lists are the same.
import { join } from 'node:path';
import { ensureBuilt } from '../../build/ensure-built.ts';
import { proofFolder } from '../faults/rig/proof-folder.ts';
import { median } from './append/figures.ts';
import { filledLists } from './start/filled-lists.ts';
import { blankPage, oneStart, type OneStart } from './start/one-start.ts';

/** performance.md "start": at most this many times the blank page. */
const goal = 1.5;
const cases = 2000;
const leastRounds = 5;

interface Both { readonly product: OneStart; readonly blank: OneStart }

async function measured(folder: string, count: number, rounds: number): Promise<Both> {
  const { place } = await filledLists(folder, count);
  const blank = blankPage(place, folder);
  const times: Readonly<Record<keyof Both, OneStart[]>> = { product: [], blank: [] };
  // Turn by turn; the first round warms up.
  for (let round = 0; round <= rounds; round += 1) {
    const [own, bare] = [await oneStart(place, 'product'), await oneStart(blank, 'blank')];
    if (round > 0) { times.product.push(own); times.blank.push(bare); }
  }
  const over = (of: readonly OneStart[]): OneStart => ({ shown: median(of.map(({ shown }) => shown)), page: median(of.map(({ page }) => page)), unlock: median(of.map(({ unlock }) => unlock)) });
  return { product: over(times.product), blank: over(times.blank) };
}

function print(count: number, { product, blank }: Both): void {
  const row = (name: string, own: number, bare: number): string => `${name.padEnd(34)} ${own.toFixed(0).padStart(7)} ms  blank ${bare.toFixed(0).padStart(7)} ms  × ${(own / bare).toFixed(2)}`;
  console.log([
    `${String(count)} cases in the lists`, row('command to log-in shown', product.shown, blank.shown), row('  of it the page alone (not judged)', product.page, blank.page),
    row('Enter to the first rows', product.unlock, blank.unlock),
  ].join('\n'));
}

/** `runs` below five are raised to five rounds. */
export default async function benchStart(runs: number): Promise<{ readonly ok: boolean; readonly figure: string }> {
  ensureBuilt(console.log);
  const rounds = Math.max(runs, leastRounds);
  const folder = proofFolder('bench-start');
  try {
    const tenth = await measured(join(folder.path, 'tenth'), cases / 10, rounds);
    print(cases / 10, tenth);
    const whole = await measured(join(folder.path, 'whole'), cases, rounds);
    print(cases, whole);
    console.log(`with ten times the cases: Enter to the first rows × ${(whole.product.unlock / tenth.product.unlock).toFixed(2)}`);
    const ratios = [whole.product.shown / whole.blank.shown, whole.product.unlock / whole.blank.unlock];
    return { ok: true, figure: `${(goal / Math.max(...ratios)).toFixed(2)} of goal` };
  } finally {
    folder.remove();
  }
}
