// Register data of a controller: pages for the desks.
import { sql } from 'kysely';
import { personKey, type PersonKey } from '../../shared/formats/ids.ts';
import { person, type Person } from '../../shared/registers/person.ts';
import type { Database } from '../database/connect.ts';
import { inScope } from '../database/in-scope.ts';

export interface PeoplePage { readonly people: { position: number; person: Person }[]; readonly gone: PersonKey[]; readonly last: number }

/** Characters of JSON in one page after its first person; a person with thousands of records fills a page alone. */
const pageSizeMax = 8 * 1024 * 1024;

/**
 * In position order; a person changed since has only its newest position. `gone`: whom the page passes over because nothing
 * is held of them any more, or because they are somebody else as it turned out. Only people with data fill a page, so that
 * each page brings the reader on.
 */
export async function peopleAfter(db: Database, controller: string, { after, limit }: { readonly after: number; readonly limit: number }): Promise<PeoplePage> {
  return inScope(db, { controller }, async (trx) => {
    const ours = trx.selectFrom('person').where('controller', '=', controller).where('position', '>', after);
    const inPage = ours.where('document', 'is not', null).select(['position', 'document', sql<number>`sum(octet_length(document)) over (order by position)`.as('running')]).orderBy('position').limit(limit);
    const rows = await trx.selectFrom(inPage.as('page')).selectAll().orderBy('position').execute();
    const { last } = await trx.selectFrom('person').select((of) => of.fn.coalesce(of.fn.max('position'), sql<number>`0`).as('last')).where('controller', '=', controller).executeTakeFirstOrThrow();
    const fitting = rows.filter(({ running }, place) => place === 0 || running <= pageSizeMax);
    const isWhole = fitting.length === rows.length && rows.length < limit;
    const upTo = isWhole ? last : fitting.at(-1)?.position ?? last;
    const gone = await ours.where('document', 'is', null).where('position', '<=', upTo).select('person_key').orderBy('position').execute();
    return {
      people: fitting.flatMap(({ position, document }) => (document === null ? [] : [{ position, person: person.parse(JSON.parse(document)) }])),
      gone: gone.map(({ person_key: key }) => personKey.parse(key)), last,
    };
  });
}
