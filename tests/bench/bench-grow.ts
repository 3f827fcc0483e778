// Bench: a request logged and a case opened with 1,000,000 lines in the journal, beside 10,000; and the host's memory.
import { join } from 'node:path';
import { caseId } from '../../shared/formats/ids.ts';
import { answerOf } from '../faults/rig/answer-of.ts';
import { madeVisit } from '../faults/rig/made-desk.ts';
import { proofFolder } from '../faults/rig/proof-folder.ts';
import { median } from './append/figures.ts';
import { grownDesk, type GrownDesk } from './grow/grown-desk.ts';
import { peakMemoryOf } from './push/peak-memory-of.ts';

/** performance.md "grow" and issue 3, Bad input and limits. */
const goals = { growth: 1.2, memoryMiB: 250 } as const;
const sizes = { small: 10_000, tenth: 100_000, large: 1_000_000 } as const;
type Size = keyof typeof sizes;
const names = ['small', 'tenth', 'large'] as const;
const perRound = 50;
const leastRounds = 7;

interface Times { readonly log: number; readonly open: number }

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** Medians of one round at one desk; its old cases take turns. */
async function roundAt({ desk, cases }: GrownDesk, today: string): Promise<Times> {
  const log: number[] = [];
  const open: number[] = [];
  for (let turn = 0; turn < perRound; turn += 1) {
    const visit = madeVisit(today);
    const old = cases[turn % cases.length];
    answerOf(await desk.call('run-command', { command: visit.identity }));
    log.push(await timed(async () => answerOf(await desk.call('run-command', { command: visit.request }))));
    open.push(await timed(async () => answerOf(await desk.call('open-case', { caseId: caseId.parse(old) }))));
  }
  return { log: median(log), open: median(open) };
}

async function measured(desks: Readonly<Record<Size, GrownDesk>>, rounds: number): Promise<Readonly<Record<Size, Times>>> {
  const { today } = answerOf(await desks.small.desk.call('desk-info', {}));
  const done: Readonly<Record<Size, Times[]>> = { small: [], tenth: [], large: [] };
  // Turn by turn, so that what else the machine does falls on all alike; the first round warms up.
  for (let round = 0; round <= rounds; round += 1) {
    for (const name of names) {
      const times = await roundAt(desks[name], today);
      if (round > 0) done[name].push(times);
    }
  }
  const over = (name: Size): Times => ({ log: median(done[name].map(({ log }) => log)), open: median(done[name].map(({ open }) => open)) });
  return { small: over('small'), tenth: over('tenth'), large: over('large') };
}

/** `runs` below seven are raised to seven rounds. The figure is the worst ratio to its goal. */
export default async function benchGrow(runs: number): Promise<{ readonly ok: boolean; readonly figure: string }> {
  const folder = proofFolder('bench-grow');
  const opened: GrownDesk[] = [];
  const open = async (name: Size): Promise<GrownDesk> => {
    const desk = await grownDesk(join(folder.path, name), sizes[name], perRound);
    opened.push(desk);
    return desk;
  };
  try {
    // The largest first: filling it takes minutes, and a desk that waits five minutes locks itself.
    const desks = { large: await open('large'), tenth: await open('tenth'), small: await open('small') };
    const times = await measured(desks, Math.max(runs, leastRounds));
    const growth = (name: Size, what: keyof Times): number => times[name][what] / times.small[what];
    for (const name of names) {
      const memory = peakMemoryOf(desks[name].pid);
      console.log(`${String(sizes[name]).padStart(9)} lines  request logged ${times[name].log.toFixed(2)} ms (× ${growth(name, 'log').toFixed(2)})  case opened ${times[name].open.toFixed(2)} ms (× ${growth(name, 'open').toFixed(2)})  host at most ${memory.toFixed(0)} MiB`);
    }
    const ratios = [goals.growth / growth('large', 'log'), goals.growth / growth('large', 'open'), goals.memoryMiB / peakMemoryOf(desks.large.pid)];
    return { ok: true, figure: `${Math.min(...ratios).toFixed(2)} of goal` };
  } finally {
    await Promise.all(opened.map((one) => one.close()));
    folder.remove();
  }
}
