// Bench: a billing system's export of 200,000 rows into central, joined, compared and shown, beside a CSV parser alone with COPY.
import { join } from 'node:path';
import { proofFolder } from '../faults/rig/proof-folder.ts';
import { proofSeed } from '../faults/rig/proof-seed.ts';
import { axFolder, type AxFolder } from './import/ax-folder.ts';
import { benchServer } from './import/central-of-bench.ts';
import { measureImport, memoryOfImport, type ImportTimes } from './import/measure-import.ts';

/** performance.md "import" and issue 5 point 7; a tenth of the rows may hold half of the memory at the least, else it grows with them. */
const goals = { ofBare: 0.4, memoryMiB: 400, growth: 2 } as const;
const rows = 200_000;
const leastRounds = 5;

function print(title: string, ax: AxFolder, { bare, first, again, hundredth }: ImportTimes): void {
  const row = (name: string, milliseconds: number): string => `${name.padEnd(36)} ${milliseconds.toFixed(0).padStart(7)} ms ${(ax.rows / milliseconds).toFixed(1).padStart(7)} rows/ms ${(bare / milliseconds).toFixed(2).padStart(7)} of bare`;
  console.log([`${title}, ${(ax.bytes / 1024 / 1024).toFixed(1)} MiB`, row('limit: papaparse and COPY', bare), row('import into an empty store', first), row('the same export once more', again), row('with one row of a hundred changed', hundredth)].join('\n'));
}

/** `runs` below five are raised to five rounds. The figure is the worst ratio to its goal. */
export default async function benchImport(runs: number): Promise<{ readonly ok: boolean; readonly figure: string }> {
  const rounds = Math.max(runs, leastRounds);
  const folder = proofFolder('bench-import');
  const seed = proofSeed();
  const server = await benchServer(folder.path);
  try {
    const small = axFolder(join(folder.path, 'small'), rows / 10, seed);
    const tenth = await measureImport(server, small, rounds);
    print(`${rows / 10} rows`, small, tenth);
    const large = axFolder(join(folder.path, 'large'), rows, seed);
    const whole = await measureImport(server, large, rounds);
    print(`${rows} rows`, large, whole);
    console.log(`cost with ten times the rows: × ${(whole.first / tenth.first).toFixed(2)}, bare × ${(whole.bare / tenth.bare).toFixed(2)}`);
    const few = await memoryOfImport(server, small.folder);
    const many = await memoryOfImport(server, large.folder);
    console.log(`memory of the import's process: ${few.peak.toFixed(0)} MiB with ${rows / 10} rows, ${many.peak.toFixed(0)} MiB with ${rows}; of the one that started it ${many.parent.toFixed(0)} MiB, of both ${many.together.toFixed(0)} MiB`);
    const ratios = [
      { what: 'of papaparse and COPY', ratio: whole.bare / whole.first / goals.ofBare },
      { what: 'memory at its peak', ratio: goals.memoryMiB / many.peak },
      { what: 'memory with ten times the rows', ratio: goals.growth / (many.peak / few.peak) },
    ];
    for (const { what, ratio } of ratios) console.log(`${ratio.toFixed(2).padStart(7)} of goal  ${what}`);
    return { ok: true, figure: `${Math.min(...ratios.map(({ ratio }) => ratio)).toFixed(2)} of goal` };
  } finally {
    await server.stop();
    folder.remove();
  }
}
