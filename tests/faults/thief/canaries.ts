// The twenty planted texts of the thief proof: where each stands, and the people who carry them; drawn from a seed.
import { randomBytes } from 'node:crypto';
import { seededRandom, type SeededRandom } from '../../../build/demo/seeded-random.ts';
import { person, type Item, type Person } from '../../../shared/registers/person.ts';

/** `text` is ASCII and in small letters, so that what the search folds is the same bytes as what was written. */
export interface Canary { readonly place: string; readonly text: string }

export interface Planted {
  readonly canaries: readonly Canary[];
  /** Searched, opened and printed. */
  readonly visitor: Person;
  /** Searched only. */
  readonly listed: Person;
  /** Never asked for: of this one only the index tells. */
  readonly silent: Person;
  /** The visitor's own words in the request. */
  readonly ownWords: string;
}

const broughtAt = '2026-11-20T05:00:00.000Z';
const itemCategories = ['contact-details', 'contract', 'invoice', 'payment', 'contact-details', 'contract'] as const;

/** No word of a language: found by chance in no program and no dictionary. */
function madeWord(random: SeededRandom): string {
  return Array.from({ length: 7 }, () => `${random.pick(['q', 'x', 'z', 'w', 'k', 'v'])}${random.pick(['a', 'e', 'i', 'o', 'u'])}`).join('');
}

function digits(random: SeededRandom, count: number): string {
  return Array.from({ length: count }, () => String(random.int(0, 9))).join('');
}

function madePerson(over: Partial<Omit<Person, 'personKey' | 'controller'>>): Person {
  const hex = randomBytes(16).toString('hex');
  return person.parse({
    personKey: `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`, controller: 'tampere',
    familyName: '', givenNames: 'testinen', identityCode: null, birthDate: null, language: 'fi', phones: [], emails: [], addresses: [], customerNumbers: [], meteringPoints: [], nonDisclosure: false, items: [], ...over,
  });
}

export function plantedCanaries(seed: number): Planted {
  const random = seededRandom(seed);
  const canaries: Canary[] = [];
  const plant = (place: string, text: string): string => {
    canaries.push({ place, text });
    return text;
  };
  const word = (place: string): string => plant(place, madeWord(random));
  const item = (category: string, nth: number): Item => ({
    system: 'generis', category, recordId: nth === 0 ? word('record id') : `r-${String(nth)}`, fields: [{ key: 'note', value: word(`item ${String(nth + 1)}`) }], broughtAt,
  });
  const visitor = madePerson({
    familyName: word('family name'), givenNames: word('given name'), birthDate: '1994-05-01',
    // Shaped like a code of the 900-series; its check character is left to chance.
    identityCode: plant('identity code', `010594-9${digits(random, 2)}${random.pick(['X', 'Y', 'W'])}`),
    phones: [plant('phone', `+35845${digits(random, 7)}`)], emails: [plant('email', `${madeWord(random)}@posti.example`)],
    addresses: [{ street: word('street'), postcode: '33100', town: word('town') }],
    customerNumbers: [plant('customer number', `9${digits(random, 9)}`)], meteringPoints: [plant('metering point', `6430${digits(random, 14)}`)],
    items: itemCategories.map(item),
  });
  const listed = madePerson({ familyName: word('listed family name'), addresses: [{ street: word('listed street'), postcode: '33100', town: 'Tampere' }] });
  const silent = madePerson({ familyName: word('silent family name') });
  return { canaries, visitor, listed, silent, ownWords: word('own words') };
}
