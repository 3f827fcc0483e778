// Measures the import bench's rounds: the bare parser with COPY and the product's import by turns, and the memory of the import's own process.
import { join } from 'node:path';
import { root } from '../../../build/root.ts';
import { folderSources } from '../../../central/sources/pipeline/folder-sources.ts';
import { helsinkiDateOf } from '../../../shared/formats/helsinki-date.ts';
import { nodeProgram, startOwn } from '../../faults/rig/own-process.ts';
import { shippedProfile, shippedSources } from '../../people/shipped-profiles.ts';
import { median } from '../append/figures.ts';
import { peakMemoryOf } from '../push/peak-memory-of.ts';
import type { AxFolder } from './ax-folder.ts';
import type { BenchCentral, BenchServer } from './central-of-bench.ts';
import { parseAndCopy } from './parse-and-copy.ts';

export interface ImportTimes { readonly bare: number; readonly first: number; readonly again: number }

const importedAt = '2026-11-22T08:00:00.000Z';

/** Milliseconds of one import; throws when a row of the export is missing from the people. */
async function timedImport({ central }: BenchCentral, ax: AxFolder, added: number): Promise<number> {
  const today = helsinkiDateOf(importedAt);
  if (!today.ok) throw new Error('the bench has no day');
  const began = performance.now();
  const profile = shippedProfile('tampere');
  const found = await folderSources({ profile, sourceProfiles: shippedSources('tampere').filter(({ system }) => system === 'ax'), folder: ax.folder, today: today.value });
  const { files } = await central.admin.importExports({ profile, ...found, importedAt });
  const milliseconds = performance.now() - began;
  const sum = (of: 'read' | 'added' | 'unjoined'): number => files.reduce((total, file) => total + file[of], 0);
  if (sum('read') !== ax.rows || sum('added') !== added || sum('unjoined') !== 0) throw new Error(`the import brought ${sum('added')} of ${ax.rows} rows`);
  return milliseconds;
}

/** Medians; the first round warms up and is not counted. `again`: the same export once more, into the store that has it. */
export async function measureImport(server: BenchServer, ax: AxFolder, rounds: number): Promise<ImportTimes> {
  const times: Readonly<Record<keyof ImportTimes, number[]>> = { bare: [], first: [], again: [] };
  for (let round = 0; round <= rounds; round += 1) {
    await server.withFresh(async (fresh) => {
      const bare = await parseAndCopy(fresh.databaseUrl, ax.files);
      if (bare.rows !== ax.rows) throw new Error('the bare parser lost rows');
      const first = await timedImport(fresh, ax, ax.rows);
      const again = await timedImport(fresh, ax, 0);
      if (round === 0) return;
      times.bare.push(bare.milliseconds);
      times.first.push(first);
      times.again.push(again);
    });
  }
  return { bare: median(times.bare), first: median(times.first), again: median(times.again) };
}

export interface ImportMemory { readonly peak: number; readonly milliseconds: number }

/** MiB that `npm run central -- import` held at its peak in a process of its own, without PostgreSQL's. */
export async function memoryOfImport(server: BenchServer, folder: string): Promise<ImportMemory> {
  return server.withFresh(async ({ databaseUrl, folder: place }) => {
    const began = performance.now();
    const program = startOwn(nodeProgram('import', join(root, 'build', 'central.ts'), ['import', folder, '--controller', 'tampere'], { DATABASE_URL: databaseUrl, CENTRAL_SECRET: server.secret, CENTRAL_FOLDER: place }));
    const report = program.waitFor((line) => line.includes('the report: '), 3_600_000);
    // The peak is readable while the process lives; what it held in its last moments it held before.
    const peaks = [peakMemoryOf(program.pid)];
    const looking = setInterval(() => peaks.push(peakMemoryOf(program.pid)), 50);
    await report.finally(() => { clearInterval(looking); });
    const peak = Math.max(...peaks.filter((one) => !Number.isNaN(one)));
    return { peak, milliseconds: performance.now() - began };
  });
}
