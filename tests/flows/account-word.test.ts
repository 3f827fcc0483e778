// Central's word on its accounts, on the way to a desk whose lines it does not take.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Fetch } from '../../electron/host/sync/central-link.ts';
import { centralPaths } from '../../shared/protocol/central.ts';
import { metDesk } from '../faults/lease/meet-central.ts';
import { shutOut } from '../faults/lease/shut-out.ts';
import { waitUntil } from './wait-until.ts';
import { openWorld, type World } from './world.ts';

function isOfLog({ pathname }: URL): boolean {
  return [centralPaths.push, centralPaths.pull].some((path) => pathname === `/${path}`);
}

/** Central's log is broken; everything else of it answers. */
const withoutLog: Fetch = (url, init) => (isOfLog(url) ? Promise.resolve(new Response('', { status: 500 })) : fetch(url, init));
/** So much is in the log that it never comes to an end. */
const slowLog: Fetch = (url, init) => (isOfLog(url) ? new Promise((_resolve, reject) => { init.signal?.addEventListener('abort', () => { reject(new Error('aborted')); }); }) : fetch(url, init));

describe('central’s word on its accounts', () => {
  let world: World;

  beforeAll(async () => { world = await openWorld({ persons: 5 }); });
  afterAll(async () => { await world.close(); });

  it('is heard also where central takes no lines', async () => {
    const { account } = await metDesk(world, 'RAT-01', 'liisa');
    await shutOut(world, 'liisa');
    const desk = world.openDesk('RAT-01', { fetch: withoutLog });
    await desk.call('log-in', account);
    await waitUntil('the desk locked for whoever was shut out', () => Promise.resolve(desk.events.some((one) => one.event === 'locked' && one.why === 'shut-out')), 60);
    expect(await desk.call('log-in', account)).toMatchObject({ ok: false, code: 'account-suspended' });
    await desk.close();
  });

  it('is gone by at a desk whose clock is a day off, also after a restart without central', async () => {
    const clock = (days: number) => () => new Date(Date.now() + (days - 1) * 24 * 3_600_000);
    const desk = world.openDesk('RAT-02', { clock: clock(0) });
    await desk.logIn('yrjo');
    await waitUntil('central on the lamp', async () => (await desk.must('sync-lamp', {})).reach === 'ok', 60);
    await desk.close();
    const alarmsAfter = async (days: number): Promise<readonly string[]> => {
      const off = world.openDesk('RAT-02', { clock: clock(days), fetch: () => Promise.reject(new Error('cut off')) });
      await off.logIn('yrjo');
      const { alarms } = await off.must('sync-lamp', {});
      await off.close();
      return alarms;
    };
    expect(await alarmsAfter(0)).not.toContain('lease-ended');
    expect(await alarmsAfter(2)).not.toContain('lease-ended');
    expect(await alarmsAfter(4)).toContain('lease-ended');
    const back = world.openDesk('RAT-02', { clock: clock(4), fetch: slowLog });
    await waitUntil('the lease to hold again before the lines have come', async () => !(await back.must('sync-lamp', {})).alarms.includes('lease-ended'), 60);
    await back.close();
  });
});
