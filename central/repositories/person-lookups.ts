// What people are searched by at central: made of the register in position order, each time from where it was left.
import { sql } from 'kysely';
import { compactSearchText, searchTokens } from '../../shared/formats/search-text.ts';
import { isStorable } from '../../shared/formats/stored-text.ts';
import type { LocalDate } from '../../shared/formats/local-date.ts';
import { lookupsOfPerson } from '../../shared/registers/lookup.ts';
import type { Database } from '../database/connect.ts';
import { inSequence, type Scoped } from '../database/in-scope.ts';
import { headsAfter, type StoredHead } from './person-heads.ts';

interface Row { readonly kind: string; readonly value: string; readonly birth: number | null }

const batch = 1000;
const valueMax = 60;

/** A longer value is none that anybody types. */
function fits({ value }: Row): boolean {
  return value !== '' && value.length <= valueMax && isStorable(value);
}

/** The controller's own pattern of customer numbers is not known here: those are compared as they are written, without spaces. */
export function lookupRowsOf(head: StoredHead, today: LocalDate): readonly Row[] {
  const numbers = lookupsOfPerson(head, { today, customerNumberPattern: '' }).map(({ kind, value }) => ({ kind, value, birth: null }));
  const birth = head.birthDate === null ? 0 : Number(head.birthDate.replaceAll('-', ''));
  const written = [head.familyName, head.givenNames, ...head.otherNames ?? []].join(' ').slice(0, 1200);
  const joined = written.split(' ').filter((name) => name.includes('-')).map(compactSearchText);
  const names = [...new Set([...searchTokens(written), ...joined])].map((value) => ({ kind: 'name', value, birth }));
  return [...numbers, ...names].filter(fits);
}

async function store(trx: Scoped, controller: string, heads: readonly { readonly key: string; readonly head: StoredHead | null }[], today: LocalDate): Promise<void> {
  await trx.deleteFrom('person_lookup').where('controller', '=', controller).where('person_key', '=', sql<string>`any(${heads.map(({ key }) => key)}::uuid[])`).execute();
  const rows = heads.flatMap(({ key, head }) => (head === null ? [] : lookupRowsOf(head, today).map((row) => ({ key, ...row }))));
  if (rows.length === 0) return;
  await sql`insert into person_lookup (controller, person_key, kind, value, birth) select ${controller}, * from unnest(${rows.map(({ key }) => key)}::uuid[], ${rows.map(({ kind }) => kind)}::text[],
    ${rows.map(({ value }) => value)}::text[], ${rows.map(({ birth }) => birth)}::int[])`.execute(trx);
}

/** The next batch of people; true when there are no more. */
export async function followPeople(db: Database, controller: string, today: LocalDate): Promise<boolean> {
  return inSequence(db, controller, 'people-lookup', async (trx) => {
    const mark = await trx.selectFrom('person_lookup_mark').select('position').where('controller', '=', controller).executeTakeFirst();
    const heads = await headsAfter(trx, controller, { after: mark?.position ?? 0, limit: batch });
    const position = heads.at(-1)?.position;
    if (position === undefined) return true;
    await store(trx, controller, heads, today);
    await trx.insertInto('person_lookup_mark').values({ controller, position }).onConflict((conflict) => conflict.column('controller').doUpdateSet({ position })).execute();
    return heads.length < batch;
  });
}
