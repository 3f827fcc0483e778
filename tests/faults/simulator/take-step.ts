// One step of a simulated run, drawn from the seed: work, a round, an answer, or a fault.
import { idBytes } from '../../../electron/host/journal/line-id.ts';
import { acceptForks } from './accept-forks.ts';
import { copyTables, restoreTables } from './central-tables.ts';
import { workAt } from './desk-work.ts';
import { deliverLate, serveQuestion } from './serve-question.ts';
import type { Done, SimDesk } from './sim-desk.ts';
import { deskCount, type World } from './world.ts';

const day = 24 * 60 * 60 * 1000;

function deskAt(world: World, at: number): SimDesk {
  const desk = world.desks[at];
  if (desk === undefined) throw new Error(`there is no desk ${at + 1}`);
  return desk;
}

/** Files stay, memory goes; the desk is started at once, as a person would. */
export async function killDesk(world: World, desk: SimDesk): Promise<void> {
  world.trace.note(`desk ${desk.number} is killed`);
  await desk.kill();
  desk.start();
}

export async function noteRound(world: World, desk: SimDesk, done: Done | null): Promise<void> {
  if (done === null) return;
  if (done === 'died' || done === 'abandoned') {
    await killDesk(world, desk);
    return;
  }
  const said = done.ok ? `ok voided ${done.value.voided} held ${done.value.held ?? '-'}` : `${done.code}${done.values === undefined ? '' : ` ${JSON.stringify(done.values)}`}`;
  world.trace.note(`desk ${desk.number} round: ${said}`);
}

async function work(world: World, desk: SimDesk): Promise<void> {
  if (workAt(world, desk) === 'died') await killDesk(world, desk);
}

async function exchange(world: World, desk: SimDesk): Promise<void> {
  if (desk.busy()) await noteRound(world, desk, await serveQuestion(world, desk));
  else await noteRound(world, desk, await desk.beginRound());
}

function tamperWithClock(world: World, desk: SimDesk): void {
  const { random } = world;
  const { to, from, until } = random.pick([
    { to: 'years ahead', from: 300 * day, until: 9000 * day }, { to: 'years back', from: -2500 * day, until: -300 * day }, { to: 'hours off', from: -day, until: day }, { to: 'right', from: 0, until: 0 },
  ]);
  world.skew[desk.number - 1] = random.int(from, until);
  world.trace.note(`desk ${desk.number} clock: ${to}`);
}

/** Which of a rolled-back desk's lines nobody holds any more: a disk that is gone with its only copy is not the product's loss. */
export function forgetLost(world: World): void {
  for (const id of [...world.atRisk]) {
    const held = world.tables.lines.some((line) => line.id === id) || world.tables.forks.some((line) => line.id === id)
      || world.desks.some((desk) => desk.journal().store.read((sql) => sql('SELECT 1 AS yes FROM line WHERE id = ?').get(idBytes(id))) !== undefined);
    if (held) continue;
    world.atRisk.delete(id);
    world.confirmed.delete(id);
  }
}

export async function rollBackDesk(world: World): Promise<void> {
  const { image } = world;
  if (image === null || world.disaster === 'restore') return;
  const desk = deskAt(world, image.desk - 1);
  world.image = null;
  world.rollBacks += 1;
  for (const [id, line] of world.confirmed) if (line.desk === image.desk && !image.confirmed.has(id)) world.atRisk.add(id);
  await desk.rollBack(image.path);
  desk.start();
  world.trace.note(`desk ${desk.number} is rolled back`);
  forgetLost(world);
}

export function takeImage(world: World, desk: SimDesk): void {
  world.image = { desk: desk.number, path: desk.image(), confirmed: new Set(world.confirmed.keys()) };
  world.trace.note(`desk ${desk.number} is copied`);
}

/** With its processes started anew, or, as bad luck has it, under processes that go on. */
export function restoreCentral(world: World): void {
  if (world.backup === null || world.disaster === 'roll-back') return;
  const lost = world.tables.lines.length - world.backup.lines.length;
  restoreTables(world.tables, world.backup);
  // A data folder is put back under a stopped server.
  world.tables.started += 1;
  world.restores += 1;
  const restarted = world.random.chance(0.7);
  if (restarted) for (const instance of world.up.keys()) world.central.restart(instance);
  world.trace.note(`central is restored, ${lost} lines back${restarted ? '' : ', its processes go on'}`);
  forgetLost(world);
}

function disturbCentral(world: World): void {
  const { random } = world;
  const instance = random.int(0, 1);
  if (world.up[instance] === true && random.chance(0.5)) {
    world.up[instance] = false;
    world.trace.note(`central ${instance} is killed`);
    return;
  }
  world.up[instance] = true;
  world.central.restart(instance);
  world.trace.note(`central ${instance} starts`);
}

function partition(world: World, desk: SimDesk): void {
  if (world.cutOff.delete(desk.number)) world.trace.note(`desk ${desk.number} is connected`);
  else {
    world.cutOff.add(desk.number);
    world.trace.note(`desk ${desk.number} is cut off`);
  }
}

export function backUp(world: World): void {
  world.backup = copyTables(world.tables);
  world.trace.note('central is backed up');
}

/** Of a thousand: how often each thing happens. What is rare in an office is frequent here. */
const shares = { work: 300, exchange: 550, kill: 15, partition: 30, clock: 20, central: 25, late: 20, backup: 10, restore: 8, image: 8, 'roll-back': 10, accept: 4 } as const;

function drawn(world: World): keyof typeof shares {
  let left = world.random.int(1, 1000);
  // The keys of the table just above.
  for (const [name, share] of Object.entries(shares) as [keyof typeof shares, number][]) {
    left -= share;
    if (left <= 0) return name;
  }
  return 'exchange';
}

export async function takeStep(world: World): Promise<void> {
  world.time += world.random.int(0, 60_000);
  const desk = deskAt(world, world.random.int(0, deskCount - 1));
  const acts: Readonly<Record<keyof typeof shares, () => unknown>> = {
    work: () => work(world, desk), exchange: () => exchange(world, desk), kill: () => killDesk(world, desk), partition: () => { partition(world, desk); },
    clock: () => { tamperWithClock(world, desk); }, central: () => { disturbCentral(world); }, late: () => deliverLate(world), backup: () => { backUp(world); },
    restore: () => { restoreCentral(world); }, image: () => { takeImage(world, desk); }, 'roll-back': () => rollBackDesk(world), accept: () => acceptForks(world),
  };
  await acts[drawn(world)]();
}
