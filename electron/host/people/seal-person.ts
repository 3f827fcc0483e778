// Seals a person for the people store and opens it again: the head apart from the items, so that a search never opens items.
import { z } from 'zod';
import { item, type Item, type Person } from '../../../shared/registers/person.ts';
import { openBytes, sealBytes } from '../vault/seal-bytes.ts';
import type { SessionKeys } from '../vault/session-keys.ts';
import type { LookupRules } from '../../../shared/registers/lookup.ts';
import { digestsOf } from './blind-key.ts';
import type { SealedPerson } from './people-store.ts';
import { headOf, personHead, type PersonHead } from './person-head.ts';

type Keys = Pick<SessionKeys, 'people' | 'index'>;

/** Items in one sealed chunk; a card of a person with thousands of items opens none. */
const chunkItems = 200;
const items = z.array(item);

export function sealPerson(keys: Keys, person: Person, place: { readonly position: number; readonly rules: LookupRules }): SealedPerson {
  const { personKey } = person;
  const seal = (about: string, value: unknown): Uint8Array => {
    const plain = Buffer.from(JSON.stringify(value), 'utf8');
    const sealed = sealBytes(keys.people, about, plain);
    plain.fill(0);
    return sealed;
  };
  const chunks: Uint8Array[] = [];
  for (let from = 0; from < person.items.length; from += chunkItems) chunks.push(seal(`items:${personKey}:${chunks.length}`, person.items.slice(from, from + chunkItems)));
  return { personKey, position: place.position, head: seal(`head:${personKey}`, headOf(person)), chunks, digests: digestsOf(keys.index, person, place.rules) };
}

function opened(keys: Keys, about: string, sealed: Uint8Array): unknown {
  const plain = openBytes(keys.people, about, sealed);
  if (plain === null) throw new Error('a sealed people record does not open');
  const value: unknown = JSON.parse(plain.toString('utf8'));
  plain.fill(0);
  return value;
}

/** Throws when the seal does not open: the store is a copy, so it is deleted and brought again. */
export function openHead(keys: Keys, personKey: string, sealed: Uint8Array): PersonHead {
  return personHead.parse(opened(keys, `head:${personKey}`, sealed));
}

export function openItems(keys: Keys, personKey: string, chunks: readonly Uint8Array[]): readonly Item[] {
  return chunks.flatMap((sealed, chunk) => items.parse(opened(keys, `items:${personKey}:${chunk}`, sealed)));
}
