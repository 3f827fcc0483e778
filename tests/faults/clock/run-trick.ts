// One clock trick on simulated desks that work, exchange and are killed: nothing may be blocked, lost or put in another order.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CentralDouble } from '../simulator/central-double.ts';
import { workAt } from '../simulator/desk-work.ts';
import { healWorld } from '../simulator/heal-world.ts';
import { judgeWorld } from '../simulator/judge-world.ts';
import { serveQuestion } from '../simulator/serve-question.ts';
import type { SimDesk } from '../simulator/sim-desk.ts';
import { killDesk, noteRound } from '../simulator/take-step.ts';
import { makeWorld, type World } from '../simulator/world.ts';
import type { Trick } from './tricks.ts';

const pieces = 30;
/** What a clerk can always do for a visitor; other commands may have reasons of their own to be refused. */
const mustBeDone = ['check-identity', 'log-request', 'decline-signature', 'take-case'];

async function wholeRound(world: World, desk: SimDesk): Promise<void> {
  if (!desk.busy()) await noteRound(world, desk, await desk.beginRound());
  for (let asked = 0; desk.busy() && asked < 100; asked += 1) await noteRound(world, desk, await serveQuestion(world, desk));
}

/** The first desk works most, because its clock is the wrong one. */
async function work(world: World): Promise<void> {
  const { random } = world;
  for (let piece = 0; piece < pieces; piece += 1) {
    world.time += random.int(1000, 120_000);
    const desk = world.desks[random.chance(0.5) ? 0 : random.int(1, world.desks.length - 1)];
    if (desk === undefined) throw new Error('a simulated office has desks');
    workAt(world, desk);
    if (random.chance(0.1)) await killDesk(world, desk);
    if (random.chance(0.3)) await wholeRound(world, desk);
  }
}

/** What went wrong; empty when nothing did. */
export async function runTrick(central: CentralDouble, { says }: Trick, seed: number): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'clock-'));
  const world = makeWorld(central, { seed, folder });
  const looks = new Map<number, number>();
  world.clock = (desk) => {
    const count = looks.get(desk) ?? 0;
    looks.set(desk, count + 1);
    return says({ time: world.time, desk, count });
  };
  world.healing = true;
  try {
    await work(world);
    const healed = await healWorld(world);
    const blocked = [...new Set(world.refused.filter((one) => mustBeDone.some((kind) => one.startsWith(kind))))];
    return [...judgeWorld(world), ...blocked, ...(healed === null ? ['not quiet when the rounds of healing were over'] : [])];
  } catch (error) {
    // A clock that makes the product throw has blocked the desk.
    return [`threw ${error instanceof Error ? error.message : 'something'}`];
  } finally {
    for (const desk of world.desks) desk.remove();
    rmSync(folder, { recursive: true, force: true });
  }
}
