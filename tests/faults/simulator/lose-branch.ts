// The rarest of losses, told on purpose: a desk whose disk was set back alone holds what it had lost itself, because central was then set back too.
import { acceptForks } from './accept-forks.ts';
import { workAt } from './desk-work.ts';
import { serveQuestion } from './serve-question.ts';
import type { SimDesk } from './sim-desk.ts';
import { backUp, noteRound, restoreCentral, rollBackDesk, takeImage } from './take-step.ts';
import type { World } from './world.ts';

async function roundOf(world: World, desk: SimDesk): Promise<void> {
  await noteRound(world, desk, await desk.beginRound());
  while (desk.busy()) await noteRound(world, desk, await serveQuestion(world, desk));
}

function visits(world: World, desk: SimDesk, most: number): void {
  const count = world.random.int(1, most);
  for (let visit = 0; visit < count; visit += 1) workAt(world, desk);
}

/**
 * Before any fault: the desk's lines reach central and nobody else, its disk is set back, it writes others (a fork, which the
 * administrator accepts), pulls what it had lost as a second branch of its own, and central is set back to before both.
 */
export async function loseBranch(world: World): Promise<void> {
  world.healing = true;
  const desk = world.desks[world.random.int(0, world.desks.length - 1)];
  if (desk === undefined) throw new Error('there is no desk');
  world.trace.note(`desk ${desk.number} will lose a branch`);
  visits(world, desk, 2);
  await roundOf(world, desk);
  takeImage(world, desk);
  backUp(world);
  visits(world, desk, 3);
  await roundOf(world, desk);
  await rollBackDesk(world);
  visits(world, desk, 3);
  await roundOf(world, desk);
  await acceptForks(world);
  await roundOf(world, desk);
  restoreCentral(world);
  world.healing = false;
}
