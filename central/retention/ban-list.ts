// The ban list at an import: who was erased is not brought again, and whose marketing was ended is brought without it.
import { sql } from 'kysely';
import type { Person } from '../../shared/registers/person.ts';
import type { Database } from '../database/connect.ts';
import { inScope } from '../database/in-scope.ts';

/** The whole person, or these categories. */
export type Banned = 'everything' | ReadonlySet<string>;
/** By `kind:hash in hexadecimal` of an anchor. */
export type BanList = ReadonlyMap<string, Banned>;

export async function loadBans(owner: Database, controller: string): Promise<BanList> {
  const rows = await inScope(owner, { controller }, (trx) => trx.selectFrom('ban_entry').select(['kind', 'categories', sql<string>`encode(anchor_hash, 'hex')`.as('hash')]).where('controller', '=', controller).execute());
  const byAnchor = Map.groupBy(rows, ({ kind, hash }) => `${kind}:${hash}`);
  return new Map([...byAnchor].map(([anchor, entries]) => [anchor, entries.some(({ categories }) => categories === null) ? 'everything' : new Set(entries.flatMap(({ categories }) => categories ?? []))]));
}

/** Any anchor is enough: the one that a ban was made by may be missing from a later export. */
export function bannedBy(list: BanList, anchors: readonly string[]): Banned | null {
  const met = anchors.flatMap((anchor) => list.get(anchor) ?? []);
  if (met.length === 0) return null;
  return met.includes('everything') ? 'everything' : new Set(met.flatMap((one) => (one === 'everything' ? [] : [...one])));
}

/** Counts only: a report that named a place in an export would name who was erased. */
export interface BannedCount { readonly persons: number; readonly items: number }

/** The persons without what the list keeps out, and how much that was. */
export function withoutBanned(persons: readonly Person[], bannedOf: (key: Person['personKey']) => Banned | null): { readonly persons: readonly Person[]; readonly banned: BannedCount } {
  const count = { persons: 0, items: 0 };
  const left = persons.flatMap((one) => {
    const ban = bannedOf(one.personKey);
    if (ban === null) return [one];
    const items = ban === 'everything' ? [] : one.items.filter(({ category }) => !ban.has(category));
    count.items += one.items.length - items.length;
    if (ban !== 'everything') return [{ ...one, items }];
    count.persons += 1;
    return [];
  });
  return { persons: left, banned: count };
}
