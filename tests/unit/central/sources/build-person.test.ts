// What a joined person is called: the name in use, and the others that records give, former ones included.
import { describe, expect, it } from 'vitest';
import { lookupRowsOf } from '../../../../central/repositories/person-lookups.ts';
import { buildHead, type Saying } from '../../../../central/sources/build-person.ts';
import { controllerId, personKey } from '../../../../shared/formats/ids.ts';
import { rules } from '../../electron/host/people-fixture.ts';

const building = { personKey: personKey.parse('0190aaaa-0000-4000-8000-000000000001'), controller: controllerId.parse('tampere'), today: rules.today };
const says = (roles: Saying['roles'], over: Partial<Saying> = {}): Saying =>
  ({ identityCode: null, customerNumber: null, meteringPoint: null, roles, systemRank: 0, nameRank: 0, file: 'asiakkaat.csv', first: 'r1', gone: false, ...over });

const inUse = says({ 'family-name': 'Uusivaara', 'given-names': 'Hilma Sofia' });

describe('the names of a person', () => {
  it('are the one in use and those that other systems, gone records and a column of former names give, each once', () => {
    const head = buildHead([
      inUse, says({ 'full-name': 'Lähdeaho Hilma' }, { systemRank: 1 }), says({ 'full-name': 'HILMA LÄHDEAHO' }, { systemRank: 2 }),
      says({ 'family-name': 'Alkujärvi', 'given-names': 'Hilma' }, { gone: true }), says({ 'former-family-name': 'Välioja' }),
    ], building);
    expect(head).toMatchObject({ familyName: 'Uusivaara', givenNames: 'Hilma Sofia', otherNames: ['Lähdeaho Hilma', 'Alkujärvi Hilma', 'Välioja'] });
  });

  it('hold no other name where the records only order, shorten or write the same words in another way', () => {
    const head = buildHead([inUse, says({ 'full-name': 'Sofia UUSIVAARA' }, { systemRank: 1 }), says({ 'full-name': 'Uusivaara Hilma' }, { systemRank: 2 }), says({})], building);
    expect(head).not.toHaveProperty('otherNames');
  });

  it('are all among what people are searched by at central', () => {
    const head = buildHead([inUse, says({ 'full-name': 'Lähdeaho Hilma' }, { systemRank: 1 })], building);
    expect(lookupRowsOf(head, rules.today).filter(({ kind }) => kind === 'name').map(({ value }) => value)).toEqual(['uusivaara', 'hilma', 'sofia', 'lahdeaho']);
  });
});
