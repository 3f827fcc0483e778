// People of the register without their records, in position order: what is read of everybody must not carry everything.
import { sql } from 'kysely';
import { person, type Person } from '../../shared/registers/person.ts';
import type { Scoped } from '../database/in-scope.ts';

const personHead = person.omit({ items: true }).strip();
export type StoredHead = Omit<Person, 'items'>;

/** `head` is null for one of whom nothing is held any more. `size`: characters of the whole document. */
export interface HeadRow { readonly position: number; readonly key: string; readonly size: number; readonly head: StoredHead | null }

/**
 * A document is written with its items last (write-people.ts), and `,"items":[` cannot stand inside a JSON text, whose quotes are escaped:
 * what comes before it is the head.
 */
export async function headsAfter(trx: Scoped, controller: string, { after, limit }: { readonly after: number; readonly limit: number }): Promise<readonly HeadRow[]> {
  const rows = await trx.selectFrom('person').where('controller', '=', controller).where('position', '>', after).orderBy('position').limit(limit)
    .select(['position', 'person_key', sql<number>`coalesce(octet_length(document), 0)`.as('size'), sql<string | null>`split_part(document, ',"items":[', 1) || '}'`.as('head')]).execute();
  return rows.map(({ position, person_key: key, size, head }) => ({ position, key, size, head: head === null ? null : personHead.parse(JSON.parse(head)) }));
}

/** By key; without those of whom nothing is held. */
export async function headsOf(trx: Scoped, controller: string, keys: readonly string[]): Promise<ReadonlyMap<string, StoredHead>> {
  const rows = await trx.selectFrom('person').where('controller', '=', controller).where('person_key', '=', sql<string>`any(${[...keys]}::uuid[])`).where('document', 'is not', null)
    .select(['person_key', sql<string>`split_part(document, ',"items":[', 1) || '}'`.as('head')]).execute();
  return new Map(rows.map(({ person_key: key, head }) => [key, personHead.parse(JSON.parse(head))]));
}
