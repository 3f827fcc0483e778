// An import joins only whom its changes can reach: after any history of imports and decisions, joining everybody anew changes nothing, nobody's key, pair or sign.
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { connect } from '../../central/database/connect.ts';
import { listJoins } from '../../central/admin/list-joins.ts';
import { readSecret } from '../../central/secrets/central-secret.ts';
import { decideJoin } from '../../central/sources/pipeline/decide-join.ts';
import { joinAgain } from '../../central/sources/pipeline/import-exports.ts';
import { openImport } from '../../central/sources/pipeline/import-session.ts';
import { controllerId } from '../../shared/formats/ids.ts';
import { localDateFrom } from '../../shared/formats/local-date.ts';
import { proofSeed } from '../faults/rig/proof-seed.ts';
import { bringRows, madeRows } from '../people/bring-rows.ts';
import type { PostgresServer } from './central-fixture.ts';
import { importServer, importStore, type ImportStore } from './import-store.ts';

let server: PostgresServer;
let store: ImportStore;
beforeAll(async () => {
  server = await importServer();
  store = await importStore(server);
});
afterAll(async () => {
  await store.central.close();
  await server.stop();
});

const anchorKey = (): Buffer => readSecret(server.secret).derive('person-anchor');

const row = z.object({ row: z.string() });
/** All that joining decides, line by line; positions show that nothing was even written again. */
const tables = [
  "select concat_ws(' ', 'person', person_key, position, encode(content_hash, 'hex')) as row from person",
  "select concat_ws(' ', 'subject', id, coalesce(person_key::text, 'nobody'), reason) as row from subject",
  "select concat_ws(' ', 'sign', encode(owner, 'hex'), kind, encode(sign, 'hex')) as row from person_sign",
  "select concat_ws(' ', 'pair', encode(one, 'hex'), encode(other, 'hex'), score, parts) as row from join_candidate",
];

async function everything(store: ImportStore): Promise<readonly string[]> {
  const lists = [];
  for (const text of tables) lists.push(await store.rows(row, text));
  return lists.flat().map((one) => one.row).toSorted();
}

async function joinEverybody(store: ImportStore): Promise<void> {
  const session = await openImport(store.central.databaseUrl, 'tampere');
  const today = localDateFrom({ year: 2026, month: 11, day: 22 });
  if (today === null) throw new Error('the test has no day');
  try {
    await session.atOnce(() => joinAgain(session, { controller: controllerId.parse('tampere'), anchorKey: anchorKey(), today, scope: { whole: true } }));
  } finally {
    await session.close();
  }
}

const maybe = <T>(...values: readonly T[]): fc.Arbitrary<T | null> => fc.oneof({ weight: 2, arbitrary: fc.constant(null) }, { weight: 3, arbitrary: fc.constantFrom(...values) });
const anyRow = fc.record({
  identityCode: maybe('010594Y9032', '010594-9032', '020380-9027'), customerNumber: maybe('C1', 'C2', 'C3', 'C4'), meteringPoint: maybe('643007127000001232', '643007127000001003', '643007127000000019'),
  name: fc.constantFrom('', 'Testinen Kaarina', 'Testinen Kalle', 'Kaarina Maria Testinen', 'Toinen Eino'),
  roles: fc.constantFrom<Readonly<Partial<Record<'phone' | 'street' | 'postcode' | 'town', string>>>>({}, { phone: '+358440001234' }, { phone: '+358440009999' }, { street: 'Katu 1', postcode: '33100', town: 'Tampere' }),
}).map(({ name, ...one }) => (name === '' ? one : { ...one, name }));
/** A file as one export has it; a later one of the same name replaces it. */
const anyExport = fc.record({ kind: fc.constant('export'), file: fc.constantFrom('one.csv', 'two.csv', 'three.csv'), rows: fc.array(anyRow, { minLength: 1, maxLength: 5 }), whenGone: fc.constantFrom('removed', 'kept') } as const);
const anyDecision = fc.record({ kind: fc.constant('decision'), which: fc.nat(5), verdict: fc.constantFrom('accepted', 'rejected', 'undone') } as const);
const anyErasure = fc.record({ kind: fc.constant('erasure'), which: fc.nat(5) } as const);
const anyHistory = fc.array(fc.oneof({ weight: 5, arbitrary: anyExport }, { weight: 2, arbitrary: anyDecision }, { weight: 1, arbitrary: anyErasure }), { minLength: 2, maxLength: 6 });
type Act = typeof anyHistory extends fc.Arbitrary<readonly (infer T)[]> ? T : never;

