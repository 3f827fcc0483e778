// The watch against stalls: what waits and does not move is seen, also when a round hangs; an honest "no connection" is no stall.
import { describe, expect, it } from 'vitest';
import { stallAfter, stallWatch, type Standing } from '../../../../../electron/host/sync/watch-stall.ts';

const waits: Standing = { waiting: true, queue: 1, progress: 'a', unreachable: false, rounds: 1 };

/** Looks at one standing after another, each `step` milliseconds after the one before. */
function looks(standings: readonly Standing[], step: number): boolean[] {
  let at = 0;
  const watch = stallWatch(() => at);
  return standings.map((standing) => {
    const seen = watch.look(standing);
    at += step;
    return seen;
  });
}

const rounds = (standing: Standing, count: number): Standing[] => Array.from({ length: count }, (_one, n) => ({ ...standing, rounds: n }));

describe('the watch against stalls', () => {
  it('cries when something waits and nothing moves though central answers', () => {
    expect(looks(rounds(waits, 22), 5000).indexOf(true)).toBe(stallAfter / 5000);
  });

  it('is quiet while something moves, and when nothing waits', () => {
    const moving = rounds(waits, 60).map((one, n) => ({ ...one, progress: String(n) }));
    expect(looks(moving, 5000)).not.toContain(true);
    expect(looks(rounds({ ...waits, waiting: false }, 60), 5000)).not.toContain(true);
  });

  it('leaves a desk without connection to the lamp, as long as it goes on trying', () => {
    expect(looks(rounds({ ...waits, unreachable: true }, 60), 5000)).not.toContain(true);
  });

  it('cries when a round never ends, whatever the last one said, also where nothing is known to wait', () => {
    const hung = Array.from({ length: 22 }, () => ({ ...waits, unreachable: true }));
    expect(looks(hung, 5000).at(-1)).toBe(true);
    expect(looks(hung.map((one) => ({ ...one, waiting: false, queue: 0 })), 5000).at(-1)).toBe(true);
  });

  it('takes a clerk who goes on working for no step forward, and a shorter queue for one', () => {
    const growing = Array.from({ length: 22 }, (_one, n) => ({ ...waits, queue: n, rounds: n }));
    expect(looks(growing, 5000).at(-1)).toBe(true);
    const sending = Array.from({ length: 60 }, (_one, n) => ({ ...waits, queue: 100 - n }));
    expect(looks(sending, 5000)).not.toContain(true);
  });

  it('is quiet when the computer wakes after a night, and cries when nothing moves from then on', () => {
    let at = 0;
    const watch = stallWatch(() => at);
    expect(watch.look(waits)).toBe(false);
    at += 8 * 3600 * 1000;
    expect(watch.look(waits)).toBe(false);
    at += stallAfter - 5000;
    expect(watch.look(waits)).toBe(false);
    at += 5000;
    expect(watch.look(waits)).toBe(true);
  });

  it('is quiet in a long first fill, whose one round steps on', () => {
    const filling = Array.from({ length: 60 }, (_one, n) => ({ ...waits, progress: String(n) }));
    expect(looks(filling, 5000)).not.toContain(true);
  });

  it('ends its alarm when the queue moves', () => {
    const standings = [...rounds(waits, 22), { ...waits, progress: 'b', rounds: 99 }];
    expect(looks(standings, 5000).slice(-2)).toEqual([true, false]);
  });
});
