// Proves that no desk stalls: after each kind of partition at each errand the queue is empty within a minute, else the lamp cries within two.
import { stallLane, type Partitioned } from './no-stall/stall-lane.ts';
import { openStallWorld } from './no-stall/stall-world.ts';
import { proofSeed } from './rig/proof-seed.ts';

const lanesMax = 6;

function told({ number, partition: { phase, fault, milliseconds }, met, healing }: Partitioned): string {
  const { waiting, papersWaiting, log, reach, alarms } = healing.last;
  const standing = healing.verdict === 'empty' ? '' : ` (waiting ${waiting}, papers ${papersWaiting}, log ${log.have} of ${log.last ?? '?'}, reach ${reach}, alarms ${alarms.join(' ')})`;
  return `partition ${number}: ${fault.kind} at ${phase} for ${milliseconds} ms, met ${met} times: ${healing.verdict} ${(healing.after / 1000).toFixed(1)} s after healing${standing}`;
}

/** `runs`: partitions. Real hosts in processes of their own, each behind a fault proxy of its own, two central instances on one PostgreSQL. */
export default async function proveNoStall(runs: number): Promise<{ readonly ok: boolean; readonly figure: string }> {
  const seed = proofSeed();
  console.log(`seed ${seed}`);
  const lanes = Math.min(lanesMax, runs);
  const world = await openStallWorld(runs + lanes);
  const all: Partitioned[] = [];
  let given = 0;
  try {
    const next = (): number | null => (given < runs ? given++ : null);
    const done = (one: Partitioned): void => {
      all.push(one);
      console.log(told(one));
    };
    await Promise.all(Array.from({ length: lanes }, () => stallLane(world, seed, { next, done })));
  } finally {
    await world.close();
  }
  const of = (verdict: string): number => all.filter(({ healing }) => healing.verdict === verdict).length;
  const met = all.filter((one) => one.met > 0).length;
  const times = all.map(({ healing }) => healing.after).sort((one, other) => one - other);
  console.log(`${met} of ${runs} partitions met a question; empty after ${((times[Math.floor(times.length / 2)] ?? 0) / 1000).toFixed(1)} s in the middle, ${((times.at(-1) ?? 0) / 1000).toFixed(1)} s at the longest`);
  if (met === 0) throw new Error('no partition met anything, so nothing was tried');
  return { ok: of('stall') === 0 && all.length === runs, figure: `${of('stall')} stalls of ${runs} partitions, ${of('alarm')} with an alarm` };
}
