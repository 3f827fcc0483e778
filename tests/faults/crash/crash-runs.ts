// The crash proof's rounds: confirmations stream in, one process is killed near one of them, everything told must stand.
import { setTimeout as pause } from 'node:timers/promises';
import type { SeededRandom } from '../../../build/demo/seeded-random.ts';
import { startStream } from './confirmation-stream.ts';
import { victims, type CrashWorld, type Victim } from './crash-world.ts';
import { breaches, type Told } from './told-as-saved.ts';

export interface CrashCount { readonly lost: number; readonly confirmed: number }

const requestsPerRun = 16;
/** The kill comes within this many milliseconds after a confirmation picked by chance, while more are under way. */
const around = 50;

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

/** A run with anything missing is lost. Told of earlier runs is looked at again each time: it must stay. */
export async function crashRuns(world: CrashWorld, runs: number, random: SeededRandom): Promise<CrashCount> {
  const all: Told[] = [];
  const first = random.int(0, victims.length - 1);
  let lost = 0;
  for (let run = 1; run <= runs; run += 1) {
    const victim = victims[(first + run) % victims.length] ?? 'host';
    const { told, plan } = await killDuring(world, { victim, random });
    all.push(...told);
    await world.mend(victim);
    const missing = breaches(all, await world.standing(all));
    if (missing.length > 0) lost += 1;
    console.log(`run ${run}: ${plan}: ${missing.length === 0 ? 'all stand' : missing.slice(0, 3).join('; ')}`);
  }
  return { lost, confirmed: all.length };
}
