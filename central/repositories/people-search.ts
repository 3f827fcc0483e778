// Finds people for a desk that does not hold everybody, and keeps a list of who searched: never of what, and never of whom.
import { sql } from 'kysely';
import { personKey } from '../../shared/formats/ids.ts';
import type { ElsewherePerson } from '../../shared/protocol/offline-scope.ts';
import { elsewhereMax, type ElsewhereQuery } from '../../shared/registers/offline-scope.ts';
import { mayShow } from '../../shared/rules/disclosure.ts';
import type { Database } from '../database/connect.ts';
import { inScope, type Scoped } from '../database/in-scope.ts';
import type { Desk } from './devices.ts';
import { keysByName } from './people-by-name.ts';
import { headsOf, type StoredHead } from './person-heads.ts';

export interface Search { readonly desk: Pick<Desk, 'controller' | 'device'>; readonly user: string; readonly query: ElsewhereQuery }
interface Met { readonly key: string; readonly by: ElsewherePerson['by'] }
export interface FoundElsewhere { readonly people: ElsewherePerson[]; readonly total: number }

type NumberQuery = Extract<ElsewhereQuery, { readonly by: 'number' }>;

async function byNumber(trx: Scoped, controller: string, { lookups }: NumberQuery): Promise<readonly Met[]> {
  const kinds = lookups.map(({ kind }) => kind);
  const values = lookups.map(({ value }) => value);
  const { rows } = await sql<{ person_key: string; kind: string }>`select distinct on (l.person_key) l.person_key, l.kind from person_lookup l join unnest(${kinds}::text[], ${values}::text[]) as asked(kind, value) on l.kind = asked.kind and l.value = asked.value
    where l.controller = ${controller} order by l.person_key limit ${elsewhereMax + 1}`.execute(trx);
  // The kind is one of those that the query names.
  return rows.map(({ person_key: key, kind }) => ({ key, by: kind as ElsewherePerson['by'] }));
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
  const met = query.by === 'number' ? await byNumber(trx, controller, query) : (await keysByName(trx, controller, query)).map((key): Met => ({ key, by: 'name' }));
  const heads = await headsOf(trx, controller, met.slice(0, elsewhereMax).map(({ key }) => key));
  const found = met.flatMap(({ key, by }) => {
    const head = heads.get(key);
    return head === undefined ? [] : [rowOf(head, by)];
  });
  return { people: found, total: met.length };
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
