// Register data in the central store: stored as it came, given to unlocked desks only, the same people at every import.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { peopleAnswer, type PeopleAnswer } from '../../shared/protocol/central.ts';
import { controllerId } from '../../shared/formats/ids.ts';
import { hostileNames, loneSurrogateText } from '../../build/demo/known-people.ts';
import { enrolledDesk, type CentralDesk } from './central-desk.ts';
import { bringRows, madeRows } from '../people/bring-rows.ts';
import { onServer, serverKinds, testCentral, type PostgresServer, type TestCentral } from './central-fixture.ts';

const controller = controllerId.parse('tampere');

interface MadeUp { readonly identityCode?: string; readonly customerNumber?: string; readonly name: string; readonly value?: string }

const kaarina: MadeUp = { name: 'Testinen', identityCode: '010594Y9032', customerNumber: '20100001' };
const hostile: MadeUp = { name: `${hostileNames.markup}${hostileNames.control}`, customerNumber: '20100002', value: loneSurrogateText };

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

  const imported = async (people: readonly MadeUp[], importedAt: string): Promise<number> => {
    const rows = people.map(({ value = '1', name, ...keys }, place) => ({ ...keys, recordId: String(place), roles: { 'family-name': name }, fields: [{ key: 'note', value }] }));
    return (await bringRows(central.admin, madeRows(...rows), { importedAt })).changed;
  };
  const people = async (after = 0): Promise<PeopleAnswer> => peopleAnswer.parse((await desk.people(after)).body);
  const named = ({ people: page }: PeopleAnswer, name: string): PeopleAnswer['people'][number]['person'] | undefined => page.find(({ person }) => person.familyName === name)?.person;

  it('people come back exactly as imported, whatever their text holds', async () => {
    expect(await imported([kaarina, hostile], '2026-11-01T08:00:00.000Z')).toBe(2);
    const page = await people();
    expect(page.people.map(({ position }) => position)).toEqual([1, 2]);
    expect(named(page, kaarina.name)).toMatchObject({ identityCode: '010594Y9032', customerNumbers: ['20100001'] });
    expect(named(page, hostile.name)?.items[0]?.fields[0]?.value).toBe(loneSurrogateText);
    expect(page.last).toBe(2);
  });

  it('importing the same again sends nobody to the desks again', async () => {
    expect(await imported([kaarina, hostile], '2026-11-02T08:00:00.000Z')).toBe(0);
    expect((await people(2)).people).toEqual([]);
  });

  it('a person whose data changed keeps the key and gets a new position', async () => {
    const before = named(await people(), kaarina.name)?.personKey;
    expect(await imported([{ ...kaarina, value: '2' }, hostile], '2026-11-03T08:00:00.000Z')).toBe(1);
    expect((await people(2)).people.map(({ position, person }) => [position, person.personKey])).toEqual([[3, before]]);
  });

  it('a person found by a weaker sign only keeps the key', async () => {
    const before = named(await people(), kaarina.name)?.personKey;
    await imported([{ name: kaarina.name, customerNumber: '20100001', value: '3' }, hostile], '2026-11-04T08:00:00.000Z');
    expect(named(await people(3), kaarina.name)).toMatchObject({ personKey: before, identityCode: null });
  });

  it('no identity code or customer number can be read from what people are recognised by', async () => {
    const { rows } = await onServer(central.databaseUrl, (client) => client.query<{ kind: string }>("select set_config('app.controller', 'tampere', false)").then(() => client.query<{ kind: string; hash: string }>("select kind, encode(anchor_hash, 'escape') hash from person_anchor")));
    expect(rows.length).toBeGreaterThan(2);
    expect(JSON.stringify(rows)).not.toMatch(/010594Y9032|20100001/);
  });

  it('rows that could not be joined to anybody are listed by their place', async () => {
    await bringRows(central.admin, madeRows({ file: 'nobody.csv', line: 7, name: 'Avaimeton Aino' }));
    expect((await central.admin.listUnjoined(controller))?.unjoined).toEqual([{ system: 'enerity', file: 'nobody.csv', line: 7, reason: 'no-usable-key' }]);
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
    expect((await neighbour.people(0)).body).toEqual({ people: [], gone: [], outside: [], upTo: 0, last: 0, scope: 0 });
  });
});
