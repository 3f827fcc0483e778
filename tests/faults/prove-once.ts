// Proves that one submission has one effect: copies at once, answers cut at each byte, and 200s that are not central's word.
import { copiesAreOne, manyCopies } from './once/many-copies.ts';
import { cutRounds, lyingRounds, restartRound } from './once/once-rounds.ts';
import { openOnceWorld, settle } from './once/once-world.ts';

const copies = 1000;

/** `runs`: bytes of the answer at which it is cut, evenly over it; as many as the answer has, or more, is every byte. */
export default async function proveOnce(runs: number): Promise<{ readonly ok: boolean; readonly figure: string }> {
  const world = await openOnceWorld();
  try {
    await settle(world);
    const cut = await cutRounds(world, runs);
    const lied = await lyingRounds(world);
    const many = await manyCopies(world, copies);
    // Last, because a desk that cannot follow it would fail everything after it.
    const restarted = await restartRound(world);
    const lost = [...cut.lost, ...lied.lost, ...restarted];
    for (const line of lost.slice(0, 10)) console.log(line);
    console.log(`${many.copies} copies: ${many.receipted} receipted, ${many.sentAway} sent away as too many calls, ${many.wrong.length} answered otherwise; rows ${many.rows.join(', ')}; places ${many.places}`);
    for (const line of many.wrong.slice(0, 3)) console.log(line);
    console.log(`answer of ${world.proxy.answerBytes('v1/push')} bytes`);
    const rows = Math.max(...many.rows);
    return { ok: lost.length === 0 && copiesAreOne(many), figure: `${rows} row of ${copies} copies, ${lost.length} lost of ${cut.cuts} cuts and ${lied.rounds} lies and a restart` };
  } finally {
    await world.close();
  }
}
