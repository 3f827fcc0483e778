// Own sealed bytes are trusted once their tag holds (decision 0057): what was touched, mixed, dropped or of another form is not.
import { hash, randomBytes } from 'node:crypto';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openPeople } from '../../../../../electron/host/people/people.ts';
import { personHead } from '../../../../../electron/host/people/person-head.ts';
import { aboutPart, openHead, openItems, sealedForm, sealPerson, withSealedRecords } from '../../../../../electron/host/people/seal-person.ts';
import { sealBytes } from '../../../../../electron/host/vault/seal-bytes.ts';
import { sessionKeys } from '../../../../../electron/host/vault/session-keys.ts';
import { item } from '../../../../../shared/registers/person.ts';
import { rootKey } from '../host-fixture.ts';
import { temporaryFolder } from '../journal-fixture.ts';
import { anItem, madeUp, rules } from '../people-fixture.ts';

const keys = sessionKeys(randomBytes(32));
const records = Array.from({ length: 450 }, (_, running) => anItem('invoices', `LA${String(running)}`));
const kaarina = madeUp({ items: records });
const later = { ...kaarina, items: records.map((one) => ({ ...one, broughtAt: '2026-11-21T05:00:00.000Z' })) };
const sealed = sealPerson(keys, kaarina, { position: 7, rules });
const newer = sealPerson(keys, later, { position: 9, rules });
const head = openHead(keys, kaarina.personKey, sealed);

function flipped(bytes: Uint8Array, at: number): Uint8Array {
  const other = Uint8Array.from(bytes);
  other[at] = (other[at] ?? 0) ^ 1;
  return other;
}

describe('a sealed person', () => {
  it('comes back whole', () => {
    expect(openItems(keys, head, sealed)).toEqual(records);
    expect(head.holdings).toEqual([expect.objectContaining({ category: 'invoices', count: 450 })]);
  });

  it.each([0, 12, 40, -1])('does not open with one bit turned, at %i', (at) => {
    const place = (bytes: Uint8Array): number => at < 0 ? bytes.length + at : at;
    expect(() => openHead(keys, kaarina.personKey, { ...sealed, head: flipped(sealed.head, place(sealed.head)) })).toThrow('does not open');
    const [first = new Uint8Array(), ...others] = sealed.chunks;
    expect(() => openItems(keys, head, { ...sealed, chunks: [flipped(first, place(first)), ...others] })).toThrow('does not open');
  });

  it('does not open as another person, another state, or in another order', () => {
    expect(() => openHead(keys, madeUp({}).personKey, sealed)).toThrow('does not open');
    expect(() => openHead(keys, kaarina.personKey, { ...sealed, position: 9 })).toThrow('does not open');
    expect(() => openItems(keys, head, { ...newer, chunks: [...newer.chunks.slice(0, 2), ...sealed.chunks.slice(2)] })).toThrow('does not open');
    expect(() => openItems(keys, head, { ...sealed, chunks: sealed.chunks.toReversed() })).toThrow('does not open');
  });

  it('leaves no record behind in the memory that small buffers share', () => {
    const shared = Buffer.from(Buffer.from('x').buffer);
    const one = madeUp({ items: [{ ...anItem('invoices', 'LA1'), fields: [{ key: 'note', value: 'Nolla Naapurisen muistiinpano' }, { key: 'day-of-wiping', value: '2026-02-01' }] }] });
    sealPerson(keys, one, { position: 1, rules });
    expect([shared.includes('"day-of-wiping"'), shared.includes('Naapurisen muistiinpano')]).toEqual([false, false]);
  });

  it('lacks no record unnoticed', () => {
    expect(() => openItems(keys, head, { ...sealed, chunks: sealed.chunks.slice(0, 2) })).toThrow('lacks sealed records');
  });

  it.each([0, 1])('is parsed when it was sealed in an earlier form, %i', (form) => {
    const old = (value: unknown): Uint8Array => sealBytes(keys.people, aboutPart({ personKey: kaarina.personKey, position: 7, chunk: 'head' }, form), Buffer.from(JSON.stringify(value)));
    expect(openHead(keys, kaarina.personKey, { position: 7, head: old(head) })).toEqual(head);
    expect(() => openHead(keys, kaarina.personKey, { position: 7, head: old({ ...head, birthDate: 'yesterday' }) })).toThrow(z.ZodError);
  });

  it('has its records read one by one, also those of an earlier form, and none after the work', () => {
    const earlier = (value: unknown): Uint8Array => sealBytes(keys.people, aboutPart({ personKey: kaarina.personKey, position: 7, chunk: 0 }, 1), Buffer.from(JSON.stringify(value)));
    const dated = { ...anItem('invoices', 'Ä1'), fields: [{ key: 'note', value: 'Ä "x",[' }, { key: 'invoice-date', value: '2026-02-01' }] };
    const one = madeUp({ personKey: kaarina.personKey, items: [dated, anItem('contracts', 'S2'), dated] });
    const again = sealPerson(keys, one, { position: 7, rules });
    const all = openHead(keys, one.personKey, again);
    for (const state of [again, { ...again, chunks: [earlier(one.items)] }]) {
      const kept = withSealedRecords(keys, all, { sealed: state, work: (found) => {
        expect(found.map(({ category, fields }) => [category, fields.map(({ key, value }) => `${key} ${value}`)])).toEqual([['invoices', ['invoice-date 2026-02-01']], ['contracts', []], ['invoices', ['invoice-date 2026-02-01']]]);
        expect(found.map((record) => record.read())).toEqual(one.items);
        return found;
      } });
      expect(kept).toHaveLength(3);
    }
    const unread = withSealedRecords(keys, all, { sealed: again, work: ([first]) => first });
    expect(() => unread?.read()).toThrow(SyntaxError);
    expect(() => withSealedRecords(keys, all, { sealed: { ...again, chunks: [] }, work: (found) => found })).toThrow('lacks sealed records');
    expect(() => withSealedRecords(keys, all, { sealed: { ...again, chunks: [earlier([{ ...dated, broughtAt: 'yesterday' }])] }, work: (found) => found })).toThrow(z.ZodError);
  });
});

