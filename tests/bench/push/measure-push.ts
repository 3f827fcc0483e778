// Measures the push bench's rounds: all desks at once at one instance, at two, and the same rows bare; then single lines.
import { median, percentile } from '../append/figures.ts';
import { readyPushes, timedPush, type Fleet, type FleetDesk } from './push-fleet.ts';
import type { RawInsert } from './raw-insert.ts';

export interface PushSize { readonly linesPerDesk: number; readonly rounds: number }
/** Milliseconds, medians over the rounds. */
export interface PushTimes { readonly raw: number; readonly one: number; readonly two: number }
export interface SingleTimes { readonly median: number; readonly p99: number }

/** All desks at once, spread over the instances by turns; milliseconds until the last answer. */
async function allAtOnce(desks: readonly FleetDesk[], urls: readonly string[], lines: number): Promise<number> {
  const pushes = readyPushes(desks, lines);
  const began = performance.now();
  const answers = await Promise.all(pushes.map((push, place) => timedPush(push, urls[place % urls.length] ?? '')));
  const milliseconds = performance.now() - began;
  for (const { check } of answers) check();
  return milliseconds;
}

/** The first round warms up and is not counted. */
export async function measurePush({ centrals, desks, bare: chains }: Fleet, raw: RawInsert, { linesPerDesk, rounds }: PushSize): Promise<PushTimes> {
  const urls = centrals.all.map(({ url }) => url);
  const times: Readonly<Record<keyof PushTimes, number[]>> = { raw: [], one: [], two: [] };
  for (let round = 0; round <= rounds; round += 1) {
    const bare = await raw.insert(readyPushes(chains, linesPerDesk));
    const one = await allAtOnce(desks, urls.slice(0, 1), linesPerDesk);
    const two = await allAtOnce(desks, urls, linesPerDesk);
    if (round === 0) continue;
    times.raw.push(bare);
    times.one.push(one);
    times.two.push(two);
  }
  return { raw: median(times.raw), one: median(times.one), two: median(times.two) };
}

/** Lines one by one, the desks taking turns, `atOnce` desks at a time: what a save at one desk waits for in central. */
export async function measureSingles({ centrals, desks }: Fleet, lines: number, atOnce: number): Promise<SingleTimes> {
  const url = centrals.all[0]?.url ?? '';
  const times: number[] = [];
  const lane = async (first: number): Promise<void> => {
    for (let turn = first; turn < lines; turn += atOnce) {
      const desk = desks[turn % desks.length];
      const [push] = desk === undefined ? [] : readyPushes([desk], 1);
      if (push === undefined) throw new Error('the bench has no desk');
      const { milliseconds, check } = await timedPush(push, url);
      check();
      times.push(milliseconds);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, (_, first) => lane(first)));
  return { median: median(times), p99: percentile(times, 0.99) };
}
