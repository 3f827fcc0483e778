// Bench: a whole company's exports into an empty central, at a tenth and at full size: rows a second, where the time goes, what central holds in memory, what lies on the disk.
import { join } from 'node:path';
import { rmSync } from 'node:fs';
import { proofFolder } from '../faults/rig/proof-folder.ts';
import { proofSeed } from '../faults/rig/proof-seed.ts';
import { writeMadeExports } from '../people/made-exports.ts';
import { benchServer, type BenchServer } from './import/central-of-bench.ts';
import { memoryOfImport, type ImportMemory } from './import/measure-import.ts';

/** Issue 5 point 7: 20 million records of 500,000 persons, central under 400 MiB. */
const goalMiB = 400;
const million = 1_000_000;
const personsOfMillion = 25_000;

interface Measured extends ImportMemory { readonly rows: number }

/** `runs`: millions of rows; 20 is the size of the issue. */
export default async function benchImportSize(runs: number): Promise<{ readonly ok: boolean; readonly figure: string }> {
  const folder = proofFolder('bench-import-size');
  const seed = proofSeed();
  const server = await benchServer(folder.path);
  try {
    const tenth = await measured(server, join(folder.path, 'exports'), { seed, millions: runs / 10 });
    const whole = await measured(server, join(folder.path, 'exports'), { seed, millions: runs });
    console.log(`cost with ${(whole.rows / tenth.rows).toFixed(1)} times the rows: × ${(whole.milliseconds / tenth.milliseconds).toFixed(2)}`);
    return { ok: true, figure: `${(goalMiB / whole.peak).toFixed(2)} of goal` };
  } finally {
    await server.stop();
    folder.remove();
  }
}

async function measured(server: BenchServer, folder: string, { seed, millions }: { readonly seed: number; readonly millions: number }): Promise<Measured> {
  const persons = Math.round(millions * personsOfMillion);
  const made = writeMadeExports(folder, { seed, persons, rows: Math.round(millions * million) });
  console.log(`${String(made.rows)} rows of ${String(persons)} people, ${(made.bytes / 1024 / 1024).toFixed(0)} MiB: bringing them`);
  const found = await memoryOfImport(server, folder);
  rmSync(folder, { recursive: true, force: true });
  const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(0);
  console.log(`  ${seconds(found.milliseconds)} s, ${(made.rows / found.milliseconds * 1000).toFixed(0)} rows/s; begun after: ${[...found.steps].map(([step, at]) => `${step.includes('rows read') ? 'end' : step} ${seconds(at)} s`).join(', ')}`);
  console.log(`  memory: the import ${found.peak.toFixed(0)} MiB, who started it ${found.parent.toFixed(0)} MiB, both ${found.together.toFixed(0)} MiB; database ${found.database.toFixed(0)} MiB`);
  return { ...found, rows: made.rows };
}
