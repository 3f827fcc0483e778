// Proves that a power cut takes nothing that was confirmed: a desk's journal and the central store's PostgreSQL on a disk that is shut down.
import { seededRandom } from '../../build/demo/seeded-random.ts';
import { cutCentral } from './power/cut-central.ts';
import type { CutCount } from './power/count-missing.ts';
import { cutJournal } from './power/cut-journal.ts';
import { openCutDisk } from './rig/cut-disk.ts';
import { proofSeed } from './rig/proof-seed.ts';

function told(what: string, { confirmed, missing, fault }: CutCount): string {
  return `${what}: ${missing} of ${confirmed} confirmed lines missing${fault === null ? ', the rest verifies' : `, fault: ${fault}`}`;
}

/** Each run is one cut under the journal and one under central; a run that misses a line or does not verify is lost. */
export default async function provePower(runs: number): Promise<{ readonly ok: boolean; readonly figure: string }> {
  const seed = proofSeed();
  const random = seededRandom(seed);
  console.log(`seed ${seed}`);
  const disk = openCutDisk(1024);
  let lost = 0;
  try {
    for (let run = 1; run <= runs; run += 1) {
      const after = random.int(0, 900);
      const journal = await cutJournal(disk, after, false);
      console.log(`cut ${run}, ${after} ms after the first confirmation`);
      console.log(`  ${told('journal', journal)}`);
      const central = await cutCentral(disk, after);
      console.log(`  ${told('central', central)}`);
      if ([journal, central].some(({ missing, fault }) => missing > 0 || fault !== null)) lost += 1;
    }
  } finally {
    await disk.close();
  }
  return { ok: lost === 0, figure: `${lost} lost of ${runs}` };
}
