// Seals a person for the people store and opens it again: the head apart from the items, so that a search never opens items (decision 0057).
import { z } from 'zod';
import { item, type Item, type Person } from '../../../shared/registers/person.ts';
import { openBytes, sealBytes } from '../vault/seal-bytes.ts';
import type { SessionKeys } from '../vault/session-keys.ts';
import type { LookupRules } from '../../../shared/registers/lookup.ts';
import { digestsOf } from './blind-key.ts';
import type { SealedHead, SealedItems, SealedPerson } from './people-store.ts';
import { headOf, personHead, type PersonHead } from './person-head.ts';
import { indexedRecord, indexRecords, packRecords, unpackRecords, type IndexedRecord } from './record-chunk.ts';

type Keys = Pick<SessionKeys, 'people' | 'index'>;

/** Items in one sealed chunk; a card of a person with thousands of items opens none. */
const chunkItems = 200;
const items = z.array(item);

/**
 * The shape of what is sealed, part of what is authenticated: bytes of these forms passed the schemas when they came in and
 * are trusted once their tag holds; bytes of any earlier one are parsed. Each to be raised with a change of its schema, which a
 * test watches, or of its layout: heads of form 2 may have other names, chunks of form 2 have an index before the records (record-chunk.ts).
 */
export const sealedForm = { head: 2, items: 2 } as const;

/** What of a person a sealed part is: the head, or a chunk of records. Parts of two states of a person (positions) do not open together. */
export interface PartPlace { readonly personKey: string; readonly position: number; readonly chunk: number | 'head' }

function kindOf({ chunk }: Pick<PartPlace, 'chunk'>): 'head' | 'items' {
  return chunk === 'head' ? 'head' : 'items';
}

export function aboutPart({ personKey, position, chunk }: PartPlace, form: number = sealedForm[kindOf({ chunk })]): string {
  const kind = kindOf({ chunk });
  const at = chunk === 'head' ? '' : `:${String(chunk)}`;
  // What the first stores held was bound to the person alone.
  return form === 0 ? `${kind}:${personKey}${at}` : `${kind}.${String(form)}:${personKey}:${String(position)}${at}`;
}

export function sealPerson(keys: Keys, person: Person, place: { readonly position: number; readonly rules: LookupRules }): SealedPerson {
  const { personKey } = person;
  const { position } = place;
  const seal = (chunk: PartPlace['chunk'], plain: Buffer): Uint8Array => {
    const sealed = sealBytes(keys.people, aboutPart({ personKey, position, chunk }), plain);
    plain.fill(0);
    return sealed;
  };
  const chunks: Uint8Array[] = [];
  for (let from = 0; from < person.items.length; from += chunkItems) chunks.push(seal(chunks.length, packRecords(person.items.slice(from, from + chunkItems))));
  return { personKey, position, head: seal('head', Buffer.from(JSON.stringify(headOf(person)), 'utf8')), chunks, digests: digestsOf(keys.index, person, place.rules) };
}

function jsonOf(plain: Buffer): unknown {
  const value: unknown = JSON.parse(plain.toString('utf8'));
  plain.fill(0);
  return value;
}

/** Null when the tag of the newest form does not hold. */
function openNewest(keys: Keys, place: PartPlace, sealed: Uint8Array): Buffer | null {
  return openBytes(keys.people, aboutPart(place), sealed);
}

/** Throws when no earlier form opens either. */
function openEarlier<T>(keys: Keys, place: PartPlace, { sealed, schema }: { readonly sealed: Uint8Array; readonly schema: z.ZodType<T> }): T {
  for (let form = sealedForm[kindOf(place)] - 1; form >= 0; form -= 1) {
    const earlier = openBytes(keys.people, aboutPart(place, form), sealed);
    if (earlier !== null) return schema.parse(jsonOf(earlier));
  }
  throw new Error('a sealed people record does not open');
}

/** Throws when the seal does not open: the store is a copy, so it is deleted and brought again. */
export function openHead(keys: Keys, personKey: string, { position, head }: SealedHead): PersonHead {
  const place = { personKey, position, chunk: 'head' } as const;
  const plain = openNewest(keys, place, head);
  // The tag proves that sealPerson wrote these bytes in this form, from a person that had passed the schema.
  return plain === null ? openEarlier(keys, place, { sealed: head, schema: personHead }) : jsonOf(plain) as PersonHead;
}

type Counted = Pick<PersonHead, 'personKey' | 'holdings'>;

/** Every record the head counts, else it throws as above: a copy that lacks one would be a wrong answer. */
function allOf<T>({ personKey, holdings }: Counted, { position, chunks }: SealedItems, open: (place: PartPlace, sealed: Uint8Array) => readonly T[]): readonly T[] {
  const found = chunks.flatMap((sealed, chunk) => open({ personKey, position, chunk }, sealed));
  if (found.length !== holdings.reduce((sum, { count }) => sum + count, 0)) throw new Error('a person lacks sealed records');
  return found;
}

/** All of them, read. Throws as above. */
export function openItems(keys: Keys, head: Counted, sealed: SealedItems): readonly Item[] {
  return allOf(head, sealed, (place, bytes) => {
    const plain = openNewest(keys, place, bytes);
    if (plain === null) return openEarlier(keys, place, { sealed: bytes, schema: items });
    const found = unpackRecords(plain);
    plain.fill(0);
    return found;
  });
}

/** All of them while `work` runs, each read when it asks. Throws as above, and what `work` throws. */
export function withSealedRecords<T>(keys: Keys, head: Counted, { sealed, work }: { readonly sealed: SealedItems; readonly work: (records: readonly IndexedRecord[]) => T }): T {
  const open: Buffer[] = [];
  try {
    return work(allOf(head, sealed, (place, bytes) => {
      const plain = openNewest(keys, place, bytes);
      if (plain === null) return openEarlier(keys, place, { sealed: bytes, schema: items }).map(indexedRecord);
      open.push(plain);
      return indexRecords(plain);
    }));
  } finally {
    for (const plain of open) plain.fill(0);
  }
}
