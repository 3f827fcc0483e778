// Register data of a controller: pages for the desks, by the controller's offline scope.
import { sql } from 'kysely';
import { personKey, type PersonKey } from '../../shared/formats/ids.ts';
import { keysMax, type KeysQuestion } from '../../shared/protocol/offline-scope.ts';
import { person, type Person } from '../../shared/registers/person.ts';
import type { ServedArea } from '../../shared/registers/served-area.ts';
import { isOfOffice } from '../../shared/rules/office-people.ts';
import type { Database } from '../database/connect.ts';
import { inScope, type Scoped } from '../database/in-scope.ts';
import type { Desk } from './devices.ts';
import { scopeOf } from './offline-scope.ts';
import { headsAfter, type HeadRow } from './person-heads.ts';

interface Placed { readonly position: number; readonly person: Person }
interface Page { readonly people: Placed[]; readonly gone: PersonKey[]; readonly outside: PersonKey[]; readonly upTo: number }
export interface PeoplePage extends Page { readonly last: number; readonly scope: number }
interface Asked { readonly after: number; readonly limit: number }

/** Characters of JSON in one page after its first person; a person with thousands of records fills a page alone. */
const pageSizeMax = 8 * 1024 * 1024;
/** People looked at for one page of an office's. */
const lookedAtMax = 2000;

async function lastPosition(trx: Scoped, controller: string): Promise<number> {
  const { last } = await trx.selectFrom('person').select((of) => of.fn.coalesce(of.fn.max('position'), sql<number>`0`).as('last')).where('controller', '=', controller).executeTakeFirstOrThrow();
  return last;
}

function personOf(document: string): Person {
  return person.parse(JSON.parse(document));
}

async function everybody(trx: Scoped, controller: string, { after, limit, last }: Asked & { readonly last: number }): Promise<Page> {
  const ours = trx.selectFrom('person').where('controller', '=', controller).where('position', '>', after);
  const inPage = ours.where('document', 'is not', null).select(['position', 'document', sql<number>`sum(octet_length(document)) over (order by position)`.as('running')]).orderBy('position').limit(limit);
  const rows = await trx.selectFrom(inPage.as('page')).selectAll().orderBy('position').execute();
  const fitting = rows.filter(({ running }, place) => place === 0 || running <= pageSizeMax);
  const isWhole = fitting.length === rows.length && rows.length < limit;
  const upTo = isWhole ? Math.max(after, last) : fitting.at(-1)?.position ?? last;
  const gone = await ours.where('document', 'is', null).where('position', '<=', upTo).select('person_key').orderBy('position').execute();
  return {
    people: fitting.flatMap(({ position, document }) => (document === null ? [] : [{ position, person: personOf(document) }])),
    gone: gone.map(({ person_key: key }) => personKey.parse(key)), outside: [], upTo,
  };
}

/** How many of the looked-at fit one page: at least one of the office's, then until the page is full. */
function fittingOf(looked: readonly (HeadRow & { readonly isOurs: boolean })[], limit: number): number {
  let [people, size] = [0, 0];
  const over = looked.findIndex((row) => {
    if (!row.isOurs) return false;
    people += 1;
    size += row.size;
    return people > 1 && (people > limit || size > pageSizeMax);
  });
  return over === -1 ? looked.length : over;
}

async function officePeople(trx: Scoped, controller: string, { after, limit, last, area }: Asked & { readonly last: number; readonly area: ServedArea }): Promise<Page> {
  const looked = (await headsAfter(trx, controller, { after, limit: lookedAtMax })).map((row) => ({ ...row, isOurs: row.head !== null && isOfOffice(row.head, area) }));
  const page = looked.slice(0, fittingOf(looked, limit));
  const keysWhere = (is: (row: (typeof page)[number]) => boolean): PersonKey[] => page.filter(is).map(({ key }) => personKey.parse(key));
  return {
    people: await documentsOf(trx, controller, keysWhere(({ isOurs }) => isOurs)),
    gone: keysWhere(({ head }) => head === null), outside: keysWhere(({ head, isOurs }) => head !== null && !isOurs),
    upTo: page.length < looked.length || looked.length === lookedAtMax ? page.at(-1)?.position ?? after : Math.max(after, last),
  };
}

/** In position order. */
async function documentsOf(trx: Scoped, controller: string, keys: readonly string[]): Promise<Placed[]> {
  if (keys.length === 0) return [];
  const rows = await trx.selectFrom('person').select(['position', 'document']).where('controller', '=', controller).where('person_key', '=', sql<string>`any(${[...keys]}::uuid[])`).where('document', 'is not', null).orderBy('position').execute();
  return rows.flatMap(({ position, document }) => (document === null ? [] : [{ position, person: personOf(document) }]));
}

/**
 * In position order; a person changed since has only its newest position. `gone`: whom the page passes over because nothing
 * is held of them any more, or because they are somebody else as it turned out. `outside`: because they are not in the desk's scope.
 * Each page brings the reader on, to `upTo`. Under `none` and `open-cases` the feed is empty: those people are asked for by key.
 */
export async function peopleAfter(db: Database, desk: Pick<Desk, 'controller' | 'device'>, asked: Asked): Promise<PeoplePage> {
  const { controller } = desk;
  return inScope(db, { controller, device: desk.device }, async (trx) => {
    const { version: scope, kind, area } = await scopeOf(trx, desk);
    if (kind === 'none' || kind === 'open-cases') return { people: [], gone: [], outside: [], upTo: 0, last: 0, scope };
    const last = await lastPosition(trx, controller);
    const page = kind === 'office' && area !== null ? await officePeople(trx, controller, { ...asked, last, area }) : await everybody(trx, controller, { ...asked, last });
    return { ...page, last, scope };
  });
}

export interface KeyedPeople { readonly people: Placed[]; readonly gone: PersonKey[]; readonly left: PersonKey[] }

/** Those of the asked who have changed since the desk had them. An unknown key is gone. */
export async function peopleByKey(db: Database, controller: string, { people }: KeysQuestion): Promise<KeyedPeople> {
  const asked = new Map<string, number>(people.slice(0, keysMax).map(({ personKey: key, after }) => [key, after]));
  return inScope(db, { controller }, async (trx) => {
    const rows = await trx.selectFrom('person').select(['person_key', 'position', sql<number>`octet_length(document)`.as('size')])
      .where('controller', '=', controller).where('person_key', '=', sql<string>`any(${[...asked.keys()]}::uuid[])`).where('document', 'is not', null).orderBy('position').execute();
    const known = new Set(rows.map(({ person_key: key }) => key));
    const changed = rows.filter(({ person_key: key, position }) => position > (asked.get(key) ?? 0));
    let size = 0;
    const fitting = changed.filter((row, place) => (size += row.size) <= pageSizeMax || place === 0);
    const fits = new Set(fitting.map(({ person_key: key }) => key));
    return {
      people: await documentsOf(trx, controller, [...fits]),
      gone: [...asked.keys()].filter((key) => !known.has(key)).map((key) => personKey.parse(key)),
      left: changed.filter(({ person_key: key }) => !fits.has(key)).map(({ person_key: key }) => personKey.parse(key)),
    };
  });
}
