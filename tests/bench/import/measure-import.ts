// Measures the import bench's rounds: the bare parser with COPY and the product's import by turns, and the memory of the import's own process.
import { join } from 'node:path';
import pg from 'pg';
import { root } from '../../../build/root.ts';
import { folderSources } from '../../../central/sources/pipeline/folder-sources.ts';
import { helsinkiDateOf } from '../../../shared/formats/helsinki-date.ts';
import { descendantsOf } from '../../faults/rig/descendants.ts';
import { nodeProgram, startOwn } from '../../faults/rig/own-process.ts';
import { shippedProfile, shippedSources } from '../../people/shipped-profiles.ts';
import { median } from '../append/figures.ts';
import { memoryOf, peakMemoryOf } from '../push/peak-memory-of.ts';
import { changedFolder, type AxFolder } from './ax-folder.ts';
import type { BenchCentral, BenchServer } from './central-of-bench.ts';
import { parseAndCopy } from './parse-and-copy.ts';

export interface ImportTimes { readonly bare: number; readonly first: number; readonly again: number; readonly hundredth: number }

const importedAt = '2026-11-22T08:00:00.000Z';

/** Milliseconds of one import; throws when a row of the export is missing from the people. */
async function timedImport({ central }: BenchCentral, ax: AxFolder, { added, changed }: { readonly added: number; readonly changed: number }): Promise<number> {
  const today = helsinkiDateOf(importedAt);
  if (!today.ok) throw new Error('the bench has no day');
  const began = performance.now();
  const profile = shippedProfile('tampere');
  const found = await folderSources({ profile, sourceProfiles: shippedSources('tampere').filter(({ system }) => system === 'ax'), folder: ax.folder, today: today.value });
  const { files } = await central.admin.importExports({ profile, ...found, importedAt });
  const milliseconds = performance.now() - began;
  const sum = (of: 'read' | 'added' | 'changed' | 'unjoined'): number => files.reduce((total, file) => total + file[of], 0);
  if (sum('read') !== ax.rows || sum('added') !== added || sum('changed') !== changed || sum('unjoined') !== 0) throw new Error(`the import brought ${sum('added')} of ${ax.rows} rows`);
  return milliseconds;
}

/** Medians; the first round warms up and is not counted. `again`: the same export once more, into the store that has it; `hundredth`: with one row of a hundred changed. */
export async function measureImport(server: BenchServer, ax: AxFolder, rounds: number): Promise<ImportTimes> {
  const times: Readonly<Record<keyof ImportTimes, number[]>> = { bare: [], first: [], again: [], hundredth: [] };
  const other = changedFolder(ax, `${ax.folder}-changed`);
  for (let round = 0; round <= rounds; round += 1) {
    await server.withFresh(async (fresh) => {
      const bare = await parseAndCopy(fresh.databaseUrl, ax.files);
      if (bare.rows !== ax.rows) throw new Error('the bare parser lost rows');
      const first = await timedImport(fresh, ax, { added: ax.rows, changed: 0 });
      const again = await timedImport(fresh, ax, { added: 0, changed: 0 });
      const hundredth = await timedImport(fresh, other, { added: 0, changed: other.changed });
      if (round === 0) return;
      times.bare.push(bare.milliseconds);
      times.first.push(first);
      times.again.push(again);
      times.hundredth.push(hundredth);
    });
  }
  return { bare: median(times.bare), first: median(times.first), again: median(times.again), hundredth: median(times.hundredth) };
}

export interface ImportMemory {
  /** MiB of the import's own process at its peak, of the one that started it, and of both at one time (their shared pages counted twice). */
  readonly peak: number;
  readonly parent: number;
  readonly together: number;
  readonly milliseconds: number;
  /** When each step was first told, in milliseconds from the start. */
  readonly steps: ReadonlyMap<string, number>;
  /** MiB of the database afterwards. */
  readonly database: number;
}

const lookEvery = 100;
const tellEvery = 30_000;
const hour = 3_600_000;

/** What `npm run central -- import` held and took, without PostgreSQL's own processes. `onWord` is told every half minute how far it is; it is ended when it takes longer than `limit`. */
export async function memoryOfImport(server: BenchServer, folder: string, { onWord, limit = hour }: { readonly onWord?: (seconds: number, word: string) => void; readonly limit?: number } = {}): Promise<ImportMemory> {
  return server.withFresh(async ({ databaseUrl, folder: place }) => {
    const began = performance.now();
    const program = startOwn(nodeProgram('import', join(root, 'build', 'central.ts'), ['import', folder, '--controller', 'tampere'], { DATABASE_URL: databaseUrl, CENTRAL_SECRET: server.secret, CENTRAL_FOLDER: place }));
    const steps = new Map<string, number>();
    const peaks = { peak: 0, parent: 0, together: 0 };
    let toldAt = began;
    // A peak is readable while its process lives; what it held in its last moments it held before.
    const looking = setInterval(() => {
      for (const step of program.said.map((line) => /^import: (reading|comparing|joining|.* rows read)/.exec(line)?.[1])) if (step !== undefined && !steps.has(step)) steps.set(step, performance.now() - began);
      const children = descendantsOf(program.pid);
      peaks.parent = larger(peaks.parent, peakMemoryOf(program.pid));
      for (const child of children) peaks.peak = larger(peaks.peak, peakMemoryOf(child));
      peaks.together = larger(peaks.together, [program.pid, ...children].reduce((sum, pid) => sum + memoryOf(pid), 0));
      const now = performance.now();
      if (now - toldAt < tellEvery) return;
      toldAt = now;
      onWord?.((now - began) / 1000, `${program.said.at(-1) ?? 'starting'}; the import ${peaks.peak.toFixed(0)} MiB, who started it ${peaks.parent.toFixed(0)} MiB at most so far`);
    }, lookEvery);
    await program.waitFor((line) => line.includes('the report: '), limit).finally(() => { clearInterval(looking); });
    const milliseconds = performance.now() - began;
    return { ...peaks, milliseconds, steps, database: await databaseSize(databaseUrl) };
  });
}

function larger(one: number, other: number): number {
  return Number.isNaN(other) ? one : Math.max(one, other);
}

async function databaseSize(databaseUrl: string): Promise<number> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query<{ size: string }>('select pg_database_size(current_database()) size');
  await client.end();
  return Number(rows[0]?.size ?? 0) / 1024 / 1024;
}
