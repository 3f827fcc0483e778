// Proves that the crash proof can fail: a double that confirms before the journal has the line must be found out.
import { seededRandom, type SeededRandom } from '../../build/demo/seeded-random.ts';
import { ensureBuilt } from '../../build/ensure-built.ts';
import { killDuring } from './crash/crash-runs.ts';
import { openCrashWorld } from './crash/crash-world.ts';
import { earlyAnswer } from './crash/early-answer.ts';
import { breaches } from './crash/told-as-saved.ts';
import { proofSeed } from './rig/proof-seed.ts';

/** The journal's word alone: the double cannot know line ids, so central is not asked about them. */
async function once(random: SeededRandom): Promise<{ readonly told: number; readonly missing: number }> {
  const world = await openCrashWorld(earlyAnswer);
  try {
    const { told, plan } = await killDuring(world, { victim: 'host', random });
    await world.mend('host');
    const { diaryNumbers } = await world.standing(told);
    const inCentral = new Map(told.flatMap(({ lines }) => lines.map((id) => [id, 1] as const)));
    const missing = breaches(told, { diaryNumbers, inCentral });
    console.log(`${plan}: ${missing.length} of ${told.length} are not in the journal`);
    return { told: told.length, missing: missing.length };
  } finally {
    await world.close();
  }
}

/** Holds when confirmations went missing and others stood: then the kill was seen, not the double itself. */
export default async function proveCrashTwin(runs: number): Promise<{ readonly ok: boolean; readonly figure: string }> {
  ensureBuilt(console.log);
  const seed = proofSeed();
  const random = seededRandom(seed);
  console.log(`seed ${seed}`);
  let told = 0;
  let missing = 0;
  for (let run = 1; run <= runs; run += 1) {
    const found = await once(random);
    told += found.told;
    missing += found.missing;
  }
  const ok = missing > 0 && missing < told;
  return { ok, figure: ok ? `red as it must be: ${missing} of ${told} false confirmations gone in ${runs} kills` : `${missing} of ${told} false confirmations gone in ${runs} kills, so the crash proof cannot be trusted` };
}
