// One lane of the no-stall proof: partitions one after another at one desk, a new desk where enrolment itself is cut.
import { setTimeout as pause } from 'node:timers/promises';
import { join } from 'node:path';
import { seededRandom, type SeededRandom } from '../../../build/demo/seeded-random.ts';
import type { Account } from '../../../shared/protocol/desk-bundle.ts';
import { deskName, type CentralInstances } from '../rig/central-instances.ts';
import type { EnrolledDevice } from '../rig/enrolled-device.ts';
import type { LineMaker } from '../rig/line-maker.ts';
import { meets, planPartition, type Partition } from './plan-partition.ts';
import { openStallDesk, type StallDesk } from './stall-desk.ts';
import { watchHealing, type Healing } from './watch-healing.ts';

export interface StallWorld {
  readonly folder: string;
  readonly centrals: CentralInstances;
  readonly account: Account;
  /** Another desk's device with a sound network, whose lines all desks are to pull. */
  readonly other: { readonly device: EnrolledDevice; readonly maker: LineMaker };
  /** Gives each desk a name and a code of its own. */
  readonly nextDesk: () => number;
}

export interface Partitioned { readonly number: number; readonly partition: Partition; readonly met: number; readonly healing: Healing }

/** Milliseconds in which a desk must come to rest on a sound network before it is cut off. */
const soundStart = { empty: 60_000, alarm: 60_000 } as const;

async function newDesk(world: StallWorld): Promise<StallDesk> {
  const number = world.nextDesk();
  return openStallDesk({
    folder: join(world.folder, `desk-${number}`), desk: deskName(number), account: world.account, code: world.centrals.codes[number] ?? '', centrals: world.centrals.all.map(({ url }) => url),
  });
}

async function soundDesk(world: StallWorld): Promise<StallDesk> {
  const desk = await newDesk(world);
  await desk.logIn();
  const { verdict } = await watchHealing(desk.lamp, 1, soundStart);
  if (verdict !== 'empty') throw new Error('a desk does not come to rest on a network without faults');
  return desk;
}

/** The other desk says something new; answers where the log then ends at least. */
async function saidElsewhere({ other, centrals }: StallWorld, random: SeededRandom): Promise<number> {
  const url = centrals.all[random.int(0, centrals.all.length - 1)]?.url ?? '';
  const { head } = await other.device.push(other.maker.make(1).map(({ wire }) => wire), url);
  return head.position;
}

async function partitioned(world: StallWorld, desk: StallDesk, { partition, random }: { readonly partition: Partition; readonly random: SeededRandom }): Promise<{ readonly met: number; readonly healing: Healing }> {
  desk.proxy.set(partition.fault, meets(partition.phase));
  if (partition.phase === 'enrol') await desk.logIn();
  await desk.work(random.int(1, 2));
  const position = await saidElsewhere(world, random);
  await pause(partition.milliseconds);
  const met = desk.proxy.met();
  desk.proxy.heal();
  return { met, healing: await watchHealing(desk.lamp, position) };
}

/** Takes partition numbers until `next` has none. The lanes share it, so a slow desk holds back nobody. */
export async function stallLane(world: StallWorld, seed: number, { next, done }: { readonly next: () => number | null; readonly done: (one: Partitioned) => void }): Promise<void> {
  let desk: StallDesk | null = null;
  try {
    for (let number = next(); number !== null; number = next()) {
      const random = seededRandom(seed + number);
      const partition = planPartition(number, random);
      const fresh = partition.phase === 'enrol';
      if (fresh) {
        await desk?.close();
        desk = await newDesk(world);
      }
      desk ??= await soundDesk(world);
      done({ number, partition, ...(await partitioned(world, desk, { partition, random })) });
    }
  } finally {
    await desk?.close();
  }
}
