// Proves that no reader ever skips a line because of concurrent commits: 8 writers, 4 readers, real PostgreSQL.
import { seededRandom } from '../../build/demo/seeded-random.ts';
import { proofSeed } from './rig/proof-seed.ts';
import { followLog } from './skip/follow-log.ts';
import { pullReader } from './skip/pull-reader.ts';
import { openSkipWorld } from './skip/skip-world.ts';
import { writeLines } from './skip/write-lines.ts';

const writers = 8;
const readers = 4;

/** `runs`: lines, rounded up to a whole number for each writer. Signatures are checked as always; nothing of central is left out but HTTP. */
export default async function proveSkip(runs: number): Promise<{ readonly ok: boolean; readonly figure: string }> {
  const seed = proofSeed();
  console.log(`seed ${seed}`);
  const each = Math.ceil(runs / writers);
  const total = each * writers;
  const world = await openSkipWorld(writers);
  const [one, other] = world.instances;
  let written = false;
  const began = performance.now();
  try {
    const following = Array.from({ length: readers }, (_, reader) => followLog(pullReader(reader % 2 === 0 ? one : other), { total, chained: true, written: () => written }));
    const writing = Promise.all(world.writers.map((writer, place) => writeLines(place % 2 === 0 ? one : other, writer, each, seededRandom(seed + place)))).then(() => { written = true; });
    const [counts] = await Promise.all([Promise.all(following), writing]);
    const seconds = (performance.now() - began) / 1000;
    for (const [reader, { seen, skipped, repeated, broken }] of counts.entries()) console.log(`reader ${reader + 1}: ${seen} seen, ${skipped} skipped, ${repeated} repeated, ${broken} out of the log's chain`);
    console.log(`${total} lines by ${writers} writers through two instances' parts in ${seconds.toFixed(1)} s (${(total / seconds).toFixed(0)} a second)`);
    const lost = counts.reduce((sum, { skipped, repeated, broken }) => sum + skipped + repeated + broken, 0);
    return { ok: lost === 0 && counts.every(({ seen }) => seen === total), figure: `${lost} skipped of ${total} lines by ${readers} readers` };
  } finally {
    await world.close();
  }
}
