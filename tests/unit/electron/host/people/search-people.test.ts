// Finding people: numbers of each kind, å ä ö, one typo, exact spelling first, and what a protected person is not found by.
import { beforeAll, describe, expect, it } from 'vitest';
import { maskedRow } from '../../../../../electron/host/people/masked-row.ts';
import { openPeople, type People } from '../../../../../electron/host/people/people.ts';
import { searchPeople } from '../../../../../electron/host/people/search-people.ts';
import { sessionKeys } from '../../../../../electron/host/vault/session-keys.ts';
import { rootKey } from '../host-fixture.ts';
import { temporaryFolder, valueOf } from '../journal-fixture.ts';
import { madeUp, rules } from '../people-fixture.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const kaarina = madeUp({
  identityCode: '010594Y9032', birthDate: '1994-05-01', customerNumbers: ['123412'], meteringPoints: ['643007127000001232'], phones: ['040 123 4567'],
  addresses: [{ street: 'Satakunnankatu 13', postcode: '33100', town: 'Tampere' }],
});
const makela = madeUp({ familyName: 'Mäkelä', givenNames: 'Anna-Liisa', birthDate: '1961-03-07' });
const makelaPlain = madeUp({ familyName: 'Makela', givenNames: 'Olli' });
const makelaNamesake = madeUp({ familyName: 'Mäkelä', givenNames: 'Anna-Liisa', birthDate: '1980-01-01' });
const hidden = madeUp({
  familyName: 'Suojattu', givenNames: 'Sanni', nonDisclosure: true, birthDate: '1970-01-01', customerNumbers: ['999999'], meteringPoints: ['643007127000001249'],
  addresses: [{ street: 'Piilopolku 1', postcode: '33200', town: 'Tampere' }],
});
const married = madeUp({ familyName: 'Uusivaara', givenNames: 'Hilma Sofia', otherNames: ['Lähdeaho Hilma'], birthDate: '1985-05-05' });
const hostile = madeUp({ familyName: '<img src=x onerror=alert(1)>', givenNames: 'x'.repeat(10_000) });

let people: People;
beforeAll(() => {
  const folder = temporaryFolder();
  people = openPeople(folder);
  people.unlock(sessionKeys(Buffer.from(rootKey)));
  people.bring([kaarina, makela, makelaPlain, makelaNamesake, hidden, married, hostile].map((person, place) => ({ position: place + 1, person })), '2026-11-20T05:00:00.000Z', rules);
});

const found = (query: string, scanned = false): string[] => valueOf(searchPeople(people, { query, scanned, limit: 50 }, rules)).hits.map((hit) => hit.row.personKey);

