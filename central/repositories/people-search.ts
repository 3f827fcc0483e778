// Finds people for a desk that does not hold everybody, and keeps a list of who searched: never of what, and never of whom.
import { sql, type RawBuilder } from 'kysely';
import { personKey } from '../../shared/formats/ids.ts';
import type { ElsewherePerson } from '../../shared/protocol/offline-scope.ts';
import { elsewhereMax, type ElsewhereQuery } from '../../shared/registers/offline-scope.ts';
import { mayShow } from '../../shared/rules/disclosure.ts';
import type { Database } from '../database/connect.ts';
import { inScope, type Scoped } from '../database/in-scope.ts';
import type { Desk } from './devices.ts';
import { headsOf, type StoredHead } from './person-heads.ts';

export interface Search { readonly desk: Pick<Desk, 'controller' | 'device'>; readonly user: string; readonly query: ElsewhereQuery }
export interface FoundElsewhere { readonly people: ElsewherePerson[]; readonly total: number }

/** The last character of the plane that texts are made of: every word that begins so lies between the beginning and this. */
const highest = '\u{10ffff}';

function matching(controller: string, query: ElsewhereQuery): RawBuilder<{ person_key: string; kind: string }> {
  const most = elsewhereMax + 1;
  if (query.by === 'number') {
    const kinds = query.lookups.map(({ kind }) => kind);
    const values = query.lookups.map(({ value }) => value);
    return sql`select distinct on (l.person_key) l.person_key, l.kind from person_lookup l join unnest(${kinds}::text[], ${values}::text[]) as asked(kind, value) on l.kind = asked.kind and l.value = asked.value
      where l.controller = ${controller} order by l.person_key limit ${most}`;
  }
  const [first = '', ...others] = query.words;
  const [from, to] = query.birthDate === null ? [query.birthYear * 10_000, query.birthYear * 10_000 + 9999] : [Number(query.birthDate.replaceAll('-', '')), Number(query.birthDate.replaceAll('-', ''))];
  const begins = (word: string): RawBuilder<unknown> => sql`o.value >= ${word} and o.value < ${`${word}${highest}`}`;
  const also = others.map((word) => sql`and exists (select 1 from person_lookup o where o.controller = ${controller} and o.person_key = l.person_key and o.kind = 'name' and ${begins(word)})`);
  return sql`select distinct l.person_key, l.kind from person_lookup l where l.controller = ${controller} and l.kind = 'name' and l.value >= ${first} and l.value < ${`${first}${highest}`}
    and l.birth between ${from} and ${to} ${sql.join(also, sql` `)} order by l.person_key limit ${most}`;
}

/** What a masked row needs and no more; of a person under non-disclosure nothing that leads to a place. */
function rowOf(head: StoredHead, by: ElsewherePerson['by']): ElsewherePerson {
  const { familyName, givenNames, birthDate, nonDisclosure } = head;
  return {
    personKey: personKey.parse(head.personKey), familyName, givenNames, birthDate, nonDisclosure, by,
    customerNumber: nonDisclosure ? null : head.customerNumbers[0]?.slice(-3) ?? null,
    town: mayShow('town', 'screen', nonDisclosure) ? head.addresses[0]?.town ?? null : null,
  };
}

async function searched(trx: Scoped, controller: string, query: ElsewhereQuery): Promise<FoundElsewhere> {
  const { rows } = await matching(controller, query).execute(trx);
  const heads = await headsOf(trx, controller, rows.slice(0, elsewhereMax).map(({ person_key: key }) => key));
  const found = rows.flatMap(({ person_key: key, kind }) => {
    const head = heads.get(key);
    // The kind is one of those that the query or lookupRowsOf names.
    return head === undefined ? [] : [rowOf(head, kind as ElsewherePerson['by'])];
  });
  return { people: found, total: rows.length };
}

/** Kept before it is answered, in one transaction: a search without its row gets no answer. */
export async function searchPeople(db: Database, { desk, user, query }: Search): Promise<FoundElsewhere> {
  const { controller, device } = desk;
  return inScope(db, { controller, device }, async (trx) => {
    const found = await searched(trx, controller, query);
    await trx.insertInto('people_search').values({ controller, device, user_id: user, asked_by: query.by, found: found.people.length }).execute();
    return found;
  });
}
