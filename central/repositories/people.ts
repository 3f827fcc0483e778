// Register data of a controller: pages for the desks.
import { sql } from 'kysely';
import { person, type Person } from '../../shared/registers/person.ts';
import type { Database } from '../database/connect.ts';
import { inScope } from '../database/in-scope.ts';

export interface PeoplePage { readonly people: { position: number; person: Person }[]; readonly last: number }

/** Characters of JSON in one page after its first person; a person with thousands of records fills a page alone. */
const pageSizeMax = 8 * 1024 * 1024;

/** In position order; a person changed since has only its newest position. */
export async function peopleAfter(db: Database, controller: string, { after, limit }: { readonly after: number; readonly limit: number }): Promise<PeoplePage> {
  return inScope(db, { controller }, async (trx) => {
    const inPage = trx.selectFrom('person').select(['position', 'document', sql<number>`sum(octet_length(document)) over (order by position)`.as('running')])
      .where('controller', '=', controller).where('position', '>', after).orderBy('position').limit(limit);
    const rows = await trx.selectFrom(inPage.as('page')).selectAll().orderBy('position').execute();
    const { last } = await trx.selectFrom('person').select((of) => of.fn.coalesce(of.fn.max('position'), sql<number>`0`).as('last')).where('controller', '=', controller).executeTakeFirstOrThrow();
    const fitting = rows.filter(({ running }, place) => place === 0 || running <= pageSizeMax);
    return { people: fitting.map(({ position, document }) => ({ position, person: person.parse(JSON.parse(document)) })), last };
  });
}
