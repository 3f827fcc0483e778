// Central's word on its accounts, on the way to a desk whose lines it does not take.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Fetch } from '../../electron/host/sync/central-link.ts';
import { centralPaths } from '../../shared/protocol/central.ts';
import { metDesk } from '../faults/lease/meet-central.ts';
import { shutOut } from '../faults/lease/shut-out.ts';
import { waitUntil } from './wait-until.ts';
import { openWorld, type World } from './world.ts';

/** Central's log is broken; everything else of it answers. */
const withoutLog: Fetch = (url, init) => ([centralPaths.push, centralPaths.pull].some((path) => new URL(String(url)).pathname === `/${path}`) ? Promise.resolve(new Response('', { status: 500 })) : fetch(url, init));

describe('central’s word on its accounts', () => {
  let world: World;

  beforeAll(async () => { world = await openWorld({ persons: 5 }); }, 120_000);
  afterAll(async () => { await world.close(); });

  it('is heard also where central takes no lines', async () => {
    const { account } = await metDesk(world, 'RAT-01', 'liisa');
    await shutOut(world, 'liisa');
    const desk = world.openDesk('RAT-01', { fetch: withoutLog });
    await desk.call('log-in', account);
    await waitUntil('the desk locked for whoever was shut out', () => Promise.resolve(desk.events.some((one) => one.event === 'locked' && one.why === 'shut-out')), 60);
    expect(await desk.call('log-in', account)).toMatchObject({ ok: false, code: 'account-suspended' });
    await desk.close();
  }, 120_000);
});
