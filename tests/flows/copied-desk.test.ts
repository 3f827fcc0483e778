// A workstation put back from an old disk image, or copied: nothing of either is lost, and an administrator decides.
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kaarina, knownTampere } from '../../build/demo/known-people.ts';
import { deviceCard } from '../../electron/host/vault/device-keys.ts';
import type { DeviceId } from '../../shared/formats/ids.ts';
import { grant, receive, waitUntilSent, type Received } from './visit.ts';
import { waitUntil } from './wait-until.ts';
import { openCast, openWorld, type Desk, type World } from './world.ts';

const visitor = { query: kaarina.customerNumber, birthDate: '1994-05-01' };
const other = { query: knownTampere.tenantBefore.customerNumber, birthDate: '1960-01-11' };

describe('a desk put back from an old disk image', () => {
  let world: World;
  let liisa: Desk;
  let yrjo: Desk;
  let device: DeviceId;
  const image = (): string => join(world.folder, 'image');
  beforeAll(async () => {
    world = await openWorld();
    ({ liisa, yrjo } = await openCast(world));
    await receive(liisa, visitor);
    await waitUntilSent(liisa);
    await liisa.close();
    const card = deviceCard(liisa.folder);
    if (card === null) throw new Error('the desk has no device');
    ({ device } = card);
    cpSync(liisa.folder, image(), { recursive: true });
    liisa = world.openDesk('RAT-01');
    await liisa.logIn('liisa');
  });
  afterAll(() => world.close());

  async function putBack(): Promise<void> {
    await liisa.close();
    rmSync(liisa.folder, { recursive: true });
    cpSync(image(), liisa.folder, { recursive: true });
    liisa = world.openDesk('RAT-01');
    await liisa.logIn('liisa');
  }

  it('gets its own lines back from central before it writes, and gives no diary number twice', async () => {
    const lost = await receive(liisa, other);
    await waitUntilSent(liisa);
    await putBack();
    await waitUntil('the lost request on the desk', async () => (await liisa.call('open-case', { caseId: lost.caseId })).ok);
    const next = await receive(liisa, visitor);
    expect(next.diaryNumber).not.toBe(lost.diaryNumber);
    await waitUntilSent(liisa);
    expect((await liisa.must('sync-lamp', {})).alarms).toEqual([]);
  });

  it('cries and is suspended when it wrote before it asked; both branches are kept and come into the log when the administrator accepts', async () => {
    const before = await receive(liisa, visitor);
    await waitUntilSent(liisa);
    await world.stopCentral();
    await putBack();
    const offline: Received = await receive(liisa, other);
    await world.startCentralAgain();
    await waitUntil('the alarm', async () => (await liisa.must('sync-now', {})).alarms.includes('forked'), 30);
    expect(await liisa.must('sync-lamp', {})).toMatchObject({ reach: 'refused', parked: 1 });
    expect((await liisa.must('open-case', { caseId: offline.caseId })).phase).toBe('received');
    const controller = world.bundle('RAT-01').controller;
    expect(await world.central.admin.listForks({ controller })).toMatchObject([{ device }]);
    expect(await world.central.admin.resolveFork({ controller, device, decision: 'accept' })).toMatchObject({ ok: true });
    await liisa.must('sync-now', {});
    await waitUntilSent(liisa);
    expect(await liisa.must('sync-lamp', {})).toMatchObject({ waiting: 0, parked: 0, reach: 'ok', alarms: [] });
    for (const { caseId } of [before, offline]) {
      await waitUntil('the request at the contact person', async () => (await yrjo.call('open-case', { caseId })).ok, 30);
      await waitUntil('the request at its own desk', async () => (await liisa.call('open-case', { caseId })).ok, 30);
    }
    await grant(yrjo, offline.caseId);
    const next = await receive(liisa, visitor);
    expect([before.diaryNumber, offline.diaryNumber]).not.toContain(next.diaryNumber);
  });
});
