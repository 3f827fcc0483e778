// Work goes on without the central store, and everything flows to it once when it is back.
import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kaarina } from '../../build/demo/known-people.ts';
import { findOne, grant, newCaseId, receive, waitUntilSent } from './visit.ts';
import { waitUntil } from './wait-until.ts';
import { openCast, openWorld, type Desk, type World } from './world.ts';

const visitor = { query: kaarina.customerNumber, birthDate: '1994-05-01' };

/** Something on central's port that is not central: a hotel's log-in page, say. */
async function impostor(port: number, answer: string, type: string): Promise<Server> {
  const server = createServer((_request, reply) => { reply.writeHead(200, { 'content-type': type }).end(answer); });
  await new Promise<void>((resolve) => { server.listen(port, '127.0.0.1', resolve); });
  return server;
}

describe('a desk without its central store', () => {
  let world: World;
  let liisa: Desk;
  let yrjo: Desk;
  beforeAll(async () => {
    world = await openWorld();
    ({ liisa, yrjo } = await openCast(world));
    await findOne(liisa, newCaseId(), visitor.query);
    await findOne(yrjo, newCaseId(), visitor.query);
    await Promise.all([waitUntilSent(liisa), waitUntilSent(yrjo)]);
  });
  afterAll(() => world.close());

  it('serves visitors, tells the age of the oldest unsent line, and sends all of it when central is back', async () => {
    await world.stopCentral();
    const offline = await receive(liisa, visitor);
    await waitUntil('the lamp to tell', async () => (await liisa.must('sync-lamp', {})).reach === 'unreachable');
    const lamp = await liisa.must('sync-lamp', {});
    expect(lamp.waiting).toBeGreaterThan(5);
    expect(Date.parse(lamp.oldestUnsentAt ?? '')).toBeLessThanOrEqual(Date.now());
    await world.startCentralAgain();
    await liisa.must('sync-now', {});
    await waitUntilSent(liisa);
    expect(await liisa.must('sync-lamp', {})).toMatchObject({ waiting: 0, oldestUnsentAt: null, reach: 'ok', parked: 0 });
    await grant(yrjo, offline.caseId);
  });

  it.each([
    ['a page of HTML with status 200', '<html>Tervetuloa verkkoon</html>', 'text/html'],
    ['JSON that is no receipt', '{"receipts":[],"refused":null}', 'application/json'],
    ['garbage', '\u0000\u0001{', 'application/json'],
  ])('is not fooled by %s: lines stay unsent, work goes on, the lamp tells', async (_name, answer, type) => {
    const port = Number(new URL(world.central.url).port);
    await world.stopCentral();
    const server = await impostor(port, answer, type);
    try {
      const { caseId } = await receive(liisa, visitor);
      await liisa.must('sync-now', {});
      await waitUntil('the lamp to tell', async () => (await liisa.must('sync-lamp', {})).reach === 'invalid-answer');
      expect((await liisa.must('sync-lamp', {})).waiting).toBeGreaterThan(5);
      expect((await liisa.must('open-case', { caseId })).phase).toBe('received');
    } finally {
      server.closeAllConnections();
      await new Promise((resolve) => { server.close(resolve); });
      await world.startCentralAgain();
    }
    await liisa.must('sync-now', {});
    await waitUntilSent(liisa);
  });

  it('goes on sending what it holds while it is locked, and brings no people then', async () => {
    await world.stopCentral();
    await receive(liisa, visitor);
    await liisa.must('lock', {});
    await world.startCentralAgain();
    await waitUntilSent(liisa);
    expect(await liisa.call('find-people', { query: visitor.query, caseId: newCaseId(), scanned: false })).toMatchObject({ ok: false, code: 'locked' });
    await liisa.logIn('liisa');
  });

  it('keeps its folder to itself: a second host on the same folder does not open', () => {
    expect(() => world.openDesk('RAT-01')).toThrow('not-saved');
  });
});
