// A look into live sources on a real PostgreSQL: one person's rows and nobody else's, stored as an import would, and what is said when a source is slow, cut or closed.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { reportPage } from '../../central/admin/source-report.ts';
import { connect } from '../../central/database/connect.ts';
import { readSecret } from '../../central/secrets/central-secret.ts';
import { lookUp, type LookGiven } from '../../central/sources/live/look-up.ts';
import { openImport } from '../../central/sources/pipeline/import-session.ts';
import { personKey } from '../../shared/formats/ids.ts';
import type { LookState } from '../../shared/registers/source-standing.ts';
import type { Person } from '../../shared/registers/person.ts';
import { openCutProxy } from '../faults/sources/cut-proxy.ts';
import type { PostgresServer } from './central-fixture.ts';
import { importServer, importStore, type ImportStore } from './import-store.ts';
import { liveSource, type LiveSource } from './live-source.ts';

const imported = '2026-11-12T08:00:00.000Z';
const now = new Date('2026-11-22T12:05:00.000Z');
const [anna, bertta] = [{ customer: '20000001', code: '010594Y9032' }, { customer: '20000002', code: '030594W903B' }];

describe('a look into live sources', () => {
  let server: PostgresServer;
  let store: ImportStore;
  let source: LiveSource;
  beforeAll(async () => { server = await importServer(); });
  afterAll(() => server.stop());
  beforeEach(async () => {
    [store, source] = [await importStore(server), await liveSource(server)];
    return () => store.central.close();
  });

  const bring = async (importedAt = imported): Promise<void> => {
    await store.central.admin.importExports({ profile: source.profiles.profile, sources: await source.whole(importedAt), notes: [], importedAt });
  };
  const personOf = async (customer: string): Promise<Person> => {
    const found = (await store.people()).find(({ customerNumbers }) => customerNumbers.includes(customer));
    if (found === undefined) throw new Error(`nobody has ${customer}`);
    return found;
  };
  const look = async (customer: string, more: Partial<LookGiven> = {}): Promise<Readonly<Record<string, LookState>>> => {
    const { personKey: key } = await personOf(customer);
    const looked = await lookUp({ ownerUrl: store.central.databaseUrl, anchorKey: readSecret(server.secret).derive('person-anchor'), profiles: source.profiles, connections: source.connections, now, personKey: key, device: randomUUID(), by: 'liisa', ...more });
    if (!looked.ok) throw new Error(looked.code);
    return Object.fromEntries(looked.value.sources.filter(({ state }) => state !== 'no-source').map(({ category, state }) => [category, state]));
  };
  const recordsOf = async (customer: string): Promise<readonly string[]> => (await personOf(customer)).items.map(({ recordId, fields, broughtAt, goneAt }) => `${recordId} ${fields.find(({ key }) => key === 'product' || key === 'amount')?.value ?? ''} ${broughtAt.slice(8, 10)}${goneAt === undefined ? '' : ` gone ${goneAt.slice(8, 10)}`}`);

  it('brings what changed of the one person, tells each system by itself, and leaves everybody else as they were', async () => {
    await source.putContracts({ number: 'S1', ...anna }, { number: 'S2', ...bertta });
    await source.putBill('L1', anna.customer, '10');
    await bring();
    const before = await personOf(bertta.customer);
    await source.sql(`update vienti.sopimus set "Tuote" = 'Kaukolämpö'`);
    expect(await look(anna.customer)).toEqual({ 'contracts': 'changed', 'invoices': 'unchanged', 'network-connections': 'not-live' });
    expect(await recordsOf(anna.customer)).toEqual(['S1 Kaukolämpö 22', 'L1 10 12']);
    expect(await personOf(bertta.customer)).toEqual(before);
  });

  it('is no import in the administrator\'s lists: the newest report stays the import\'s', async () => {
    await source.putContracts({ number: 'S1', ...anna });
    await bring();
    const owner = connect(store.central.databaseUrl, 1);
    try {
      const newest = async (): Promise<number | undefined> => (await reportPage(owner, { controller: 'tampere', run: null, after: 0 }))?.run;
      const before = await newest();
      expect(await look(anna.customer)).toMatchObject({ contracts: 'unchanged' });
      expect([before, await newest()]).toEqual([1, 1]);
    } finally {
      await owner.destroy();
    }
  });

  it('changes nothing and moves no position when the source says the same', async () => {
    await source.putContracts({ number: 'S1', ...anna });
    await bring();
    const position = z.object({ position: z.coerce.number() });
    const before = await store.rows(position, 'select position from person');
    expect(await look(anna.customer)).toMatchObject({ contracts: 'unchanged' });
    expect(await store.rows(position, 'select position from person')).toEqual(before);
  });

  it('gives the very documents and answers that an import of the same source gives, whatever happened there', async () => {
    await source.putContracts({ number: 'S1', ...anna }, { number: 'S2', ...anna, product: 'Vesi' }, { number: 'S3', ...bertta });
    await source.putBill('L1', anna.customer, '10');
    await bring();
    await source.sql(`update vienti.sopimus set "Nimi" = 'Uusi Nimi', "Asiakas" = 20000009 where "Sopimus" = 'S1'; delete from vienti.sopimus where "Sopimus" = 'S2'; delete from vienti.lasku`);
    await source.putContracts({ number: 'S4', ...anna });
    await look(anna.customer);
    const looked = (await store.people()).toSorted((one, other) => (one.personKey < other.personKey ? -1 : 1));
    await bring(now.toISOString());
    expect(looked).toEqual((await store.people()).toSorted((one, other) => (one.personKey < other.personKey ? -1 : 1)));
    expect(looked.find(({ identityCode }) => identityCode === anna.code)).toMatchObject({ familyName: 'Uusi Nimi', customerNumbers: ['20000001', '20000009'] });
  });

  it('by the profile keeps a vanished record as gone, or takes it away', async () => {
    await source.putContracts({ number: 'S1', ...anna }, { number: 'S2', ...anna });
    await source.putBill('L1', anna.customer, '10');
    await bring();
    await source.sql(`delete from vienti.sopimus where "Sopimus" = 'S2'; delete from vienti.lasku`);
    expect(await look(anna.customer)).toMatchObject({ contracts: 'changed', invoices: 'changed' });
    expect(await recordsOf(anna.customer)).toEqual(['S1 Sähkö 12', 'S2 Sähkö 12 gone 22']);
  });

  it('does not ask by a number that is also somebody else\'s, and mixes nobody in', async () => {
    await source.putContracts({ number: 'S1', ...anna }, { number: 'S2', customer: anna.customer, code: bertta.code });
    await source.putBill('L1', anna.customer, '10');
    await bring();
    // A bill that nobody holds yet: only that the number is not asked by keeps it out.
    await source.sql(`update vienti.sopimus set "Tuote" = 'Uusi'; update vienti.lasku set "Lasku" = 'L2'`);
    const people = await store.people();
    const key = people.find(({ identityCode }) => identityCode === anna.code)?.personKey;
    expect(people).toHaveLength(2);
    const looked = await lookUp({ ownerUrl: store.central.databaseUrl, anchorKey: readSecret(server.secret).derive('person-anchor'), profiles: source.profiles, connections: source.connections, now, personKey: personKey.parse(key), device: randomUUID(), by: 'liisa' });
    // vitest types its asymmetric matchers as any.
    expect(looked).toMatchObject({ ok: true, value: { sources: expect.arrayContaining([{ system: 'enerity', category: 'contracts', state: 'changed' }, { system: 'ax', category: 'invoices', state: 'not-askable' }]) as unknown } });
    const after = await store.people();
    expect(after.map(({ identityCode, items }) => [identityCode, items.map(({ fields }) => fields.find((one) => one.key === 'product')?.value)]).toSorted()).toEqual([[anna.code, ['Uusi']], [bertta.code, ['Sähkö']]].toSorted());
  });

  it('asks by a code as the source writes it too, also where the code is in no field: else its record would seem to be gone', async () => {
    const written = anna.code.toLowerCase();
    await source.putContracts({ number: 'S1', customer: anna.customer, code: written }, { number: 'S2', customer: anna.customer, code: bertta.code });
    await bring();
    const key = (await store.people()).find(({ identityCode }) => identityCode === anna.code)?.personKey;
    const looked = await lookUp({ ownerUrl: store.central.databaseUrl, anchorKey: readSecret(server.secret).derive('person-anchor'), profiles: source.profiles, connections: source.connections, now, personKey: personKey.parse(key), device: randomUUID(), by: 'liisa' });
    // vitest types its asymmetric matchers as any.
    expect(looked).toMatchObject({ ok: true, value: { sources: expect.arrayContaining([{ system: 'enerity', category: 'contracts', state: 'unchanged' }]) as unknown } });
  });

  it('looks that run side by side do not take one another for an import', async () => {
    await source.putContracts({ number: 'S1', ...anna });
    await bring();
    const all = await Promise.all(Array.from({ length: 8 }, () => look(anna.customer)));
    expect(all.flatMap(({ contracts, invoices }) => [contracts, invoices])).not.toContain('importing');
  });

  it('does not even stage a row of the answer that names somebody else by a stronger key', async () => {
    await source.putContracts({ number: 'S1', ...anna }, { number: 'S2', ...bertta });
    await bring();
    await source.putContracts({ number: 'S9', customer: anna.customer, code: bertta.code });
    const before = await store.people();
    expect(await look(anna.customer)).toMatchObject({ contracts: 'unchanged' });
    expect(await store.people()).toEqual(before);
  });

  it('leaves a record that is held of somebody else to the next import', async () => {
    await source.putContracts({ number: 'S1', ...anna }, { number: 'S2', ...bertta });
    await bring();
    await source.sql(`update vienti.sopimus set "Asiakas" = ${anna.customer}, "Tunnus" = '${anna.code}' where "Sopimus" = 'S2'`);
    const before = await store.people();
    expect(await look(anna.customer)).toMatchObject({ contracts: 'not-askable' });
    expect(await store.people()).toEqual(before);
    await bring(now.toISOString());
    expect(await recordsOf(anna.customer)).toEqual(['S1 Sähkö 12', 'S2 Sähkö 22']);
  });

  it('sets rows aside that cannot be read, and then says of no record that it is gone', async () => {
    await source.putContracts({ number: 'S1', ...anna }, { number: 'S2', ...anna });
    await bring();
    await source.sql(`update vienti.sopimus set "Alkaa" = 'huomenna', "Tuote" = 'Uusi' where "Sopimus" = 'S2'; update vienti.sopimus set "Tuote" = 'Uusi' where "Sopimus" = 'S1'`);
    expect(await look(anna.customer)).toMatchObject({ contracts: 'partly' });
    expect(await recordsOf(anna.customer)).toEqual(['S1 Uusi 22', 'S2 Sähkö 12']);
    expect(await store.rows(z.object({ reason: z.string() }), "select a.reason from import_aside a join import_run r on r.number = a.run where r.live and a.kind = 'quarantined'")).toEqual([{ reason: 'bad-date' }]);
  });

  it('a slow system is left after its time, and holds up no other', async () => {
    await source.putContracts({ number: 'S1', ...anna });
    await source.putBill('L1', anna.customer, '10');
    await bring();
    await source.sql(`create or replace view vienti.sopimukset as select s.* from vienti.sopimus s, lateral (select pg_sleep(30)) z; update vienti.lasku set "Summa" = '20'`);
    expect(await look(anna.customer, { patience: 1000 })).toMatchObject({ contracts: 'no-answer', invoices: 'changed' });
    expect(await recordsOf(anna.customer)).toEqual(['S1 Sähkö 12', 'L1 20 22']);
  });

  it.each([{ kind: 'cut', bytes: 1200 }, { kind: 'freeze', bytes: 1200 }] as const)('an answer that is $kind in the middle replaces nothing', async (mishap) => {
    await source.sql(`insert into vienti.lasku select 'L' || n, '${anna.customer}', '10' from generate_series(0, 299) n`);
    await bring();
    await source.sql(`delete from vienti.lasku where "Lasku" <> 'L1'; update vienti.lasku set "Summa" = '20'; insert into vienti.lasku select 'M' || n, '${anna.customer}', '30' from generate_series(0, 299) n`);
    const before = await recordsOf(anna.customer);
    const proxy = await openCutProxy(Number(new URL(source.address()).port));
    try {
      proxy.set(mishap);
      expect(await look(anna.customer, { patience: 1500, connections: new Map([['enerity', source.address()], ['ax', source.address(proxy.port)]]) })).toMatchObject({ invoices: 'no-answer' });
    } finally {
      await proxy.close();
    }
    expect(await recordsOf(anna.customer)).toEqual(before);
  });

  it('a role that may no longer read, a view that is gone, a column that is gone and a connection without a setting replace nothing', async () => {
    await source.putContracts({ number: 'S1', ...anna });
    await bring();
    const before = await recordsOf(anna.customer);
    await source.sql(`revoke select on vienti.sopimukset from ${source.role}; drop view vienti.laskut`);
    expect(await look(anna.customer)).toMatchObject({ contracts: 'no-answer', invoices: 'no-answer' });
    await source.sql(`grant select on vienti.sopimukset to ${source.role}; create view vienti.laskut as select "Lasku", "Summa" from vienti.lasku; grant select on vienti.laskut to ${source.role}`);
    expect(await look(anna.customer)).toMatchObject({ contracts: 'unchanged', invoices: 'no-answer' });
    expect(await look(anna.customer, { connections: new Map() })).toMatchObject({ contracts: 'no-answer', invoices: 'no-answer' });
    expect(await recordsOf(anna.customer)).toEqual(before);
  });

  it('what a number says in the question is never a part of the question', async () => {
    await source.putContracts({ number: 'S1', ...anna });
    await source.putBill('L1', anna.customer, '10');
    await bring();
    const key = (await personOf(anna.customer)).personKey;
    await store.rows(z.object({}), `update subject set signs = replace(signs, '"20000001"', '"2'' or true; drop table vienti.lasku; --"') where person_key = '${key}'`);
    await look(anna.customer);
    await expect(source.sql('select 1 from vienti.lasku')).resolves.toBeUndefined();
  });

  it('waits for no import and overtakes none', async () => {
    await source.putContracts({ number: 'S1', ...anna });
    await bring();
    const running = await openImport(store.central.databaseUrl, 'tampere');
    try {
      expect(await look(anna.customer)).toMatchObject({ contracts: 'importing', invoices: 'importing' });
    } finally {
      await running.close();
    }
  });

  it('stands in the log by person, system, desk and account, before anything is asked, and the log cannot be changed', async () => {
    await source.putContracts({ number: 'S1', ...anna });
    await bring();
    const device = randomUUID();
    await look(anna.customer, { device });
    const rows = await store.rows(z.object({ device: z.string(), looked_by: z.string(), category: z.string(), state: z.string() }), 'select device, looked_by, category, state from live_look order by id');
    expect(rows.map(({ category, state }) => `${category} ${state}`)).toEqual(['contracts asked', 'invoices asked', 'contracts unchanged', 'invoices unchanged', 'network-connections not-live'].toSorted((one, other) => Number(other.endsWith('asked')) - Number(one.endsWith('asked'))));
    expect(rows.every((row) => row.device === device && row.looked_by === 'liisa')).toBe(true);
    await expect(store.rows(z.object({}), "update live_look set looked_by = 'maija'")).rejects.toThrow('only added');
  });
});
