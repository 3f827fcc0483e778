// The faults end: everything runs and is connected, and desks exchange lines until nothing waits or the bound is reached.
import { countUnsent } from '../../../electron/host/journal/unsent-lines.ts';
import { readMark } from '../../../electron/host/journal/pull-mark.ts';
import { acceptForks } from './accept-forks.ts';
import { deliverLate, serveQuestion } from './serve-question.ts';
import { noteRound } from './take-step.ts';
import type { World } from './world.ts';

/** Rounds of each desk after the faults ended; the promise is a minute, and a round with its pause is seconds. */
export const healingRounds = 8;
/** Questions of one round; more would be a desk that asks for ever. */
const questionsMax = 400;

function isQuiet({ desks, tables }: World): boolean {
  const end = tables.lines.at(-1)?.log_hash.toString('hex');
  return tables.suspensions.length === 0 && desks.every((desk) => {
    const mark = readMark(desk.journal());
    return !desk.busy() && countUnsent(desk.journal(), desk.identity.device).waiting === 0 && mark.position === tables.lines.length && (end === undefined || mark.logHash === end);
  });
}

/** The number of rounds it took; null when the bound was reached. */
export async function healWorld(world: World): Promise<number | null> {
  world.healing = true;
  world.cutOff.clear();
  world.trace.note('everything heals');
  for (const [instance, up] of world.up.entries()) {
    if (!up) world.central.restart(instance);
    world.up[instance] = true;
  }
  while (world.late.length > 0) await deliverLate(world);
  for (let round = 1; round <= healingRounds; round += 1) {
    for (const desk of world.desks) {
      if (!desk.busy()) await noteRound(world, desk, await desk.beginRound());
      for (let asked = 0; desk.busy() && asked < questionsMax; asked += 1) await noteRound(world, desk, await serveQuestion(world, desk));
    }
    await acceptForks(world);
    if (isQuiet(world)) return round;
  }
  return null;
}
