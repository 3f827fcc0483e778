// Bench: the list of 50,000 cases in the real window: opened, filtered, changed and scrolled, beside a bare Dexie query and a plain array.
// «task» is the longest of a round by the clock, its median judged; «processor» is the longest by its own time on the processor in a round that is traced, and not judged.
// The cases are sealed lines in the desk's journal and come into the lists by the product's own catch-up, which is timed too and not judged.
import { join } from 'node:path';
import { ensureBuilt } from '../../build/ensure-built.ts';
import { proofFolder } from '../faults/rig/proof-folder.ts';
import { startDesk, type OwnDesk } from '../faults/rig/own-desk.ts';
import { median } from './append/figures.ts';
import { bareSides, casesListed, type Bare } from './lists/bare-sides.ts';
import { caseDesk } from './lists/case-journal.ts';
import { acts, oneRound, type Act, type ActName, type Acts } from './lists/list-steps.ts';
import { watchPage } from './lists/page-watch.ts';

/** performance.md "lists", milliseconds. */
const goals = { first: 100, longest: 50 } as const;
const size = 50_000;
const leastRounds = 5;
/** Digits that lie in the running numbers of some cases of either size. */
const digits = '437';
const catchUpMilliseconds = 30 * 60_000;

interface Measured { readonly acts: Readonly<Record<ActName, Act & { readonly worst: number }>>; readonly dexie: Bare; readonly array: Bare }

/** Until the lists have every case; a key now and then, as of a person, keeps the desk from locking itself. */
async function caughtUp({ browser: { page } }: OwnDesk, cases: number): Promise<void> {
  const began = performance.now();
  await page.evaluate(() => window.benchWatch.begin());
  while (await casesListed(page) < cases) {
    if (performance.now() - began > catchUpMilliseconds) throw new Error('the lists did not catch up in half an hour');
    await page.keyboard.press('Shift');
    await page.waitForTimeout(1000);
  }
  const { longest, gap } = await page.evaluate(() => window.benchWatch.quiet());
  console.log(`${String(cases)} cases into the lists in ${((performance.now() - began) / 1000).toFixed(1)} s; longest task ${longest.toFixed(0)} ms, longest wait for a frame ${gap.toFixed(0)} ms`);
  await page.waitForTimeout(3000);
}

async function roundsAt(desk: OwnDesk, rounds: number): Promise<Measured> {
  const [done, sides]: [Acts[], Awaited<ReturnType<typeof bareSides>>[]] = [[], []];
  // The first is the warm-up.
  for (let round = 0; round <= rounds; round += 1) {
    const [own, bare] = [await oneRound(desk, digits), await bareSides(desk.browser.page, digits)];
    if (round > 0) { done.push(own); sides.push(bare); }
  }
  const traced = await oneRound(desk, digits, true);
  const over = (name: ActName): Act & { readonly worst: number } => {
    const of = done.map((one) => one[name]);
    return { processor: traced[name].processor, first: median(of.map(({ first }) => first)), longest: median(of.map(({ longest }) => longest)), gap: median(of.map(({ gap }) => gap)), worst: Math.max(...of.map(({ longest }) => longest)) };
  };
  const bareOver = (of: (one: (typeof sides)[number]) => Bare): Bare => ({ open: median(sides.map((one) => of(one).open)), filter: median(sides.map((one) => of(one).filter)), all: median(sides.map((one) => of(one).all)) });
  return {
    acts: { 'first open': over('first open'), open: over('open'), filter: over('filter'), 'case changed': over('case changed'), 'all shown': over('all shown'), 'page of rows': over('page of rows'), 'show more': over('show more'), 'row of 1,500': over('row of 1,500'), scroll: over('scroll') },
    dexie: bareOver(({ dexie }) => dexie), array: bareOver(({ array }) => array),
  };
}

async function measured(folder: string, cases: number, rounds: number): Promise<Measured> {
  const began = performance.now();
  const { place } = await caseDesk(folder, cases, ['clerk', 'contact-person']);
  console.log(`${String(cases)} cases sealed into the journal in ${((performance.now() - began) / 1000).toFixed(1)} s`);
  const desk = await startDesk(place, { between: watchPage });
  try {
    await desk.logIn();
    await caughtUp(desk, cases);
    return await roundsAt(desk, rounds);
  } finally {
    await desk.close();
  }
}

function print(cases: number, { acts: of, dexie, array }: Measured): void {
  const cell = (milliseconds: number): string => milliseconds.toFixed(1).padStart(10);
  console.log(`${String(cases)} cases`.padEnd(16) + ['first, ms', 'task, ms', 'worst', 'frame gap', 'processor'].map((one) => one.padStart(10)).join(' '));
  for (const name of acts) console.log(`${name.padEnd(16)}${[of[name].first, of[name].longest, of[name].worst, of[name].gap, of[name].processor].map(cell).join(' ')}`);
  console.log(`bare Dexie: first rows ${dexie.open.toFixed(1)} ms, filtered ${dexie.filter.toFixed(1)} ms, all rows ${dexie.all.toFixed(0)} ms; plain array: sorted ${array.open.toFixed(1)} ms, filtered ${array.filter.toFixed(1)} ms`);
}

/** A task under 50 ms is told by nobody, so it counts as the goal reached. */
function ratioOf({ first, longest }: Act): number {
  return Math.min(first === 0 ? Infinity : goals.first / first, goals.longest / Math.max(longest, goals.longest));
}

/** `runs` below five are raised to five rounds. The figure is the worst of all acts by first rows and by longest task, medians over the rounds. */
export default async function benchLists(runs: number): Promise<{ readonly ok: boolean; readonly figure: string }> {
  ensureBuilt(console.log);
  const rounds = Math.max(runs, leastRounds);
  const folder = proofFolder('bench-lists');
  try {
    const tenth = await measured(join(folder.path, 'tenth'), size / 10, rounds);
    print(size / 10, tenth);
    const whole = await measured(join(folder.path, 'whole'), size, rounds);
    print(size, whole);
    console.log(`with ten times the cases: ${acts.filter((name) => name !== 'scroll').map((name) => `${name} × ${(whole.acts[name].first / tenth.acts[name].first).toFixed(1)}`).join(', ')}`);
    return { ok: true, figure: `${Math.min(...acts.map((name) => ratioOf(whole.acts[name]))).toFixed(2)} of goal` };
  } finally {
    folder.remove();
  }
}
