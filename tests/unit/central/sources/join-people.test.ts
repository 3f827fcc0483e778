// Who is who: rows join by exact keys, and where a key could mean two people nobody is joined.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinPeople, type JoinedPeople } from '../../../people/join-in-memory.ts';
import type { SourceRow } from '../../../../central/sources/read-row.ts';

type Keys = Partial<Pick<SourceRow, 'identityCode' | 'customerNumber' | 'meteringPoint'>> & { readonly name?: string };

const rows = (...keys: readonly Keys[]): readonly SourceRow[] => keys.map(({ identityCode = null, customerNumber = null, meteringPoint = null, name }, place) => ({
  system: 'enerity', file: 'rows.csv', line: place + 2, category: 'basic-details', nameRank: 1, recordId: String(place), fields: [], notes: [], identityCode, customerNumber, meteringPoint,
  roles: name === undefined ? {} : { 'full-name': name },
}));
const linesOf = ({ people }: JoinedPeople): readonly (readonly number[])[] => people.map((one) => one.rows.map(({ line }) => line).toSorted((a, b) => a - b)).toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
const reasonsOf = ({ unjoined }: JoinedPeople): readonly string[] => unjoined.map(({ line, reason }) => `${String(line)} ${reason}`);

const A = '010594Y9032';
const twinOfA = '010594-9032';
const point = '643007127000001232';

describe('rows of many systems', () => {
  it('are one person by identity code, customer number and metering point', () => {
    const joined = joinPeople(rows({ identityCode: A, customerNumber: 'C1' }, { customerNumber: 'C1', meteringPoint: point }, { meteringPoint: point }, { identityCode: A }));
    expect(linesOf(joined)).toEqual([[2, 3, 4, 5]]);
    expect(joined.people[0]?.anchors).toEqual([{ kind: 'identity-code', value: A }, { kind: 'customer-number', value: 'C1' }]);
  });

  it('of one person with two customer numbers are joined by the identity code', () => {
    expect(linesOf(joinPeople(rows({ identityCode: A, customerNumber: 'C1' }, { identityCode: A, customerNumber: 'C2' }, { customerNumber: 'C2' }, { customerNumber: 'C1' })))).toEqual([[2, 3, 4, 5]]);
  });

  it('with codes that differ in the century sign only are two people', () => {
    expect(linesOf(joinPeople(rows({ identityCode: A }, { identityCode: twinOfA })))).toEqual([[2], [3]]);
  });

  it('under a customer number of two identity codes are listed, and the number joins nobody', () => {
    const joined = joinPeople(rows({ identityCode: A, customerNumber: 'C1' }, { identityCode: twinOfA, customerNumber: 'C1' }, { customerNumber: 'C1' }));
    expect(linesOf(joined)).toEqual([[2], [3]]);
    expect(reasonsOf(joined)).toEqual(['4 customer-number-shared']);
    expect(joined.conflicts).toEqual([{ kind: 'customer-number', owners: 2, rows: [2, 3, 4].map((line) => ({ system: 'enerity', file: 'rows.csv', line })) }]);
    expect(joined.people.flatMap(({ anchors }) => anchors.map(({ kind }) => kind))).toEqual(['identity-code', 'identity-code']);
  });

  it('at a metering point of two tenants are given to neither', () => {
    const joined = joinPeople(rows({ customerNumber: 'C1', meteringPoint: point }, { customerNumber: 'C2', meteringPoint: point }, { meteringPoint: point }, { meteringPoint: point, name: 'Nykyinen Niina' }));
    expect(linesOf(joined)).toEqual([[2], [3]]);
    expect(reasonsOf(joined)).toEqual(['5 metering-point-shared', '4 metering-point-shared']);
  });

  it('at a metering point held by someone nobody can name are given to nobody', () => {
    const joined = joinPeople(rows({ identityCode: A, customerNumber: 'C1' }, { identityCode: twinOfA, customerNumber: 'C1' }, { customerNumber: 'C1', meteringPoint: point }, { meteringPoint: point }));
    expect(reasonsOf(joined)).toEqual(['4 customer-number-shared', '5 metering-point-shared']);
  });

  it('at a metering point under another name are not given to the customer, not even to a spouse', () => {
    const joined = joinPeople(rows({ customerNumber: 'C1', meteringPoint: point, name: 'Testinen Kaarina Maria' }, { meteringPoint: point, name: 'Testinen Kalle' }, { meteringPoint: point, name: 'Kaarina Testinen' }));
    expect(linesOf(joined)).toEqual([[2, 4]]);
    expect(reasonsOf(joined)).toEqual(['3 name-not-matched']);
  });

  it('at a metering point under one name only, which half the town bears, are not given to the customer', () => {
    expect(reasonsOf(joinPeople(rows({ customerNumber: 'C1', meteringPoint: point, name: 'Virtanen Matti' }, { meteringPoint: point, name: 'Virtanen' })))).toEqual(['3 name-not-matched']);
  });

  it('known by metering point and name only are a person of their own', () => {
    const joined = joinPeople(rows({ meteringPoint: point, name: 'Verkkonen Veera' }, { meteringPoint: point }, { meteringPoint: '643007127000001003' }));
    expect(linesOf(joined)).toEqual([[2, 3]]);
    expect(reasonsOf(joined)).toEqual(['4 metering-point-unowned']);
  });

  it('without any key are listed', () => {
    expect(reasonsOf(joinPeople(rows({ name: 'Avaimeton Aino' }, {})))).toEqual(['2 no-usable-key', '3 no-usable-key']);
  });

  const anyRow = fc.record({
    identityCode: fc.constantFrom(null, A, twinOfA), customerNumber: fc.constantFrom(null, 'C1', 'C2', 'C3'), meteringPoint: fc.constantFrom(null, point, '643007127000001003'),
    name: fc.constantFrom('', 'Testinen Kaarina', 'Testinen Kalle', 'Kaarina Maria Testinen'),
  }).map(({ name, ...keys }) => (name === '' ? keys : { ...keys, name }));

  it('are the same people in whatever order they come, and no row is lost or given twice', () => {
    fc.assert(fc.property(fc.array(anyRow, { maxLength: 14 }).chain((keys) => fc.tuple(fc.constant(rows(...keys)), fc.shuffledSubarray([...keys.keys()], { minLength: keys.length }))), ([given, order]) => {
      const joined = joinPeople(given);
      const shuffled = joinPeople(order.flatMap((place) => given[place] ?? []));
      expect(linesOf(shuffled)).toEqual(linesOf(joined));
      expect(reasonsOf(shuffled).toSorted()).toEqual(reasonsOf(joined).toSorted());
      expect([...linesOf(joined).flat(), ...joined.unjoined.map(({ line }) => line)].toSorted((a, b) => a - b)).toEqual(given.map(({ line }) => line));
    }));
  });

  it('never put two identity codes into one person', () => {
    fc.assert(fc.property(fc.array(anyRow, { maxLength: 14 }), (keys) => {
      for (const { rows: own } of joinPeople(rows(...keys)).people) expect(new Set(own.flatMap(({ identityCode }) => identityCode ?? [])).size).toBeLessThanOrEqual(1);
      expect(keys.length).toBeGreaterThanOrEqual(0);
    }));
  });
});
