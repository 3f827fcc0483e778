// Who received a person's data, and who is told of a change: by record where there is one, by the register's rule where there is none (Art. 15(1)(c), 19; R34).
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkReferences } from '../../../../shared/registers/check-references.ts';
import type { Item } from '../../../../shared/registers/person.ts';
import type { disclosureFields } from '../../../../shared/registers/controller.ts';
import { disclosuresIn, recipientCode, recipientsToTell, type Disclosure } from '../../../../shared/rules/recipient-ledger.ts';
import { shippedJson, shippedProfile } from '../../../people/shipped-profiles.ts';

const profile = shippedProfile('tampere');
const known = profile.registers[0]?.recipients ?? [];
const today = '2026-11-22';

function given(recipient: string, data: string, more: Partial<Record<(typeof disclosureFields)[number], string>> = {}): Item {
  const fields = { recipient, 'recipient-name': '', data, disclosed: '2026-09-02', ground: 'VALTAKIRJA', reference: 'VK-1', ...more };
  return { system: 'enerity', category: 'disclosures', recordId: '1', fields: Object.entries(fields).map(([key, value]) => ({ key, value })), broughtAt: '2026-11-21T01:00:00.000Z' };
}

function told(categories: 'all' | readonly string[], items: readonly Item[] | null): readonly (readonly [string, string | undefined])[] {
  const disclosures = items === null ? null : disclosuresIn(items, profile);
  return recipientsToTell(profile, known, { categories, disclosures, today }).map(({ recipient, name }) => [recipient, name]);
}

describe('the ledger of one person', () => {
  it('tells name, categories, day, ground and proof, newest first, those without a day last', () => {
    const ledger = disclosuresIn([given('lindorff', 'collection,invoices', { disclosed: '2025-03-14' }), given('police', 'visits', { disclosed: '' }), given('estate-agents', 'contracts', { 'recipient-name': 'Keksitty LKV Oy' })], profile);
    expect(ledger.map(({ recipient, on }) => [recipient, on])).toEqual([['estate-agents', '2026-09-02'], ['lindorff', '2025-03-14'], ['police', null]]);
    expect(ledger[0]).toEqual({ recipient: 'estate-agents', name: 'Keksitty LKV Oy', categories: ['contracts'], on: '2026-09-02', ground: 'VALTAKIRJA', reference: 'VK-1', system: 'enerity' });
    expect(ledger[1]?.categories).toEqual(['collection', 'invoices']);
  });

  it('is read from categories that the profile marks, and a record of nobody is none', () => {
    expect(disclosuresIn([{ ...given('lindorff', 'collection'), category: 'contact-log' }, given('', 'collection')], profile)).toEqual([]);
  });

  it('needs every field described: a profile that leaves one out is refused (check-references)', () => {
    const loose = shippedJson('registers', 'tampere.json') as { categories: { code: string; fields: { key: string }[] }[] }; // true of the shipped profile
    const place = loose.categories.findIndex(({ code }) => code === 'disclosures');
    const category = loose.categories[place];
    if (category !== undefined) category.fields = category.fields.filter(({ key }) => key !== 'recipient-name');
    expect(checkReferences(loose)).toEqual([{ code: 'gap', path: `categories.${String(place)}.fields`, names: 'recipient-name' }]);
  });
});

describe('who is told of a change (Art. 19)', () => {
  it.each<readonly [string, 'all' | readonly string[], readonly Item[] | null, readonly (readonly [string, string | undefined])[]]>([
    ['nobody recorded: only those who get the category by the register\'s own rule', ['collection'], [], []],
    ['a collection agency that a record names', ['collection'], [given('lindorff', 'collection')], [['lindorff', undefined]]],
    ['not for another category than it got', ['invoices'], [given('lindorff', 'collection')], [['s-ryhma', undefined]]],
    ['a person whom this desk\'s registers do not know: everybody of the register, nobody can be left out', ['collection'], null, [['lindorff', undefined]]],
    ['two agents, each by name', ['contracts'], [given('estate-agents', 'contracts', { 'recipient-name': 'A Oy' }), given('estate-agents', 'contracts', { 'recipient-name': 'B Oy' })], [['estate-agents', 'A Oy'], ['estate-agents:2', 'B Oy'], ['tampereen-sahkoverkko', undefined], ['datahub', undefined]]],
    ['one agent once, however often it was given', ['smart-heating'], [given('estate-agents', 'smart-heating', { 'recipient-name': 'A Oy' }), given('estate-agents', 'smart-heating', { 'recipient-name': 'A Oy', disclosed: '2020-01-01' })], [['enemix', undefined], ['estate-agents', 'A Oy']]],
    ['somebody the register does not name counts all the same', ['payments'], [given('Entinen Kumppani Oy', 'payments')], [['other', 'Entinen Kumppani Oy']]],
    ['a record that does not say what was given concerns every change', ['payments'], [given('police', '')], [['police', undefined]]],
  ])('%s', (_what, categories, items, expected) => {
    expect(told(categories, items)).toEqual(expected);
  });

  it('names each once, and a person with more records never has fewer to tell', () => {
    const record = fc.record({ recipient: fc.constantFrom('lindorff', 'police', 'estate-agents', 'datahub', 'nobody-known'), name: fc.constantFrom('', 'A Oy', 'B Oy'), category: fc.constantFrom('collection', 'contracts', 'visits') });
    const disclosure = record.map(({ recipient, name, category }): Disclosure => ({ recipient, name, categories: [category], on: null, ground: '', reference: '', system: 'enerity' }));
    fc.assert(fc.property(fc.array(disclosure, { maxLength: 8 }), disclosure, (some, one) => {
      const due = (disclosures: readonly Disclosure[]): readonly string[] => recipientsToTell(profile, known, { categories: ['collection', 'contracts'], disclosures, today }).map(({ recipient }) => recipient);
      expect(new Set(due(some)).size).toBe(due(some).length);
      expect(due([...some, one])).toEqual(expect.arrayContaining([...due(some)]));
      for (const { recipient, categories } of some) if (categories[0] === 'collection' && recipient === 'lindorff') expect(due(some).map(recipientCode)).toContain('lindorff');
    }));
  });
});