describe('finding a person', () => {
  it.each([
    ['identity code', '010594Y9032'], ['identity code in small letters', ' 010594y9032 '], ['customer number', '123412'], ['metering point', '643007127000001232'],
    ['metering point with its barcode prefix', '8018643007127000001232'], ['phone', '0401234567'], ['phone written abroad', '+358 40 1234567'],
    ['address', 'satakunnankatu 13'], ['name in either order', 'maria testinen'], ['beginning of a name', 'testi'], ['name and birth date', '1.5.1994 testinen'],
  ])('works by %s', (_kind, query) => {
    expect(found(query)).toEqual([kaarina.personKey]);
  });

  it('ignores accents and hyphens but puts the exact spelling first', () => {
    expect(found('mäkelä').slice(0, 2).sort()).toEqual([makela.personKey, makelaNamesake.personKey].sort());
    expect(found('makela')[0]).toBe(makelaPlain.personKey);
    expect(found('makela')).toHaveLength(3);
    expect(found('annaliisa').sort()).toEqual([makela.personKey, makelaNamesake.personKey].sort());
  });

  it('forgives one typo in a name and not two', () => {
    expect(found('testimen')).toEqual([kaarina.personKey]);
    expect(found('testinne'), 'two neighbours swapped are one typo').toEqual([kaarina.personKey]);
    expect(found('tsetimen')).toEqual([]);
  });

  it.each(['lähdeaho', 'hilma lahdeaho', 'lähdeaho sofia', 'lähdeahi'])('finds by a former name and says so, the name in use alone is shown: %s', (query) => {
    const { hits } = valueOf(searchPeople(people, { query, scanned: false, limit: 50 }, rules));
    expect(hits.map((hit) => maskedRow(hit, 0))).toEqual([expect.objectContaining({ personKey: married.personKey, familyName: 'Uusivaara', matched: { by: 'other-name', text: null } })]);
    expect(JSON.stringify(hits)).not.toContain('Lähdeaho');
  });

  it.each(['uusivaara', 'hilma', 'uusvaara', 'sofia uusi'])('says nothing of other names where the name in use was typed: %s', (query) => {
    const [hit] = valueOf(searchPeople(people, { query, scanned: false, limit: 50 }, rules)).hits;
    expect(hit === undefined ? null : maskedRow(hit, 0).matched.by).toBe('name');
  });

  it('tells namesakes apart by the birth date', () => {
    expect(found('mäkelä 7.3.1961')).toEqual([makela.personKey]);
  });

  it('asks for more than one character and knows a scanner with a wrong layout', () => {
    expect(searchPeople(people, { query: 'm', scanned: false, limit: 50 }, rules)).toMatchObject({ code: 'query-too-short' });
    expect(searchPeople(people, { query: '010594+9032', scanned: true, limit: 50 }, rules)).toMatchObject({ code: 'scanner-layout' });
  });

  it('finds nobody by the place of a person under non-disclosure', () => {
    expect(found('piilopolku')).toEqual([]);
    expect(found('643007127000001249')).toEqual([]);
    expect(found('999999')).toEqual([hidden.personKey]);
  });

  it('shows a person under non-disclosure by name, birth year and the mark only', () => {
    const [hit] = valueOf(searchPeople(people, { query: 'suojattu', scanned: false, limit: 50 }, rules)).hits;
    expect(hit && maskedRow(hit, 0)).toEqual({
      personKey: hidden.personKey, familyName: 'Suojattu', givenNames: 'Sanni', birthYear: 1970, customerNumber: null, town: null, restricted: true, namesakes: 0,
      matched: { by: 'name', text: 'Suojattu' },
    });
  });

  it('masks the customer number and shows the town of the others', () => {
    const [hit] = valueOf(searchPeople(people, { query: '123412', scanned: false, limit: 50 }, rules)).hits;
    expect(hit && maskedRow(hit, 0)).toMatchObject({ customerNumber: '…412', town: 'Tampere', matched: { by: 'customer-number', text: '…412' } });
  });

  it('takes a hostile name as text', () => {
    expect(found('img onerror')).toEqual([hostile.personKey]);
  });
});

describe('the people store on disk', () => {
  it('holds no readable name, address or identity code, and nothing in memory after the lock', () => {
    const folder = temporaryFolder();
    const store = openPeople(folder);
    store.unlock(sessionKeys(Buffer.from(rootKey)));
    store.bring([{ position: 1, person: kaarina }], '2026-11-20T05:00:00.000Z', rules);
    store.lock();
    expect([store.size(), store.head(kaarina.personKey), store.search({ words: ['testinen'], birthDate: null, limit: 5 })]).toEqual([0, null, { total: 0, hits: [] }]);
    expect(() => store.items(kaarina.personKey)).toThrow();
    store.close();
    const bytes = readFileSync(join(folder, 'people.db')).toString('latin1');
    expect(bytes).toContain(kaarina.personKey);
    for (const word of ['Testinen', 'Satakunnankatu', '010594Y9032', '123412', '643007127000001232']) expect(bytes).not.toContain(word);
  });

  it('forgets a person at once or at the next unlock, and finds them again when they come back', () => {
    const folder = temporaryFolder();
    const unlockedStore = (): People => {
      const opened = openPeople(folder);
      opened.unlock(sessionKeys(Buffer.from(rootKey)));
      return opened;
    };
    const total = (store: People): number => store.search({ words: ['testinen'], birthDate: null, limit: 5 }).total;
    const bring = (store: People, position: number): void => { store.bring([{ position, person: kaarina }], '2026-11-20T05:00:00.000Z', rules); };
    const store = unlockedStore();
    bring(store, 1);
    store.forget(kaarina.personKey);
    expect([total(store), store.head(kaarina.personKey)]).toEqual([0, null]);
    bring(store, 2);
    store.close();
    const again = unlockedStore();
    expect(total(again)).toBe(1);
    again.lock();
    again.forget(kaarina.personKey);
    again.close();
    const last = unlockedStore();
    expect([total(last), last.size()]).toEqual([0, 0]);
    last.close();
  });
});
