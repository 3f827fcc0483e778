// The offline scope at central: set by a named administrator, told signed, kept by the feed; people by key and by search for a proved desk only, few, and listed without the query.
import { createHash } from 'node:crypto';
import { writeFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { offlineScopeCommand } from '../../central/commands/offline-scope-command.ts';
import { searchesPerMinuteMax } from '../../central/routes/people-search.ts';
import { controllerId } from '../../shared/formats/ids.ts';
import { centralPaths, peopleAnswer, peopleProofText } from '../../shared/protocol/central.ts';
import { lookPath } from '../../shared/protocol/look-up.ts';
import { askedProofText, keysAnswer, scopeAnswer, scopeWord, searchAnswer } from '../../shared/protocol/offline-scope.ts';
import { controllerProfile } from '../../shared/registers/controller.ts';
import { bringRows, madeRows } from '../people/bring-rows.ts';
import { enrolledDesk, post, testController, type Answer, type CentralDesk } from './central-desk.ts';
import { onServer, serverKinds, testCentral, type PostgresServer, type TestCentral } from './central-fixture.ts';

const profileFile = join(import.meta.dirname, '..', '..', 'assets', 'registers', 'tampere.json');
const importedAt = '2026-11-01T08:00:00.000Z';

describe.each(serverKinds())('the offline scope at a central store on $name', ({ start }) => {
  let server: PostgresServer;
  let central: TestCentral;
  let desk: CentralDesk;
  beforeAll(async () => {
    server = await start();
    central = await testCentral(server);
    desk = await enrolledDesk(central);
    await central.admin.putAccounts({ controller: testController, accounts: [{ user: 'paivi', roles: ['administrator'] }] });
    const rows = [['Kotinen', 'Tampere'], ['Naapurinen', 'Nokia'], ['Kulkunen', '']].map(([name = '', town = ''], place) => ({ customerNumber: `2010000${String(place + 1)}`, recordId: String(place), roles: { 'family-name': name, 'birth-date': '1950-02-15', ...(town === '' ? {} : { street: 'Testikatu 1', town }) }, fields: [] }));
    await bringRows(central.admin, madeRows(...rows), { importedAt });
  });
  afterAll(async () => {
    await central.close();
    await server.stop();
  });

  const command = async (...args: readonly string[]): Promise<{ readonly code: number; readonly said: readonly string[] }> => {
    const said: string[] = [];
    const settings = { CENTRAL_FOLDER: central.folder, CENTRAL_PORT: 0, CENTRAL_HOST: '127.0.0.1', CENTRAL_LOG: 'silent', CENTRAL_SECRET: server.secret, DATABASE_URL: central.databaseUrl } as const;
    return { code: await offlineScopeCommand.run({ args, settings, say: (line) => said.push(line) }), said };
  };
  const word = async (of: CentralDesk) => scopeWord.parse(JSON.parse(scopeAnswer.parse((await of.get('/v1/offline-scope')).body).text));
  let asked = 0;
  const question = (of: CentralDesk, path: string, body: unknown, over: { readonly what?: string; readonly signer?: CentralDesk } = {}): Promise<Answer> => {
    const time = new Date(Date.now() + (asked += 1)).toISOString();
    const text = askedProofText(of.device, time, { what: over.what ?? path, bodyHash: createHash('sha256').update(JSON.stringify(body)).digest('hex') });
    return post(`${central.url}/${path}`, body, { ...of.headers, 'x-desk-proof': `${time} ${(over.signer ?? of).signed(text).signature}` });
  };
  const page = async (after: number) => {
    const time = new Date(Date.now() + (asked += 1)).toISOString();
    return peopleAnswer.parse((await desk.get(`/v1/people?after=${String(after)}&limit=1`, { 'x-desk-proof': `${time} ${desk.signed(peopleProofText(desk.device, time, after)).signature}` })).body);
  };
  const search = (of: CentralDesk, query: unknown) => question(of, centralPaths.peopleSearch, { user: 'clerk-one', query });
  const byNumber = (value: string) => ({ by: 'number', lookups: [{ kind: 'customer-number', value }] });

  it('only an administrator sets it, by name; a wrong wish changes nothing, and the list tells who set what', async () => {
    expect((await command(testController)).said).toEqual([`offline-scope: ${testController}: all (nobody has set one)`]);
    await expect(command(testController, 'none', '--by', 'clerk-one')).rejects.toThrow('clerk-one is no administrator');
    await expect(command(testController, 'office', '--by', 'paivi', '--profile', profileFile)).rejects.toThrow('which towns or postcodes');
    for (const wrong of [[], [testController, 'some', '--by', 'paivi'], [testController, 'none'], [testController, 'office', '--by', 'paivi'], [testController, 'none', '--by', 'paivi', '--profile', profileFile]]) expect((await command(...wrong)).code).toBe(2);
    expect(await word(desk)).toMatchObject({ version: 0, kind: 'all' });
    await command(testController, 'none', '--by', 'paivi');
    const { said } = await command(testController, 'open-cases', '--by', 'paivi');
    expect(said[0]).toMatch(/: open-cases, set by paivi 20.*, in force$/);
    expect(said[1]).toMatch(/: none, set by paivi 20/);
    expect(await word(desk)).toMatchObject({ kind: 'open-cases', device: desk.device, area: null });
  });

  it('the office’s places come from the profile, and the feed names those it passes over', async () => {
    const shipped = controllerProfile.parse(JSON.parse(readFileSync(profileFile, 'utf8')));
    const profile = { ...shipped, offices: shipped.offices.map((office) => ({ ...office, serves: { towns: ['Tampere'], postcodes: ['339'] } })) };
    const file = join(central.folder, 'tampere.json');
    writeFileSync(file, JSON.stringify(profile));
    await command(testController, 'office', '--by', 'paivi', '--profile', file);
    expect(await word(desk)).toMatchObject({ kind: 'office', area: { towns: ['Tampere'], postcodes: ['339'] } });
    const all = peopleAnswer.parse((await desk.people(0)).body);
    expect(all.people.map(({ person }) => person.familyName).toSorted()).toEqual(['Kotinen', 'Kulkunen']);
    expect([all.outside.length, all.upTo, all.last]).toEqual([1, 3, 3]);
    // Page by page nobody is passed over in silence.
    const first = await page(0);
    const second = await page(first.upTo ?? 0);
    expect([first.people.length, second.people.length, first.outside.length + second.outside.length, second.upTo]).toEqual([1, 1, 1, 3]);
    await central.admin.setOfflineScope({ controller: controllerId.parse(testController), kind: 'open-cases', areas: {}, by: 'paivi' });
    expect((await desk.people(0)).body).toMatchObject({ people: [], outside: [], last: 0 });
  });

  it('people by key: those that changed, those that are gone, and nothing without a proof over this very question', async () => {
    await central.admin.setOfflineScope({ controller: controllerId.parse(testController), kind: 'all', areas: {}, by: 'paivi' });
    const { people: [one, two] } = peopleAnswer.parse((await desk.people(0)).body);
    await central.admin.setOfflineScope({ controller: controllerId.parse(testController), kind: 'open-cases', areas: {}, by: 'paivi' });
    const unknown = '00000000-0000-4000-8000-000000000009';
    const body = { people: [{ personKey: one?.person.personKey, after: 0 }, { personKey: two?.person.personKey, after: two?.position }, { personKey: unknown, after: 0 }] };
    const answer = keysAnswer.parse((await question(desk, centralPaths.peopleByKey, body)).body);
    expect([answer.people.map(({ person }) => person.personKey), answer.gone, answer.left]).toEqual([[one?.person.personKey], [unknown], []]);
    const other = await enrolledDesk(central);
    const refused = { status: 403, body: { code: 'not-permitted' } };
    expect(await question(desk, centralPaths.peopleByKey, body, { signer: other })).toMatchObject(refused);
    expect(await question(desk, centralPaths.peopleByKey, body, { what: centralPaths.peopleSearch })).toMatchObject(refused);
    expect(await post(`${central.url}/${centralPaths.peopleByKey}`, body, desk.headers)).toMatchObject(refused);
    const neighbour = await enrolledDesk(central, 'nurmijarvi');
    expect(keysAnswer.parse((await question(neighbour, centralPaths.peopleByKey, body)).body).people).toEqual([]);
    expect((await question(desk, centralPaths.peopleByKey, { people: Array.from({ length: 101 }, () => ({ personKey: unknown, after: 0 })) })).body).toEqual({ code: 'bad-input' });
  });

  it('sources are asked for an account that may see people here, and for nobody else', async () => {
    const look = (by: string) => question(desk, lookPath, { personKey: '00000000-0000-4000-8000-000000000009', by });
    for (const by of ['nobody-here', 'paivi']) expect(await look(by), by).toMatchObject({ status: 403, body: { code: 'not-permitted' } });
    expect(await look('clerk-one')).toMatchObject({ body: { code: 'person-unknown' } });
  });

  it('a search finds who came after the scope was set and who has changed, and keeps who searched but not what', async () => {
    await bringRows(central.admin, madeRows({ customerNumber: '20100009', recordId: '9', file: 'later.csv', roles: { 'family-name': 'Uusinen' }, fields: [] }), { importedAt: '2026-11-02T08:00:00.000Z' });
    const found = searchAnswer.parse((await search(desk, byNumber('20100009'))).body);
    expect(found).toMatchObject({ total: 1, complete: true, people: [{ familyName: 'Uusinen', by: 'customer-number', customerNumber: '009' }] });
    expect(searchAnswer.parse((await search(desk, { by: 'name', words: ['koti'], birthYear: 1950, birthDate: null })).body).people.map(({ familyName }) => familyName)).toEqual(['Kotinen']);
    expect(searchAnswer.parse((await search(desk, { by: 'name', words: ['koti'], birthYear: 1951, birthDate: null })).body).total).toBe(0);
    // A typo is forgiven as at the desk; the one who is met as typed comes first.
    for (const words of [['kotinne'], ['kotnen'], ['kottinen']]) expect(searchAnswer.parse((await search(desk, { by: 'name', words, birthYear: 1950, birthDate: '1950-02-15' })).body).people.map(({ familyName }) => familyName), words.join()).toEqual(['Kotinen']);
    // Neither gets a row in the list: nothing was searched.
    for (const query of [byNumber('2010\u00000009'), byNumber('2010\uD8000009'), { by: 'name', words: ['ko\u0000ti'], birthYear: 1950, birthDate: null }]) expect(await search(desk, query)).toMatchObject({ status: 400, body: { code: 'bad-input' } });
    for (const user of ['nobody-here', 'paivi']) expect(await question(desk, centralPaths.peopleSearch, { user, query: byNumber('20100009') })).toMatchObject({ status: 403, body: { code: 'not-permitted' } });
    const kept = await onServer(central.databaseUrl, async (client) => {
      await client.query("select set_config('app.controller', 'tampere', false)");
      return (await client.query<Record<string, unknown>>('select * from people_search order by at')).rows;
    });
    expect(kept.map(({ device, user_id, asked_by, found: rows }) => [device, user_id, asked_by, rows])).toEqual([[desk.device, 'clerk-one', 'number', 1], [desk.device, 'clerk-one', 'name', 1], [desk.device, 'clerk-one', 'name', 0], ...[1, 2, 3].map(() => [desk.device, 'clerk-one', 'name', 1])]);
    expect(JSON.stringify(kept)).not.toMatch(/20100009|koti|Uusinen/i);
  });

  it('more searches than a desk needs are refused, and another desk’s are not', async () => {
    const eager = await enrolledDesk(central);
    for (let times = 0; times < searchesPerMinuteMax; times += 1) await search(eager, byNumber('20100001'));
    expect(await search(eager, byNumber('20100001'))).toMatchObject({ status: 429, body: { code: 'too-many-calls' } });
    expect((await search(desk, byNumber('20100001'))).status).toBe(200);
  });

  it('under «all» nobody is searched for, and nothing to search by is kept', async () => {
    await command(testController, 'all', '--by', 'paivi');
    expect((await search(desk, byNumber('20100001'))).body).toMatchObject({ people: [], total: 0 });
    const rows = await onServer(central.databaseUrl, async (client) => {
      await client.query("select set_config('app.controller', 'tampere', false)");
      return (await client.query('select 1 from person_lookup')).rowCount;
    });
    expect(rows).toBe(0);
  });
});
