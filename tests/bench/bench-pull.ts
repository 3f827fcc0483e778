// Bench: a new desk's first sync of 100,000 lines into its journal, beside PouchDB replicating the same lines and the bare bytes.
import { join } from 'node:path';
import { proofFolder } from '../faults/rig/proof-folder.ts';
import { median } from './append/figures.ts';
import { filledCentral } from './pull/filled-central.ts';
import { ownPull } from './pull/own-pull.ts';
import { pouchPeer, type Puller } from './pull/pouch-peer.ts';
import { rawLimit } from './pull/raw-limit.ts';

/** performance.md "pull". */
const goals = { ofPouch: 10, ofRaw: 0.5 } as const;
const size = 100_000;
const leastRounds = 5;

interface PullTimes { readonly raw: number; readonly own: number; readonly pouch: number }
type Pullers = Readonly<Record<keyof PullTimes, Puller>>;

/** Turn by turn; the first round warms up. The peer takes as many rounds as asked, at most as many as the others. */
async function measured({ raw, own, pouch }: Pullers, rounds: number, pouchRounds: number): Promise<PullTimes> {
  const times: Readonly<Record<keyof PullTimes, number[]>> = { raw: [], own: [], pouch: [] };
  for (let round = 0; round <= rounds; round += 1) {
    const [bare, mine] = [await raw.pull(), await own.pull()];
    if (round > 0) {
      times.raw.push(bare);
      times.own.push(mine);
    }
    if (round < pouchRounds) times.pouch.push(await pouch.pull());
  }
  return { raw: median(times.raw), own: median(times.own), pouch: Math.min(...times.pouch) };
}

async function timesOf(folder: string, lines: number, rounds: { readonly own: number; readonly pouch: number }): Promise<PullTimes> {
  const filled = await filledCentral(folder, lines);
  const url = filled.centrals.all[0]?.url ?? '';
  const pullers = { raw: await rawLimit(filled), own: await ownPull({ folder, lines, url, code: filled.centrals.codes.at(-1) ?? '' }), pouch: await pouchPeer(filled) };
  try {
    return await measured(pullers, rounds.own, rounds.pouch);
  } finally {
    for (const puller of [pullers.raw, pullers.own, pullers.pouch]) await puller.close();
    await filled.centrals.close();
  }
}

function print(lines: number, { raw, own, pouch }: PullTimes): void {
  const row = (name: string, milliseconds: number): string => `${name.padEnd(34)} ${milliseconds.toFixed(0).padStart(7)} ms ${(lines / milliseconds).toFixed(1).padStart(7)} lines/ms`;
  console.log([`${lines} lines`, row('limit: bare bytes, bare insert', raw), `${row('first sync into the journal', own)}  ${(raw / own).toFixed(2)} of raw, ${(pouch / own).toFixed(1)} × PouchDB`, row('PouchDB from its own server (best)', pouch)].join('\n'));
}

/** `runs` below five are raised to five rounds of ours and of the limit; PouchDB's best of two counts, its rounds take long. */
export default async function benchPull(runs: number): Promise<{ readonly ok: boolean; readonly figure: string }> {
  const rounds = { own: Math.max(runs, leastRounds), pouch: 2 };
  const folder = proofFolder('bench-pull');
  try {
    const tenth = await timesOf(join(folder.path, 'tenth'), size / 10, rounds);
    print(size / 10, tenth);
    const whole = await timesOf(join(folder.path, 'whole'), size, rounds);
    print(size, whole);
    console.log(`cost with ten times the lines: × ${(whole.own / tenth.own).toFixed(1)}, bare × ${(whole.raw / tenth.raw).toFixed(1)}, PouchDB × ${(whole.pouch / tenth.pouch).toFixed(1)}`);
    const worst = Math.min(whole.pouch / whole.own / goals.ofPouch, whole.raw / whole.own / goals.ofRaw);
    return { ok: true, figure: `${worst.toFixed(2)} of goal` };
  } finally {
    folder.remove();
  }
}