describe('the store on disk', () => {
  it('put back to an earlier copy follows central again from where that copy stood; rows of it beside newer ones do not open', () => {
    const folder = temporaryFolder();
    const bring = (at: number, one: typeof kaarina): void => {
      const people = openPeople(folder);
      people.unlock(sessionKeys(Buffer.from(rootKey)));
      people.bring([{ position: at, person: one }], '2026-11-20T05:00:00.000Z', rules);
      people.close();
    };
    bring(7, kaarina);
    copyFileSync(join(folder, 'people.db'), join(folder, 'earlier.db'));
    bring(9, later);
    const db = new DatabaseSync(join(folder, 'people.db'));
    db.exec(`ATTACH '${join(folder, 'earlier.db')}' AS earlier; UPDATE item_chunk SET sealed = (SELECT sealed FROM earlier.item_chunk one WHERE one.person_key = item_chunk.person_key AND one.chunk = item_chunk.chunk) WHERE chunk = 1`);
    db.close();
    const mixed = openPeople(folder);
    mixed.unlock(sessionKeys(Buffer.from(rootKey)));
    expect(() => mixed.items(kaarina.personKey)).toThrow('does not open');
    mixed.close();
    copyFileSync(join(folder, 'earlier.db'), join(folder, 'people.db'));
    const back = openPeople(folder);
    expect(back.mark().position).toBe(7);
    back.close();
  });
});

/** What each form's schemas were, by hash. A change that desks already hold bytes of takes a new form and a line here; never a new hash on an old line. */
const schemasOfForm = {
  head: { 1: '92afcd5a55b15dc9d2687ba6b0551131fc96fd745e45aa98455063a2005386f2', 2: '9a50db22566543f3b400ba61c4c755f7c9c09edcbe0d5eaeee3988f0f2555776' },
  items: { 2: '0bcd3b2828a750e5c39d9f1168c5347d8992d0236cdb844c138daa254c048d7f' },
} as const;

describe('the form of what is sealed', () => {
  it('is raised whenever a schema changes, so that no bytes are trusted under a schema they never passed', () => {
    expect(hash('sha256', JSON.stringify(z.toJSONSchema(personHead)), 'hex')).toBe(schemasOfForm.head[sealedForm.head]);
    expect(hash('sha256', JSON.stringify(z.toJSONSchema(item)), 'hex')).toBe(schemasOfForm.items[sealedForm.items]);
  });
});
