// Bench: a whole company's exports into an empty central, at a tenth and at full size: rows a second, where the time goes, what each process of central holds in memory, what lies on the disk.
import { join } from 'node:path';
import { rmSync, statfsSync } from 'node:fs';
import { CannotTryHere } from '../faults/rig/cannot-try-here.ts';
import { proofFolder } from '../faults/rig/proof-folder.ts';
import { proofSeed } from '../faults/rig/proof-seed.ts';
import { writeMadeExports } from '../people/made-exports.ts';
import { benchServer, type BenchServer } from './import/central-of-bench.ts';
import { memoryOfImport, type ImportMemory } from './import/measure-import.ts';

/** Issue 5 point 7: 20 million records of 500,000 persons, central under 400 MiB. */
const goalMiB = 400;
const million = 1_000_000;
const personsOfMillion = 25_000;
const hour = 3_600_000;

/** Exports, staging, PostgreSQL's sorts, its log and the database; the run prints what it really took. */
const gibOfMillion = 1;
const gibAtLeast = 3;

interface Measured extends ImportMemory { readonly rows: number; readonly disk: number }

/** `runs`: millions of rows; 20 is the size of the issue. */
export default async function benchImportSize(runs: number): Promise<{ readonly ok: boolean; readonly figure: string }> {
  const folder = proofFolder('bench-import-size');
  const seed = proofSeed();
  try {
    refuseSmallDisk(folder.path, runs);
    const server = await benchServer(folder.path);
    try {
      const tenth = await measured(server, folder.path, { seed, millions: runs / 10 });
      const whole = await measured(server, folder.path, { seed, millions: runs });
      console.log(`cost with ${(whole.rows / tenth.rows).toFixed(1)} times the rows: × ${(whole.milliseconds / tenth.milliseconds).toFixed(2)}`);
      return { ok: true, figure: `${(goalMiB / Math.max(whole.peak, whole.parent)).toFixed(2)} of goal` };
    } finally {
      await server.stop();
    }
  } finally {
    folder.remove();
  }
}

function refuseSmallDisk(folder: string, millions: number): void {
  const needed = gibAtLeast + millions * gibOfMillion;
  const free = freeGiB(folder);
  console.log(`needs some ${needed.toFixed(0)} GiB in ${folder}, ${free.toFixed(0)} are free`);
  if (free < needed) throw new CannotTryHere(`There are ${free.toFixed(1)} GiB free for ${String(millions)} million rows, which need some ${needed.toFixed(0)}. Make room, name another place with TMPDIR, or ask for fewer with --runs.`);
}

function freeGiB(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize / 1024 ** 3;
}

async function measured(server: BenchServer, place: string, { seed, millions }: { readonly seed: number; readonly millions: number }): Promise<Measured> {
  const exports = join(place, 'exports');
  const persons = Math.round(millions * personsOfMillion);
  const before = freeGiB(place);
  let least = before;
  console.log(`making ${millions.toFixed(1)} million rows of ${String(persons)} people`);
  const made = writeMadeExports(exports, { seed, persons, rows: Math.round(millions * million) });
  console.log(`${String(made.rows)} rows, ${(made.bytes / 1024 / 1024).toFixed(0)} MiB: bringing them`);
  const found = await memoryOfImport(server, exports, {
    limit: hour * Math.max(1, millions / 2),
    onWord: (seconds, word) => {
      least = Math.min(least, freeGiB(place));
      console.log(`  ${seconds.toFixed(0)} s: ${word}; ${(before - least).toFixed(1)} GiB of disk`);
    },
  });
  least = Math.min(least, freeGiB(place));
  rmSync(exports, { recursive: true, force: true });
  print(made.rows, { ...found, disk: before - least });
  return { ...found, rows: made.rows, disk: before - least };
}

function print(rows: number, { milliseconds, steps, peak, parent, together, database, disk }: ImportMemory & Pick<Measured, 'disk'>): void {
  const seconds = (time: number): string => (time / 1000).toFixed(0);
  const ofGoal = (name: string, mebibytes: number): string => `  ${name.padEnd(30)} ${mebibytes.toFixed(0).padStart(4)} MiB at its peak, ${(goalMiB / mebibytes).toFixed(2)} of ${String(goalMiB)}`;
  console.log([
    `  ${seconds(milliseconds)} s, ${(rows / milliseconds * 1000).toFixed(0)} rows/s; begun after: ${[...steps].map(([step, at]) => `${step.includes('rows read') ? 'end' : step} ${seconds(at)} s`).join(', ')}`,
    ofGoal('the import\'s own process', peak), ofGoal('the process that started it', parent), ofGoal('both at one time', together),
    `  database ${database.toFixed(0)} MiB; at least ${disk.toFixed(1)} GiB of disk while it ran (others' files count too)`,
  ].join('\n'));
}
