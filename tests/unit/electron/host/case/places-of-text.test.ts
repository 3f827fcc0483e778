// A text to remove that stands nearly everywhere: all of its places are counted, and no more are held than a decision takes.
import { expect, it } from 'vitest';
import { placesOfText } from '../../../../../electron/host/case/places-of-text.ts';
import type { DecidedGroup } from '../../../../../electron/host/case/items-to-decide.ts';
import { indexedRecord } from '../../../../../electron/host/people/record-chunk.ts';
import { placesMost } from '../../../../../shared/rules/redaction.ts';
import { anItem } from '../people-fixture.ts';

it('is not found where it is withheld from the screen', () => {
  const item = { ...anItem('contact-log', 'K1'), fields: [{ key: 'street', value: 'Piilopolku 1' }, { key: 'description', value: 'Piilopolulla' }] };
  const group: DecidedGroup = { system: item.system, category: item.category, part: null, proposal: null, missing: null, law: null, records: [indexedRecord(item)], fieldsOf: ({ fields }) => fields };
  const { found } = placesOfText([group], 'piilopol', { shown: ({ key }, value) => (key === 'street' ? null : value), fields: new Map(), matches: null });
  expect(found.map(({ field }) => field)).toEqual(['description']);
});

it('is counted to its end and held as far as a decision goes', () => {
  const item = { ...anItem('contact-log', 'K1'), fields: [{ key: 'description', value: 'e'.repeat(20_000) }] };
  const group: DecidedGroup = { system: item.system, category: item.category, part: null, proposal: null, missing: null, law: null, records: [indexedRecord(item), indexedRecord(item)], fieldsOf: ({ fields }) => fields };
  const { found, total } = placesOfText([group], 'E', { shown: (_, value) => value, fields: new Map(), matches: null });
  expect([total, found.length]).toEqual([40_000, placesMost]);
});
