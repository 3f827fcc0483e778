// The sources proof: as many rounds as asked, each with other records, and what could not be accounted for.
import { seededRandom } from '../../../build/demo/seeded-random.ts';
import { proofFolder } from '../rig/proof-folder.ts';
import { brokenRuns, type BrokenRun } from './broken-runs.ts';
import { openAzureStorage } from './counterparts/azure-storage.ts';
import { openSourceDatabase } from './counterparts/database.ts';
import { liveRuns } from './live-runs.ts';
import { madeContracts } from './made-contracts.ts';
import { brokenPartRuns, partRuns } from './part-runs.ts';
import { wholeRuns, type World } from './whole-runs.ts';

export interface SourcesFigures { readonly records: number; readonly rows: number; readonly quarantined: number; readonly unaccounted: number; readonly wrong: readonly string[] }

/** About records of each source in a round. */
const recordsEach = 600;

export async function sourcesRuns(runs: number, seed: number, tell: (line: string) => void, broken: readonly BrokenRun[] = brokenRuns): Promise<SourcesFigures> {
  const sum = { records: 0, rows: 0, quarantined: 0, unaccounted: 0 };
  const wrong: string[] = [];
  for (let run = 0; run < runs; run += 1) {
    const folder = proofFolder('rekisteritiski-sources');
    const world = await openWorld(folder.path);
    const contracts = madeContracts(recordsEach, seededRandom(seed + run));
    try {
      for (const [name, read] of [...wholeRuns, ...liveRuns, ...partRuns]) {
        const { records, rows, quarantined, unaccounted } = await read(contracts, world);
        tell(`${name}: ${String(records)} records, ${String(rows)} rows, ${String(quarantined)} set aside, ${String(unaccounted.length)} unaccounted of`);
        sum.records += records;
        sum.rows += rows;
        sum.quarantined += quarantined;
        sum.unaccounted += unaccounted.length;
        wrong.push(...unaccounted.map((line) => `${name}: ${line}`));
      }
      for (const [name, read] of [...broken, ...brokenPartRuns]) {
        const fault = await read(contracts, world);
        if (fault !== null) wrong.push(`${name}: ${fault}`);
      }
      tell(`${String(broken.length + brokenPartRuns.length)} broken sources tried`);
    } finally {
      await world.azure.stop();
      await world.database.stop();
      folder.remove();
    }
  }
  return { ...sum, wrong };
}

async function openWorld(folder: string): Promise<World> {
  // First what may not be installable here, so that nothing is left running.
  const azure = await openAzureStorage(folder);
  return { folder, azure, database: await openSourceDatabase(folder) };
}
