// Proves that every record of every kind of source comes in or is set aside by name, and that a broken source replaces nothing.
import { brokenRuns } from './sources/broken-runs.ts';
import { brokenPartRuns } from './sources/part-runs.ts';
import { sourcesRuns } from './sources/sources-runs.ts';
import { proofSeed } from './rig/proof-seed.ts';

/** Real files, a real PostgreSQL, Azure storage's emulator, a real folder; other records in each run. */
export default async function proveSources(runs: number): Promise<{ readonly ok: boolean; readonly figure: string }> {
  const seed = proofSeed();
  console.log(`seed ${seed}`);
  const { records, rows, quarantined, unaccounted, wrong } = await sourcesRuns(runs, seed, (line) => console.log(line));
  for (const line of wrong.slice(0, 20)) console.log(line);
  console.log(`${rows} rows imported + ${quarantined} quarantined = ${rows + quarantined} of ${records} written`);
  const broken = `${(brokenRuns.length + brokenPartRuns.length) * runs} broken sources, ${wrong.length - unaccounted} of them not told`;
  return { ok: wrong.length === 0 && rows + quarantined === records, figure: `${unaccounted} rows unaccounted of ${records}; ${broken}` };
}
