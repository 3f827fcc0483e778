// Proves that the skip proof can fail: positions from a sequence without the lock must make a reader skip.
import { seededRandom } from '../../build/demo/seeded-random.ts';
import { proofSeed } from './rig/proof-seed.ts';
import { followLog } from './skip/follow-log.ts';
import { bareReader, openSequence, writeBySequence } from './skip/sequence-writers.ts';
import { openSkipWorld } from './skip/skip-world.ts';

const writers = 8;
const readers = 4;
const linesEach = 100;

/** Once whatever `runs` says. */
export default async function proveSkipTwin(): Promise<{ readonly ok: boolean; readonly figure: string }> {
  const seed = proofSeed();
  console.log(`seed ${seed}`);
  const total = writers * linesEach;
  const world = await openSkipWorld(writers);
  const [one, other] = world.instances;
  const pool = await openSequence(world);
  let written = false;
  try {
    const following = Array.from({ length: readers }, (_, reader) => followLog(bareReader(reader % 2 === 0 ? one : other), { total, chained: false, written: () => written }));
    const writing = Promise.all(world.writers.map((writer, place) => writeBySequence(pool, writer, linesEach, seededRandom(seed + place)))).then(() => { written = true; });
    const [counts] = await Promise.all([Promise.all(following), writing]);
    for (const [reader, { seen, skipped }] of counts.entries()) console.log(`reader ${reader + 1}: ${seen} seen, ${skipped} skipped`);
    const skipped = counts.reduce((sum, count) => sum + count.skipped, 0);
    const { rows } = await pool.query<{ n: number }>('select count(*)::int as n from journal_line');
    const ok = skipped > 0 && rows[0]?.n === total;
    return { ok, figure: ok ? `red as it must be: ${skipped} lines skipped by ${readers} readers of ${total}` : `${skipped} lines skipped of ${rows[0]?.n ?? 0} stored, so the skip proof cannot be trusted` };
  } finally {
    await pool.end();
    await world.close();
  }
}
