// The judgements of the proofs skip, once and no-stall find what they are there to find, each by itself and without a rig.
import { describe, expect, it } from 'vitest';
import type { Lamp } from '../../shared/bridge.ts';
import { noHash } from '../../shared/protocol/line.ts';
import { isAtRest, watchHealing } from '../faults/no-stall/watch-healing.ts';
import { copiesAreOne } from '../faults/once/many-copies.ts';
import { cutsOf } from '../faults/once/once-rounds.ts';
import { faultAfterwards, faultWhileCut } from '../faults/once/judge-submission.ts';
import { followLog, type ReadLine } from '../faults/skip/follow-log.ts';

function shown(...pages: readonly (readonly number[])[]): () => Promise<readonly ReadLine[]> {
  const left = [...pages];
  return async () => (left.shift() ?? []).map((position) => ({ position, lineHash: noHash, logHash: noHash }));
}
const all = { total: 4, chained: false, written: () => true } as const;

describe('a reader that follows the log', () => {
  it('has skipped nothing when each position came once and in order', async () => {
    expect(await followLog(shown([1, 2], [], [3], [4]), all)).toEqual({ seen: 4, skipped: 0, repeated: 0, broken: 0 });
  });

  it('has skipped what it went past, and what it was never shown at the end', async () => {
    expect(await followLog(shown([1, 3]), all)).toMatchObject({ seen: 2, skipped: 2 });
  });

  it('counts what came twice, and a log hash that does not go on', async () => {
    expect(await followLog(shown([1, 2, 2, 3, 4]), all)).toMatchObject({ repeated: 1 });
    expect(await followLog(shown([1, 2, 3, 4]), { ...all, chained: true })).toMatchObject({ broken: 4 });
  });
});

describe('one submission', () => {
  it('is sound when central holds it once and the desk knows by a genuine receipt', () => {
    expect(faultAfterwards({ rows: 1, counted: true, genuine: true })).toBeNull();
    expect(faultWhileCut({ rows: 1, counted: false, genuine: false })).toBeNull();
  });

  it.each([
    [{ rows: 0, counted: true, genuine: false }, 'central does not hold it'], [{ rows: 2, counted: true, genuine: true }, '2 rows'],
    [{ rows: 1, counted: true, genuine: false }, 'without a valid receipt'], [{ rows: 0, counted: false, genuine: false }, 'never arrived'],
    [{ rows: 1, counted: false, genuine: false }, 'does not know it'],
  ])('is not sound otherwise: %o', (submission, words) => {
    expect(faultAfterwards(submission)).toContain(words);
  });

  it('is one of a thousand copies only when every receipt gives the same place', () => {
    const copies = { copies: 2, receipted: 2, sentAway: 0, rows: [1], places: 1, wrong: [] };
    expect(copiesAreOne(copies)).toBe(true);
    expect(copiesAreOne({ ...copies, places: 2 })).toBe(false);
    expect(copiesAreOne({ ...copies, rows: [2] })).toBe(false);
    expect(copiesAreOne({ ...copies, receipted: 0 })).toBe(false);
  });

  it('is cut at each byte where as many cuts are asked for, else evenly', () => {
    expect(cutsOf(4, 9)).toEqual([0, 1, 2, 3]);
    expect(cutsOf(100, 2)).toEqual([25, 75]);
  });
});

describe('a network that has healed', () => {
  const rest: Lamp = {
    waiting: 0, oldestUnsentAt: null, lastInCentralAt: null, reach: 'ok', parked: 0, people: { have: 0, last: 0 }, log: { have: 7, last: 7 }, papersWaiting: 0, leaseEndsAt: null, alarms: [],
  };
  const limits = { empty: 60, alarm: 120 };

  it('leaves a desk at rest only when nothing of any kind waits and it is where the log was', () => {
    expect(isAtRest(rest, 7)).toBe(true);
    const waiting: readonly Partial<Lamp>[] = [{ waiting: 1 }, { papersWaiting: 1 }, { reach: 'refused' }, { log: { have: 7, last: 8 } }, { people: { have: 0, last: 1 } }];
    expect(waiting.some((more) => isAtRest({ ...rest, ...more }, 7))).toBe(false);
    expect(isAtRest(rest, 8)).toBe(false);
  });

  it('is followed by an empty queue, an alarm, or a stall', async () => {
    const after = async (lamp: Lamp): Promise<string> => (await watchHealing(() => Promise.resolve(lamp), 7, limits)).verdict;
    expect(await after(rest)).toBe('empty');
    expect(await after({ ...rest, waiting: 1, alarms: ['stalled'] })).toBe('alarm');
    expect(await after({ ...rest, waiting: 1 })).toBe('stall');
  });
});
