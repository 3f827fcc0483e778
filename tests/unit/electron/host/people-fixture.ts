// Made-up people (identity codes of the 900-series) put into a desk's people store.
import { randomUUID } from 'node:crypto';
import { openPeople } from '../../../../electron/host/people/people.ts';
import { sessionKeys } from '../../../../electron/host/vault/session-keys.ts';
import { parseLocalDate } from '../../../../shared/formats/local-date.ts';
import { person, type Item, type Person } from '../../../../shared/registers/person.ts';
import { rootKey } from './host-fixture.ts';
import { valueOf } from './journal-fixture.ts';

export const rules = { today: valueOf(parseLocalDate('2026-11-22')), customerNumberPattern: '^\\d{6}$' };
const broughtAt = '2026-11-20T05:00:00.000Z';

type Made = Partial<Omit<Person, 'personKey' | 'controller'>> & { readonly personKey?: string };

export function madeUp(over: Made): Person {
  return person.parse({
    personKey: randomUUID(), controller: 'tampere', familyName: 'Testinen', givenNames: 'Kaarina Maria', identityCode: null, birthDate: null, language: 'fi',
    phones: [], emails: [], addresses: [], customerNumbers: [], meteringPoints: [], nonDisclosure: false, items: [], ...over,
  });
}

export function anItem(category: string, value: string, system = 'generis'): Item {
  return { system, category, recordId: value, fields: [{ key: 'note', value }], broughtAt };
}

/** Written with the keys of the test desk's root, before the host opens the folder. */
export function bringPeople(folder: string, people: readonly Person[]): void {
  const store = openPeople(folder);
  store.unlock(sessionKeys(Buffer.from(rootKey)));
  store.bring(people.map((one, place) => ({ position: place + 1, person: one })), broughtAt, rules);
  store.close();
}
