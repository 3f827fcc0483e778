// Measures confirmed commands beside bare durable commits, turn by turn in one run on one disk.
import { answerOf } from '../../faults/rig/answer-of.ts';
import { clerk, madeVisit } from '../../faults/rig/made-desk.ts';
import type { DeskCaller } from './desk-caller.ts';
import { median, percentile } from './figures.ts';
import type { RawCommit } from './raw-commit.ts';

/** Milliseconds: medians over the rounds of each round's median and 95th percentile. */
export interface Measured { readonly median: number; readonly p95: number }
export interface AppendTimes { readonly raw: Measured; readonly check: Measured; readonly log: Measured }

export interface AppendSize { readonly rounds: number; readonly perRound: number }

type Round = { readonly raw: number[]; readonly check: number[]; readonly log: number[] };

async function timed(work: () => unknown, into: number[]): Promise<void> {
  const began = performance.now();
  await work();
  into.push(performance.now() - began);
}

async function oneRound(desk: DeskCaller, raw: RawCommit, turns: number): Promise<Round> {
  const { today } = answerOf(await desk.call('desk-info', {}));
  const round: Round = { raw: [], check: [], log: [] };
  for (let turn = 0; turn < turns; turn += 1) {
    const visit = madeVisit(today);
    await timed(() => raw.commit(), round.raw);
    await timed(async () => answerOf(await desk.call('run-command', { command: visit.identity })), round.check);
    await timed(() => raw.commit(), round.raw);
    await timed(async () => answerOf(await desk.call('run-command', { command: visit.request })), round.log);
  }
  return round;
}

function over(rounds: readonly Round[], name: keyof Round): Measured {
  return { median: median(rounds.map((round) => median(round[name]))), p95: median(rounds.map((round) => percentile(round[name], 0.95))) };
}

/** Logs the clerk in, warms up with one round that is thrown away, then measures. */
export async function measureAppend(desk: DeskCaller, raw: RawCommit, { rounds, perRound }: AppendSize): Promise<AppendTimes> {
  answerOf(await desk.call('log-in', { ...clerk }));
  await oneRound(desk, raw, perRound);
  const done: Round[] = [];
  for (let round = 0; round < rounds; round += 1) done.push(await oneRound(desk, raw, perRound));
  return { raw: over(done, 'raw'), check: over(done, 'check'), log: over(done, 'log') };
}
