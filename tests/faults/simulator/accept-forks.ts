// The administrator's word on every forked desk: accepted, by central's own resolveFork.
import { resolveFork } from '../../../central/admin/resolve-fork.ts';
import { controller } from './made-world.ts';
import type { World } from './world.ts';

/** Answers how many devices were suspended. */
export async function acceptForks(world: World): Promise<number> {
  const devices = [...new Set(world.tables.suspensions.map(({ device }) => device))].toSorted();
  for (const device of devices) {
    const done = await resolveFork(world.central.db, { controller, device, decision: 'accept' });
    world.trace.note(`administrator accepts desk ${Number(device.slice(-2))}: ${done.ok ? `+${done.value.taken} left ${done.value.left}` : done.code}`);
  }
  return devices.length;
}
