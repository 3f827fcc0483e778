// The offline scope of a controller's desks, with a real central store and hosts: who is brought, who leaves, and how the others are found.
import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kaarina, knownTampere } from '../../build/demo/known-people.ts';
import { actorId, controllerId, type CaseId } from '../../shared/formats/ids.ts';
import type { Fetch } from '../../electron/host/sync/central-link.ts';
import { centralPaths } from '../../shared/protocol/central.ts';
import type { ScopeKind } from '../../shared/registers/offline-scope.ts';
import type { ServedArea } from '../../shared/registers/served-area.ts';
import { onServer, type PostgresServer } from './central-fixture.ts';
import { importServer } from './import-store.ts';
import { findOne, grant, handOverCopy, newCaseId, receive, waitUntilSent } from './visit.ts';
import { waitUntil } from './wait-until.ts';
import { openWorld, type Desk, type World } from './world.ts';

const pirkkala: ServedArea = { towns: ['Pirkkala'], postcodes: [] };
const { namesakeOne, signTwin, tenantNow, restricted } = knownTampere;

function setScope({ central }: World, kind: ScopeKind, area: ServedArea = pirkkala): Promise<number> {
  return central.admin.setOfflineScope({ controller: controllerId.parse('tampere'), kind, areas: { RAT: area }, by: actorId.parse('paivi') });
}

/** People of whom anything lies in the desk's store; the desk is closed first. */
async function keysOnDisk(desk: Desk): Promise<readonly string[]> {
  await desk.close();
  const db = new DatabaseSync(join(desk.folder, 'people.db'), { readOnly: true });
  const keys = db.prepare('SELECT person_key FROM person UNION SELECT person_key FROM item_chunk UNION SELECT person_key FROM blind').all().map((row) => String(row['person_key']));
  db.close();
  return keys;
}

async function held(desk: Desk): Promise<number> {
  return (await desk.must('find-people', { query: 'testi', caseId: newCaseId(), scanned: false })).searched;
}

async function isHere(desk: Desk, customerNumber: string): Promise<boolean> {
  return (await desk.must('find-people', { query: customerNumber, caseId: newCaseId(), scanned: false })).total > 0;
}

async function waitForScope(desk: Desk, kind: ScopeKind): Promise<void> {
  await waitUntil(`the scope ${kind} on ${desk.name}`, async () => {
    await desk.must('sync-now', {});
    return (await desk.must('find-people', { query: 'testi', caseId: newCaseId(), scanned: false })).cover === kind;
  }, 30);
  await desk.must('sync-now', {});
}

/** A way to central whose answers at one path wait until they are let through; once `hold` is called so do rounds, which ask there too. */
function slowTo(path: string): { readonly fetch: Fetch; readonly asked: () => number; readonly hold: () => void; readonly answerNow: () => void } {
  const gate = Promise.withResolvers<null>();
  let asked = 0;
  let holds = false;
  const slow: Fetch = async (url, init) => {
    const isAsked = url.pathname.endsWith(path);
    if (isAsked) asked += 1;
    // A round begins with its lines.
    if (isAsked || (holds && url.pathname.endsWith(centralPaths.push))) await gate.promise;
    return fetch(url, init);
  };
  return { fetch: slow, asked: () => asked, hold: () => { holds = true; }, answerNow: () => { gate.resolve(null); } };
}

