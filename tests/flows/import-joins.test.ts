// Who is who in the database: the same people as the rules in memory give, in whatever order and in however many imports; uncertain pairs wait, and what is said of them can be undone.
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { listJoins } from '../../central/admin/list-joins.ts';
import { connect } from '../../central/database/connect.ts';
import { readSecret } from '../../central/secrets/central-secret.ts';
import { decideJoin, type JoinVerdict } from '../../central/sources/pipeline/decide-join.ts';
import type { SourceRow } from '../../central/sources/read-row.ts';
import { bringRows, madeRows, type MadeRow } from '../people/bring-rows.ts';
import { joinPeople } from '../people/join-in-memory.ts';
import type { PostgresServer } from './central-fixture.ts';
import { importServer, importStore, type ImportStore } from './import-store.ts';

const A = '010594Y9032';
const twinOfA = '010594-9032';
const point = '643007127000001232';
const files = ['one.csv', 'two.csv', 'three.csv'] as const;

describe('people joined in the database', () => {
  let server: PostgresServer;
  let store: ImportStore;
  beforeAll(async () => { server = await importServer(); });
  afterAll(() => server.stop());
  beforeEach(async () => {
    store = await importStore(server);
    return () => store.central.close();
  });

  const nobody = z.object({ record_id: z.string(), reason: z.string() });
  const joinedInStore = async (): Promise<unknown> => ({
    people: (await store.people()).map(({ items }) => items.map(({ recordId }) => recordId).toSorted()).toSorted(),
    nobody: (await store.rows(nobody, 'select r.record_id, s.reason from subject s join source_record r on r.subject = s.id where s.person_key is null')).map(({ record_id: id, reason }) => `${String(JSON.parse(id))} ${reason}`).toSorted(),
  });
  const joinedInMemory = (rows: readonly SourceRow[]): unknown => {
    const { people, unjoined } = joinPeople(rows);
    const idAt = new Map(rows.map(({ file, line, recordId }) => [`${file} ${String(line)}`, recordId]));
    return { people: people.map(({ rows: own }) => own.map(({ recordId }) => recordId).toSorted()).toSorted(), nobody: unjoined.map(({ file, line, reason }) => `${idAt.get(`${file} ${String(line)}`) ?? ''} ${reason}`).toSorted() };
  };

  const anyRow = fc.record({
    identityCode: fc.constantFrom(null, null, A, twinOfA), customerNumber: fc.constantFrom(null, null, 'C1', 'C2', 'C3'), meteringPoint: fc.constantFrom(null, point, '643007127000001003'),
    name: fc.constantFrom('', 'Testinen Kaarina', 'Testinen Kalle', 'Kaarina Maria Testinen', 'Kaarina Maria Anna Testinen', 'Testinen'), file: fc.constantFrom(...files),
  }).map(({ name, ...row }) => (name === '' ? row : { ...row, name }));

  it('are those of the rules in memory, and the order of files and imports does not change who they are', async () => {
    await fc.assert(fc.asyncProperty(fc.array(anyRow, { minLength: 1, maxLength: 12 }), fc.shuffledSubarray([...files], { minLength: files.length }), fc.boolean(), async (given, order, atOnce) => {
      const fresh = await importStore(server);
      try {
        const own = store;
        store = fresh;
        const rows = madeRows(...given);
        const inOrder = order.flatMap((file) => [rows.filter((row) => row.file === file)]).filter((some) => some.length > 0);
        for (const some of atOnce ? [inOrder.flat()] : inOrder) await bringRows(fresh.central.admin, some);
        expect(await joinedInStore()).toEqual(joinedInMemory(rows));
        store = own;
      } finally {
        await fresh.central.close();
      }
    }), { numRuns: 12 });
  });

  const home = { street: 'Katu 1', postcode: '33100', town: 'Tampere' };
  const kaarina: MadeRow = { identityCode: A, name: 'Testinen Kaarina', recordId: 'a', file: 'one.csv', roles: home };
  const customer: MadeRow = { customerNumber: 'C9', name: 'Kaarina Testinen', recordId: 'b', file: 'two.csv', roles: home };
  const visit: MadeRow = { name: 'Kaarina Testinen', recordId: 'c', file: 'three.csv', roles: { phone: '044 000 1234', email: 'k@made.example' } };
  const owner = (): ReturnType<typeof connect> => connect(store.central.databaseUrl, 1);
  const listed = async (all = false): ReturnType<typeof listJoins> => {
    const db = owner();
    try {
      return await listJoins(db, { controller: 'tampere', all, limit: 10 });
    } finally {
      await db.destroy();
    }
  };
  const decide = async (id: number | undefined, verdict: JoinVerdict): ReturnType<typeof decideJoin> =>
    decideJoin({ ownerUrl: store.central.databaseUrl, anchorKey: readSecret(server.secret).derive('person-anchor'), controller: 'tampere' }, { id: id ?? 0, verdict, by: 'administrator-one' });
  const keys = async (): Promise<readonly string[]> => (await store.people()).map(({ personKey, items }) => `${items.map(({ recordId }) => recordId).join('')} ${personKey}`).toSorted();

  it('wait as a pair with a score when name and home are the same, and are joined by nobody but a person', async () => {
    expect(await bringRows(store.central.admin, madeRows(kaarina, customer))).toMatchObject({ waiting: 1 });
    expect(await listed()).toEqual([{ id: 1, score: 70, parts: ['address', 'name-same'], verdict: 'waiting', by: null, at: null, one: [expect.any(Object)], other: [expect.any(Object)] }]);
    expect(JSON.stringify(await listed())).not.toMatch(/Testinen|Katu|C9|010594/);
    expect(await store.people()).toHaveLength(2);
  });

  it('are one after a yes, at every later import too, and two again with their own keys after it is undone', async () => {
    await bringRows(store.central.admin, madeRows(kaarina, customer));
    const before = await keys();
    expect(await decide((await listed())[0]?.id, 'accepted')).toMatchObject({ changed: 1, gone: 1 });
    const [joined] = await keys();
    expect(joined).toBe(`ab ${before[0]?.slice(2) ?? ''}`);
    expect(await store.gone()).toEqual([before[1]?.slice(2)]);
    await bringRows(store.central.admin, madeRows(kaarina, { ...customer, fields: [{ key: 'note', value: '2' }] }));
    expect((await keys()).map((key) => key.split(' ')[0])).toEqual(['ab']);
    const [said] = await listed(true);
    expect(said).toMatchObject({ verdict: 'accepted', by: 'administrator-one' });
    expect(await decide(said?.id, 'undone')).toMatchObject({ changed: 2, gone: 0 });
    expect([await keys(), await store.gone()]).toEqual([before, []]);
    expect(await listed()).toMatchObject([{ verdict: 'waiting' }]);
  });

  it('are not proposed again after a no, until that is undone', async () => {
    await bringRows(store.central.admin, madeRows(kaarina, customer));
    await decide((await listed())[0]?.id, 'rejected');
    expect(await bringRows(store.central.admin, madeRows(kaarina, customer))).toMatchObject({ waiting: 0 });
    expect(await decide((await listed(true))[0]?.id, 'undone')).toMatchObject({ waiting: 1 });
    expect(await decide(77, 'accepted')).toBeNull();
  });

  it('get a record of nobody when somebody says it is theirs, and lose it again', async () => {
    await bringRows(store.central.admin, madeRows({ ...kaarina, roles: { phone: '+358440001234', email: 'K@made.example' } }, visit));
    expect((await keys()).map((key) => key.split(' ')[0])).toEqual(['a']);
    await decide((await listed())[0]?.id, 'accepted');
    expect((await keys()).map((key) => key.split(' ')[0])).toEqual(['ac']);
    await decide((await listed(true))[0]?.id, 'undone');
    expect((await keys()).map((key) => key.split(' ')[0])).toEqual(['a']);
  });

  it('of two identity codes stay two, whatever chain of accepted pairs connects them', async () => {
    await bringRows(store.central.admin, madeRows(kaarina, customer, { ...kaarina, identityCode: twinOfA, recordId: 'd' }));
    const owners = "select person_key, (array_agg(distinct coalesce(identity, customer)))[1] owner from subject group by person_key";
    await store.rows(z.unknown(), `insert into join_decision (controller, one, other, score, parts, verdict, decided_by) select 'tampere', least(a.owner, b.owner), greatest(a.owner, b.owner), 70, '{}', 'accepted', 'administrator-one'
      from (${owners}) a, (${owners}) b where a.owner < b.owner`);
    await bringRows(store.central.admin, madeRows({ ...kaarina, fields: [{ key: 'note', value: '2' }] }));
    expect((await keys()).map((key) => key.split(' ')[0])).toEqual(['a', 'b', 'd']);
  });

  it.each([
    { why: 'their identity codes differ, if only in the sign', rows: [kaarina, { ...customer, identityCode: twinOfA }] },
    { why: 'they share a home and the family name', rows: [kaarina, { ...customer, name: 'Testinen Kalle' }] },
    { why: 'they share the name alone', rows: [kaarina, { ...customer, roles: {} }] },
    { why: 'their birth dates differ', rows: [{ ...kaarina, identityCode: null, customerNumber: 'C8', roles: { ...home, 'birth-date': '1994-05-01' } }, { ...customer, roles: { ...home, 'birth-date': '1994-05-02' } }] },
    { why: 'half the house has the address', rows: [kaarina, customer, ...Array.from({ length: 8 }, (_, place) => ({ customerNumber: `D${String(place)}`, name: `Naapurinen N${String(place)}`, recordId: `n${String(place)}`, file: 'one.csv', roles: home }))] },
  ] as const)('are no pair when $why', async ({ rows }) => {
    expect(await bringRows(store.central.admin, madeRows(...rows))).toMatchObject({ waiting: 0 });
  });
});
