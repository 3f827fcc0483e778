// Bench: the printed copy of 200, 2,000 and 20,000 rows beside the libraries a team would pick instead (goals: fastest, linear, 300 MiB).
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { boundMemory } from '../../electron/shells/bound-memory.ts';
import { median } from './append/figures.ts';
import { peers, product, type Composer } from './copy-paper/composers.ts';

const sizes = [200, 2000, 20_000] as const;
/** Goals of design/performance.md. */
const growthGoal = 12;
const memoryGoalMiB = 300;
/** Chromium needs minutes for the largest copy; it is far behind at the sizes before. */
const largestForChromium = 2000;
const leastRuns = 5;

/** One round each, in turn, so that what else the machine does falls on all alike. */
async function mediansOf(composers: readonly Composer[], rows: number, runs: number): Promise<readonly number[]> {
  const times = composers.map((): number[] => []);
  // The first round warms up and is not counted.
  for (let round = 0; round <= runs; round += 1) {
    for (const [place, { compose }] of composers.entries()) {
      const start = performance.now();
      await compose(rows);
      if (round > 0) times[place]?.push(performance.now() - start);
    }
  }
  return times.map(median);
}

function peakMemoryMiB(rows: number): number {
  return Number(execFileSync(process.execPath, [join(import.meta.dirname, 'copy-paper/peak-memory.ts'), String(rows)], { encoding: 'utf8' }).trim());
}

/** `runs` below five are raised to five. The figure is the worst ratio to its goal; 1.00 or more is reached. */
export default async function benchCopyPaper(runs: number): Promise<{ ok: boolean; figure: string }> {
  const rounds = Math.max(runs, leastRuns);
  // The engine as it is set in the host, where papers are made; for the peers too, in one process.
  boundMemory();
  const { run, missing } = peers();
  const ratios: { readonly what: string; readonly ratio: number }[] = [];
  const own = new Map<number, number>();
  for (const rows of sizes) {
    const beside = run.filter(({ name }) => name !== 'Chromium' || rows <= largestForChromium);
    const [mine = 0, ...theirs] = await mediansOf([product, ...beside], rows, rounds);
    own.set(rows, mine);
    console.log(`${String(rows).padStart(6)} rows  ${product.name.padEnd(14)} ${mine.toFixed(0).padStart(7)} ms`);
    beside.forEach(({ name }, place) => {
      const ratio = (theirs[place] ?? 0) / mine;
      ratios.push({ what: `${rows} rows beside ${name}`, ratio });
      console.log(`${String(rows).padStart(6)} rows  ${name.padEnd(14)} ${(theirs[place] ?? 0).toFixed(0).padStart(7)} ms  ${ratio.toFixed(2)} × ours`);
    });
    if (beside.length < run.length) console.log(`${String(rows).padStart(6)} rows  Chromium       not run at this size`);
  }
  const growth = (own.get(20_000) ?? 0) / (own.get(2000) ?? 1);
  const memory = peakMemoryMiB(20_000);
  ratios.push({ what: `20,000 rows cost ${growth.toFixed(1)} × 2,000 rows`, ratio: growthGoal / growth }, { what: `${memory} MiB at the most`, ratio: memoryGoalMiB / memory });
  for (const line of missing) console.log(`peer missing: ${line}`);
  for (const { what, ratio } of ratios) console.log(`${ratio.toFixed(2).padStart(7)}  ${what}`);
  const worst = ratios.reduce((least, { ratio }) => Math.min(least, ratio), Infinity);
  return { ok: Number.isFinite(worst), figure: `${worst.toFixed(2)} of goal` };
}