describe('the offline scope of the desks', () => {
  let world: World;
  let waitingCase: CaseId;
  let server: PostgresServer;
  let databaseUrl: string;
  beforeAll(async () => {
    server = await importServer();
    databaseUrl = await server.freshDatabase();
    world = await openWorld({ persons: 60, databaseUrl });
  });
  afterAll(async () => {
    await world.close();
    await server.stop();
  });

  it('a desk holds everybody until an administrator says otherwise', async () => {
    const desk = world.openDesk('RAT-01');
    await desk.logIn('liisa');
    await findOne(desk, newCaseId(), kaarina.customerNumber);
    expect(await desk.must('find-people', { query: kaarina.customerNumber, caseId: newCaseId(), scanned: false })).toMatchObject({ cover: 'all', total: 1 });
    expect(await desk.must('find-elsewhere', { query: kaarina.customerNumber, caseId: newCaseId() })).toMatchObject({ asked: false, rows: [] });
    await desk.close();
  });

  it('under «open-cases» only people with an open case stay, on other desks too, until the copy is handed over', async () => {
    const [liisa, yrjo] = [world.openDesk('RAT-01'), world.openDesk('RAT-02')];
    await liisa.logIn('liisa');
    await yrjo.logIn('yrjo');
    await findOne(yrjo, newCaseId(), namesakeOne.customerNumber);
    const request = await receive(liisa, { query: kaarina.customerNumber, birthDate: '1994-05-01' });
    await waitUntilSent(liisa);
    await setScope(world, 'open-cases');
    await waitForScope(yrjo, 'open-cases');
    await waitForScope(liisa, 'open-cases');
    expect([await held(liisa), await held(yrjo), await isHere(yrjo, kaarina.customerNumber), await isHere(yrjo, namesakeOne.customerNumber)]).toEqual([1, 1, true, false]);
    await grant(yrjo, request.caseId);
    await waitUntilSent(yrjo);
    await handOverCopy(liisa, { caseId: request.caseId, diaryNumber: request.diaryNumber, birthDate: '1994-05-01' });
    await waitUntilSent(liisa);
    await waitUntil('Kaarina to leave both desks', async () => {
      await liisa.must('sync-now', {});
      await yrjo.must('sync-now', {});
      return await held(liisa) === 0 && await held(yrjo) === 0;
    });
    expect([await keysOnDisk(liisa), await keysOnDisk(yrjo)]).toEqual([[], []]);
  });

  it('somebody else is found in the central store, brought for the visit, and served to the end without the line', async () => {
    const desk = world.openDesk('RAT-01');
    await desk.logIn('liisa');
    await waitForScope(desk, 'open-cases');
    const caseId = newCaseId();
    const [found, ...more] = (await desk.must('find-elsewhere', { query: tenantNow.customerNumber, caseId })).rows;
    expect([found, more]).toMatchObject([{ familyName: 'Nykyinen', atCentral: true, customerNumber: '…015', matched: { by: 'customer-number' } }, []]);
    expect(await desk.call('bring-person', { personKey: found?.personKey ?? '', caseId: newCaseId() })).toMatchObject({ ok: false, code: 'person-unknown' });
    await desk.must('bring-person', { personKey: found?.personKey ?? '', caseId });
    await world.stopCentral();
    const request = await receive(desk, { query: tenantNow.customerNumber, birthDate: '1970-01-12' });
    expect(request.receiptPlace).not.toBe('');
    waitingCase = request.caseId;
    expect(await desk.call('find-elsewhere', { query: signTwin.customerNumber, caseId })).toMatchObject({ ok: false, code: 'central-unreachable' });
    await world.startCentralAgain();
    await waitUntilSent(desk);
    await desk.must('sync-now', {});
    expect(await isHere(desk, tenantNow.customerNumber)).toBe(true);
    await desk.close();
  });

  it('a name finds in the central store only with a birth date or year, and a protected person without any place', async () => {
    const desk = world.openDesk('RAT-01');
    await desk.logIn('liisa');
    await waitForScope(desk, 'open-cases');
    const elsewhere = (query: string) => desk.must('find-elsewhere', { query, caseId: newCaseId() });
    expect(await elsewhere('virtanen matti')).toMatchObject({ asked: false, rows: [] });
    const names = await elsewhere('virtanen mat 1950');
    expect(names).toMatchObject({ asked: true, more: false, complete: true });
    expect(names.rows.map(({ familyName, birthYear }) => [familyName, birthYear])).toEqual([['Virtanen', 1950], ['Virtanen', 1950]]);
    expect((await elsewhere('virtanen matti 15.2.1951')).rows).toEqual([]);
    expect((await elsewhere(restricted.customerNumber)).rows).toMatchObject([{ familyName: 'Turvanen', restricted: true, town: null, customerNumber: null }]);
    expect((await elsewhere(restricted.meteringPoint)).rows).toEqual([]);
    await desk.close();
  });

  it('under «none» opening a case shows it at once and brings its person beside it for a while; without a connection nothing is decided or told about one who is not here', async () => {
    await setScope(world, 'none');
    const central = slowTo(centralPaths.peopleByKey);
    const yrjo = world.openDesk('RAT-02', { fetch: central.fetch });
    await yrjo.logIn('yrjo');
    await waitForScope(yrjo, 'none');
    const far = world.openDesk('RAT-04');
    await far.logIn('yrjo');
    await waitForScope(far, 'none');
    expect([await held(yrjo), await held(far)]).toEqual([0, 0]);
    central.hold();
    for (let time = 0; time < 2; time += 1) expect(await yrjo.must('open-case', { caseId: waitingCase })).toMatchObject({ phase: 'received', personAt: 'coming', holdings: [] });
    // What the second opening would have asked has been asked when its own turn is over.
    await turn();
    await waitUntil('the person to be asked for', () => central.asked() > 0);
    expect(central.asked()).toBe(1);
    central.answerNow();
    await waitUntil('the person to come', () => yrjo.events.some((one) => one.event === 'person-came' && one.caseId === waitingCase && one.here));
    const whole = await yrjo.must('open-case', { caseId: waitingCase });
    expect([whole.personAt, whole.holdings.length > 0, await held(yrjo)]).toEqual(['here', true, 1]);
    await world.stopCentral();
    await waitUntil('the lamp to tell', async () => (await far.must('sync-lamp', {})).reach === 'unreachable');
    expect((await far.must('open-case', { caseId: waitingCase })).personAt).toBe('not-here');
    const refused = { ok: false, code: 'person-not-here' };
    await far.must('run-command', { command: { kind: 'take-case', caseId: waitingCase } });
    expect(await far.call('run-command', { command: { kind: 'decide-right', caseId: waitingCase, right: 'access', decision: 'granted' } })).toMatchObject(refused);
    expect(await far.call('open-items', { caseId: waitingCase, right: 'access' })).toMatchObject(refused);
    expect(await far.call('make-paper', { caseId: waitingCase, kind: 'copy', language: null })).toMatchObject(refused);
    await world.startCentralAgain();
    await yrjo.close();
    await far.close();
  });

  it('under «office» the office’s customers and those of no known place are here; a wider scope brings the rest', async () => {
    const desk = world.openDesk('RAT-03');
    await desk.logIn('liisa');
    await setScope(world, 'office');
    await waitForScope(desk, 'office');
    const few = await held(desk);
    expect(await isHere(desk, knownTampere.empty.customerNumber)).toBe(true);
    expect(await isHere(desk, restricted.customerNumber)).toBe(true);
    await setScope(world, 'office', { towns: ['tampere'], postcodes: ['33960'] });
    await waitUntil('the wider office', async () => {
      await desk.must('sync-now', {});
      return await held(desk) > few;
    });
    const both = await held(desk);
    await setScope(world, 'all');
    await waitForScope(desk, 'all');
    expect(few).toBeGreaterThan(2);
    expect(both).toBeGreaterThan(few + 10);
    expect(await held(desk)).toBeGreaterThanOrEqual(both);
    await setScope(world, 'office');
    await waitForScope(desk, 'office');
    expect(await held(desk)).toBeLessThanOrEqual(few + 1);
    expect((await keysOnDisk(desk)).length).toBeLessThanOrEqual(few + 1);
  });

  it('a locked desk that hears «none» keeps nobody', async () => {
    const desk = world.openDesk('RAT-03');
    await desk.logIn('liisa');
    await waitForScope(desk, 'office');
    expect(await held(desk)).toBeGreaterThan(2);
    await desk.close();
    await setScope(world, 'none');
    const again = world.openDesk('RAT-03');
    await waitUntil('the locked desk to erase', async () => (await again.must('sync-lamp', {})).reach === 'ok', 30);
    expect(await keysOnDisk(again)).toEqual([]);
  });

  it('of a person of whom central has nothing any more a narrow desk is told so, and the case can be decided and answered', async () => {
    const before = world.openDesk('RAT-02');
    await before.logIn('yrjo');
    const requester = (await before.must('open-case', { caseId: waitingCase })).requester?.personKey ?? '';
    await before.close();
    // As an import leaves it when no source has the person any more.
    await onServer(Object.assign(new URL(server.superUrl), { pathname: new URL(databaseUrl).pathname }).href, async (client) => {
      expect((await client.query("update person set document = null, content_hash = '' where person_key = $1", [requester])).rowCount).toBe(1);
    });
    const desk = world.openDesk('RAT-04');
    await desk.logIn('yrjo');
    await waitForScope(desk, 'none');
    expect((await desk.must('open-case', { caseId: waitingCase })).personAt).toBe('coming');
    await waitUntil('central to say that it has nobody', () => desk.events.some((one) => one.event === 'person-came' && one.here));
    expect(await desk.must('open-case', { caseId: waitingCase })).toMatchObject({ personAt: 'here', holdings: [] });
    await desk.must('run-command', { command: { kind: 'decide-right', caseId: waitingCase, right: 'access', decision: 'granted' } });
    expect((await desk.must('make-paper', { caseId: waitingCase, kind: 'copy', language: null })).pages).toBeGreaterThan(0);
    // Said again by central at each opening, and told to the window once.
    await desk.must('sync-now', {});
    expect(desk.events.filter((one) => one.event === 'person-came')).toHaveLength(1);
    await desk.close();
  });
});
