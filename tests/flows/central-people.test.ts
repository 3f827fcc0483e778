// Register data in the central store: stored as it came, given to unlocked desks only, the same people at every import.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { peopleAnswer, type PeopleAnswer } from '../../shared/protocol/central.ts';
import { controllerId } from '../../shared/formats/ids.ts';
import type { Person } from '../../shared/registers/person.ts';
import type { IdentityAnchor, ImportResult } from '../../central/sources/import-result.ts';
import { hostileNames, loneSurrogateText } from '../../build/demo/known-people.ts';
import { enrolledDesk, type CentralDesk } from './central-desk.ts';
import { onServer, serverKinds, testCentral, type PostgresServer, type TestCentral } from './central-fixture.ts';

const controller = controllerId.parse('tampere');

interface MadeUp { readonly name: string; readonly anchors: readonly IdentityAnchor[]; readonly value?: string }

const kaarina: MadeUp = { name: 'Testinen', anchors: [{ kind: 'identity-code', value: '010594Y9032' }, { kind: 'customer-number', value: '20100001' }] };
const hostile: MadeUp = { name: `${hostileNames.markup}${hostileNames.control}`, anchors: [{ kind: 'customer-number', value: '20100002' }], value: loneSurrogateText };

describe.each(serverKinds())('register data in a central store on $name', ({ start }) => {
  let server: PostgresServer;
  let central: TestCentral;
  let desk: CentralDesk;
  beforeAll(async () => {
    server = await start();
    central = await testCentral(server);
    desk = await enrolledDesk(central);
  });
  afterAll(async () => {
    await central.close();
    await server.stop();
  });

  const imported = async (people: readonly MadeUp[], broughtAt: string): Promise<{ changed: number; unchanged: number }> => {
    const keyFor = central.admin.keyFor(controller);
    const persons: Person[] = [];
    for (const { name, anchors, value = '1' } of people) {
      persons.push({
        personKey: await keyFor(anchors), controller, familyName: name, givenNames: '', identityCode: null, birthDate: null, language: 'fi', phones: [], emails: [], addresses: [],
        customerNumbers: [], meteringPoints: [], nonDisclosure: false, items: [{ system: 'generis', category: 'contracts', recordId: '1', fields: [{ key: 'note', value }], broughtAt }],
      });
    }
    const result: ImportResult = { persons, unjoined: [{ system: 'generis', file: 'contracts.csv', line: 7, reason: 'no-usable-key' }], quarantined: [], notes: [], conflicts: [], files: [], counts: [] };
    return central.admin.storeImport({ controller, result });
  };
  const people = async (after = 0): Promise<PeopleAnswer> => peopleAnswer.parse((await desk.people(after)).body);

  it('people come back exactly as imported, whatever their text holds', async () => {
    expect(await imported([kaarina, hostile], '2026-11-01T08:00:00.000Z')).toEqual({ changed: 2, unchanged: 0, banned: { persons: 0, items: 0 } });
    const page = await people();
    expect(page.people.map(({ position, person }) => [position, person.familyName])).toEqual([[1, kaarina.name], [2, hostile.name]]);
    expect(page.people[1]?.person.items[0]?.fields[0]?.value).toBe(loneSurrogateText);
    expect(page.last).toBe(2);
  });

  it('importing the same again sends nobody to the desks again', async () => {
    expect(await imported([kaarina, hostile], '2026-11-02T08:00:00.000Z')).toEqual({ changed: 0, unchanged: 2, banned: { persons: 0, items: 0 } });
    expect((await people(2)).people).toEqual([]);
  });

  it('a person whose data changed keeps the key and gets a new position', async () => {
    const before = (await people()).people[0]?.person.personKey;
    expect(await imported([{ ...kaarina, value: '2' }, hostile], '2026-11-03T08:00:00.000Z')).toEqual({ changed: 1, unchanged: 1, banned: { persons: 0, items: 0 } });
    expect((await people(2)).people.map(({ position, person }) => [position, person.personKey])).toEqual([[3, before]]);
  });

  it('a person found by a weaker sign only keeps the key, and two people never share one', async () => {
    const before = (await people(2)).people[0]?.person.personKey;
    await imported([{ name: 'Uusi', anchors: [{ kind: 'identity-code', value: '030594W903B' }] }, { ...kaarina, anchors: kaarina.anchors.slice(1), value: '3' }, { ...kaarina, value: '4' }], '2026-11-04T08:00:00.000Z');
    const keys = (await people(3)).people.map(({ person }) => person.personKey);
    expect(keys[1]).toBe(before);
    expect(new Set(keys).size).toBe(3);
  });

  it('no identity code or customer number can be read from what people are recognised by', async () => {
    const { rows } = await onServer(central.databaseUrl, (client) => client.query<{ kind: string }>("select set_config('app.controller', 'tampere', false)").then(() => client.query<{ kind: string; hash: string }>("select kind, encode(anchor_hash, 'escape') hash from person_anchor")));
    expect(rows.length).toBeGreaterThan(2);
    expect(JSON.stringify(rows)).not.toMatch(/010594Y9032|20100001/);
  });

  it('rows that could not be joined to anybody are listed by their place', async () => {
    expect((await central.admin.listUnjoined(controller))?.unjoined).toEqual([{ system: 'generis', file: 'contracts.csv', line: 7, reason: 'no-usable-key' }]);
    expect(await central.admin.listUnjoined('nurmijarvi')).toBeNull();
  });

  it("the token alone opens nobody's data: a wrong, used, foreign or day-old proof is refused", async () => {
    const refused = { status: 403, body: { code: 'not-permitted' } };
    const other = await enrolledDesk(central);
    const at = new Date();
    expect(await desk.get('/v1/people?after=0&limit=50')).toMatchObject(refused);
    expect(await desk.get('/v1/people?after=0&limit=50', { 'x-desk-proof': `${at.toISOString()} AAAA` })).toMatchObject(refused);
    expect((await desk.people(0, at)).status).toBe(200);
    expect(await desk.people(0, at)).toMatchObject(refused);
    expect((await other.people(0, at)).status).toBe(200);
    expect((await desk.people(0, new Date(at.getTime() - 23 * 3_600_000))).status).toBe(200);
    expect(await desk.people(0, new Date(at.getTime() - 25 * 3_600_000))).toMatchObject(refused);
  });

  it("another controller's desk gets none of it", async () => {
    const neighbour = await enrolledDesk(central, 'nurmijarvi');
    expect((await neighbour.people(0)).body).toEqual({ people: [], last: 0 });
  });
});
