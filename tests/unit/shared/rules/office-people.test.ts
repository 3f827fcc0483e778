// Whose customers a person is among, by the table.
import { describe, expect, it } from 'vitest';
import { isOfOffice } from '../../../../shared/rules/office-people.ts';

const area = { towns: ['Tampere', 'Ylöjärvi'], postcodes: ['339', '37120'] };
const at = (postcode: string, town: string) => ({ street: 'Testikatu 1', postcode, town });

const table: readonly (readonly [string, readonly ReturnType<typeof at>[], boolean, boolean])[] = [
  ['the town, as the office writes it', [at('', 'Tampere')], false, true],
  ['the town in other letters', [at('', 'TAMPERE ')], false, true],
  ['a town without its dots', [at('', 'Ylojarvi')], false, true],
  ['another town', [at('', 'Nokia')], false, false],
  ['a town that begins alike', [at('', 'Tampereentie')], false, false],
  ['the beginning of a postcode', [at('33960', 'Pirkkala')], false, true],
  ['a postcode in full', [at('37120', 'Nokia')], false, true],
  ['a postcode with its country', [at('FI-33960', '')], false, true],
  ['a postcode that only contains it', [at('13390', 'Nokia')], false, false],
  ['one of several addresses', [at('00100', 'Helsinki'), at('33100', 'Tampere')], false, true],
  ['no address at all', [], false, true],
  ['an address without a place', [at('', ' ')], false, true],
  ['a known place elsewhere beside an empty one', [at('', ''), at('00100', 'Helsinki')], false, false],
  ['non-disclosure, wherever the person lives', [at('00100', 'Helsinki')], true, true],
];

describe('the people of an office', () => {
  it.each(table)('%s', (_name, addresses, nonDisclosure, expected) => {
    expect(isOfOffice({ addresses: [...addresses], nonDisclosure }, area)).toBe(expected);
  });

  it('an office of which nothing is known serves only those whose place is not known', () => {
    expect([isOfOffice({ addresses: [at('33100', 'Tampere')], nonDisclosure: false }, { towns: [], postcodes: [] }), isOfOffice({ addresses: [], nonDisclosure: false }, { towns: [], postcodes: [] })]).toEqual([false, true]);
  });
});
