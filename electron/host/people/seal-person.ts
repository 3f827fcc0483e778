// Seals a person for the people store and opens it again: the head apart from the items, so that a search never opens items (decision 0057).
import { z } from 'zod';
import { item, type Item, type Person } from '../../../shared/registers/person.ts';
import { openBytes, sealBytes } from '../vault/seal-bytes.ts';
import type { SessionKeys } from '../vault/session-keys.ts';
import type { LookupRules } from '../../../shared/registers/lookup.ts';
import { digestsOf } from './blind-key.ts';
import type { SealedHead, SealedItems, SealedPerson } from './people-store.ts';
import { headOf, personHead, type PersonHead } from './person-head.ts';

type Keys = Pick<SessionKeys, 'people' | 'index'>;

/** Items in one sealed chunk; a card of a person with thousands of items opens none. */
const chunkItems = 200;
const items = z.array(item);

/**
 * The shape of what is sealed, part of what is authenticated: bytes of this form passed the schemas when they came in and
 * are trusted once their tag holds; bytes of any earlier one are parsed. To be raised with each change of a schema, which a test watches.
 */
export const sealedForm = 1;

/** What of a person a sealed part is: the head, or a chunk of records. Parts of two states of a person (positions) do not open together. */
export interface PartPlace { readonly personKey: string; readonly position: number; readonly chunk: number | 'head' }

export function aboutPart({ personKey, position, chunk }: PartPlace, form: number = sealedForm): string {
  const kind = chunk === 'head' ? 'head' : 'items';
  const at = chunk === 'head' ? '' : `:${String(chunk)}`;
  // What the first stores held was bound to the person alone.
  return form === 0 ? `${kind}:${personKey}${at}` : `${kind}.${String(form)}:${personKey}:${String(position)}${at}`;
}

export function sealPerson(keys: Keys, person: Person, place: { readonly position: number; readonly rules: LookupRules }): SealedPerson {
  const { personKey } = person;
  const seal = (about: string, value: unknown): Uint8Array => {
    const plain = Buffer.from(JSON.stringify(value), 'utf8');
    const sealed = sealBytes(keys.people, about, plain);
    plain.fill(0);
    return sealed;
  };
  const chunks: Uint8Array[] = [];
  const { position } = place;
  const about = (chunk: PartPlace['chunk']): string => aboutPart({ personKey, position, chunk });
  for (let from = 0; from < person.items.length; from += chunkItems) chunks.push(seal(about(chunks.length), person.items.slice(from, from + chunkItems)));
  return { personKey, position, head: seal(about('head'), headOf(person)), chunks, digests: digestsOf(keys.index, person, place.rules) };
}

function jsonOf(plain: Buffer): unknown {
  const value: unknown = JSON.parse(plain.toString('utf8'));
  plain.fill(0);
  return value;
}

function opened<T>(keys: Keys, place: PartPlace, { sealed, schema }: { readonly sealed: Uint8Array; readonly schema: z.ZodType<T> }): T {
  const plain = openBytes(keys.people, aboutPart(place), sealed);
  // The tag proves that sealPerson wrote these bytes in this form, from a person that had passed the schema.
  if (plain !== null) return jsonOf(plain) as T;
  for (let form = sealedForm - 1; form >= 0; form -= 1) {
    const earlier = openBytes(keys.people, aboutPart(place, form), sealed);
    if (earlier !== null) return schema.parse(jsonOf(earlier));
  }
  throw new Error('a sealed people record does not open');
}

/** Throws when the seal does not open: the store is a copy, so it is deleted and brought again. */
export function openHead(keys: Keys, personKey: string, { position, head }: SealedHead): PersonHead {
  return opened(keys, { personKey, position, chunk: 'head' }, { sealed: head, schema: personHead });
}

/** Every record the head counts, else it throws as above: a copy that lacks one would be a wrong answer. */
export function openItems(keys: Keys, { personKey, holdings }: Pick<PersonHead, 'personKey' | 'holdings'>, { position, chunks }: SealedItems): readonly Item[] {
  const found = chunks.flatMap((sealed, chunk) => opened(keys, { personKey, position, chunk }, { sealed, schema: items }));
  if (found.length !== holdings.reduce((sum, { count }) => sum + count, 0)) throw new Error('a person lacks sealed records');
  return found;
}
