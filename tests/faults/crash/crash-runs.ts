// The crash proof's rounds: confirmations stream in, one process is killed near one of them, everything told must stand.
import { setTimeout as pause } from 'node:timers/promises';
import type { SeededRandom } from '../../../build/demo/seeded-random.ts';
import { startStream } from './confirmation-stream.ts';
import { victims, type CrashWorld, type Victim } from './crash-world.ts';
import { breaches, type Breach, type Told } from './told-as-saved.ts';

export interface CrashCount { readonly lost: number; readonly confirmed: number }

const requestsPerRun = 16;
/** The kill comes within this many milliseconds after a confirmation picked by chance, while more are under way. */
const around = 50;

/** `from`: the number of the first run, which also says whose turn it is to be killed. */
export interface CrashPlan { readonly runs: number; readonly from: number; readonly random: SeededRandom }

export interface CrashRun { readonly victim: Victim; readonly random: SeededRandom }

/** What the page had been told when its processes were killed or its stream was over, and the plan in words. */
export async function killDuring(world: CrashWorld, { victim, random }: CrashRun): Promise<{ readonly told: readonly Told[]; readonly plan: string }> {
  const after = random.int(0, 10);
  const milliseconds = random.int(0, around);
  const stream = await startStream(world.desk(), requestsPerRun);
  await stream.reached(after);
  await pause(milliseconds);
  await world.kill(victim);
  const atKill = stream.told.length;
  // Without a host the page's calls wait for it for ever; what it had been told by now is all there will be.
  await Promise.race([stream.over, pause(victim === 'host' ? 300 : 20_000)]);
  return { told: [...stream.told], plan: `${victim} killed ${milliseconds} ms after confirmation ${after} (${atKill} told by then, ${stream.told.length} in all)` };
}

function inWords(breaches: readonly Breach[]): string {
  return breaches.slice(0, 3).map(({ words }) => words).join('; ');
}

/** A run with anything missing is lost: looked at after its own kill, and once more after all that followed in this world. */
export async function crashRuns(world: CrashWorld, { runs, from, random }: CrashPlan): Promise<CrashCount> {
  const toldByRun: (readonly Told[])[] = [];
  const lost = new Set<number>();
  for (let place = 0; place < runs; place += 1) {
    const victim = victims[(from + place) % victims.length] ?? 'host';
    const { told, plan } = await killDuring(world, { victim, random });
    await world.mend(victim);
    const missing = breaches(told, await world.standing(told));
    if (missing.length > 0) lost.add(place);
    toldByRun.push(told);
    console.log(`run ${from + place}: ${plan}: ${missing.length === 0 ? 'all stand' : inWords(missing)}`);
  }
  const all = toldByRun.flat();
  const missing = breaches(all, await world.standing(all));
  const gone = new Set(missing.map(({ caseId }) => caseId));
  for (const [place, told] of toldByRun.entries()) if (told.some(({ caseId }) => gone.has(caseId))) lost.add(place);
  console.log(`after all kills of this world: ${missing.length === 0 ? `all ${all.length} confirmations stand` : inWords(missing)}`);
  return { lost: lost.size, confirmed: all.length };
}