async function decide(store: ImportStore, which: number, verdict: 'accepted' | 'rejected' | 'undone'): Promise<void> {
  const db = connect(store.central.databaseUrl, 1);
  const listed = await listJoins(db, { controller: 'tampere', all: true, limit: 20 }).finally(() => db.destroy());
  const open = listed.filter((pair) => (pair.verdict === 'waiting') === (verdict !== 'undone'));
  const pair = open[which % Math.max(1, open.length)];
  if (pair !== undefined) await decideJoin({ ownerUrl: store.central.databaseUrl, anchorKey: anchorKey(), controller: 'tampere' }, { id: pair.id, verdict, by: 'administrator-one' });
}

const key = z.object({ person_key: z.string() });

async function act(store: ImportStore, one: Act): Promise<void> {
  switch (one.kind) {
    case 'export': await bringRows(store.central.admin, madeRows(...one.rows.map((made) => ({ ...made, file: one.file }))), { whenGone: one.whenGone, trustAbsence: true }); return;
    case 'decision': await decide(store, one.which, one.verdict); return;
    case 'erasure': {
      const people = await store.rows(key, 'select person_key from person where document is not null order by position');
      const erased = people[one.which % Math.max(1, people.length)]?.person_key;
      if (erased === undefined) return;
      await store.rows(z.unknown(), `delete from person_anchor where person_key = '${erased}'`);
      await store.rows(z.unknown(), `delete from person where person_key = '${erased}'`);
      // What an erasure changes for others is met by the next import, whatever that brings.
      await bringRows(store.central.admin, madeRows({ customerNumber: 'C9', file: 'other.csv' }));
    }
  }
}

async function forgetAll(): Promise<void> {
  for (const table of ['join_decision', 'join_candidate', 'person_sign', 'person_anchor', 'person', 'source_record', 'subject', 'import_aside', 'import_file', 'source_file', 'import_run']) await store.rows(z.unknown(), `delete from ${table}`);
}

const [place, A] = ['643007127000001232', '010594Y9032'];
const home = { street: 'Katu 1', postcode: '33100', town: 'Tampere' };
const whose = (given: Partial<Extract<Act, { readonly kind: 'export' }>['rows'][number]>): Extract<Act, { readonly kind: 'export' }>['rows'][number] => ({ identityCode: null, customerNumber: null, meteringPoint: null, roles: {}, ...given });
const brings = (file: 'one.csv' | 'two.csv' | 'three.csv', ...rows: readonly ReturnType<typeof whose>[]): Act => ({ kind: 'export', file, rows: [...rows], whenGone: 'removed' });
const meter = brings('three.csv', whose({ meteringPoint: place }));

/** Each needs one rule of the scope: without it somebody is passed over. */
const histories: readonly [Act[]][] = [
  // Another holder of the place, whom nothing touches, keeps its meter from being the first one's.
  [[brings('one.csv', whose({ identityCode: A, meteringPoint: place })), brings('two.csv', whose({ customerNumber: 'C1', meteringPoint: place })), meter, brings('one.csv', whose({ identityCode: A, meteringPoint: place, name: 'Toinen Eino' }))]],
  // A record of nobody gets an owner by somebody else's coming, and another by their going.
  [[meter, brings('one.csv', whose({ identityCode: A, meteringPoint: place })), brings('two.csv', whose({ customerNumber: 'C1', meteringPoint: place })), brings('two.csv', whose({ customerNumber: 'C2' }))]],
  [[brings('one.csv', whose({ identityCode: A, meteringPoint: place })), brings('two.csv', whose({ customerNumber: 'C1', meteringPoint: place })), meter, { kind: 'erasure', which: 1 }]],
  // A number that two codes claim is nobody's, and is one's again.
  [[brings('one.csv', whose({ customerNumber: 'C1' })), brings('two.csv', whose({ identityCode: A, customerNumber: 'C1' })), brings('three.csv', whose({ identityCode: '010594-9032', customerNumber: 'C1' })), brings('three.csv', whose({ customerNumber: 'C2' })), brings('two.csv', whose({ identityCode: A }))]],
  // Two that somebody joined stay joined when one of them says more, and are two after the decision is undone.
  [[brings('one.csv', whose({ identityCode: A, name: 'Testinen Kaarina', roles: home })), brings('two.csv', whose({ customerNumber: 'C1', name: 'Testinen Kaarina', roles: home })), { kind: 'decision', which: 0, verdict: 'accepted' }, brings('three.csv', whose({ customerNumber: 'C1', meteringPoint: place })), { kind: 'decision', which: 0, verdict: 'undone' }]],
];

it('after any history joining everybody anew changes nothing', { timeout: 600_000 }, async () => {
  await fc.assert(fc.asyncProperty(anyHistory, async (history) => {
    await forgetAll();
    for (const one of history) {
      await act(store, one);
      const before = await everything(store);
      await joinEverybody(store);
      expect(await everything(store)).toEqual(before);
    }
  }), { numRuns: histories.length + 5, seed: proofSeed(), examples: [...histories] });
});
