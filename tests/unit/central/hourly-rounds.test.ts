// The service's own rounds: one that cannot be made is told, the service starts all the same, and the next one comes in an hour until it is stopped.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { hourlyRounds } from '../../../central/hourly-rounds.ts';

beforeEach(() => { vi.useFakeTimers(); });
afterEach(() => { vi.useRealTimers(); });

it('a round that fails is told and made again in an hour, and none comes after the stop, which waits for the last', async () => {
  const told: unknown[] = [];
  const done: string[] = [];
  const works: readonly (() => Promise<void>)[] = [
    () => Promise.reject(new Error('held by somebody')),
    async () => {
      await new Promise((resolve) => { setTimeout(resolve, 1000); });
      done.push('second');
    },
  ];
  let made = 0;
  const rounds = await hourlyRounds(async () => works[(made += 1) - 1]?.(), (fault) => told.push(fault));
  expect([made, told]).toMatchObject([1, [{ message: 'held by somebody' }]]);
  await vi.advanceTimersByTimeAsync(3_600_000);
  expect([made, done]).toEqual([2, []]);
  const stopped = rounds.stop().then(() => [...done]);
  await vi.advanceTimersByTimeAsync(3 * 3_600_000);
  expect([await stopped, made]).toEqual([['second'], 2]);
});
