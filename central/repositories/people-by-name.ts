// Who bears the typed names and was born in that year or on that day: the best met first, as the desk's own search would find them.
import { sql, type RawBuilder } from 'kysely';
import { elsewhereMax, type ElsewhereQuery } from '../../shared/registers/offline-scope.ts';
import { typedName } from '../../shared/rules/typed-name.ts';
import type { Scoped } from '../database/in-scope.ts';

type NameQuery = Extract<ElsewhereQuery, { readonly by: 'name' }>;

function bornIn({ birthYear, birthDate }: NameQuery): readonly [number, number] {
  if (birthDate === null) return [birthYear * 10_000, birthYear * 10_000 + 9999];
  const day = Number(birthDate.replaceAll('-', ''));
  return [day, day];
}

/** One more than is shown at most: whether there are others. */
export async function keysByName(trx: Scoped, controller: string, query: NameQuery): Promise<readonly string[]> {
  const [from, to] = bornIn(query);
  const names: RawBuilder<unknown> = sql`from person_lookup where controller = ${controller} and kind = 'name' and birth between ${from} and ${to}`;
  const vocabulary = (await sql<{ value: string }>`select distinct value ${names}`.execute(trx)).rows.map(({ value }) => value);
  const typed = typedName(query.words, vocabulary);
  if (typed.words.length === 0) return [];
  const { rows } = await sql<{ person_key: string; value: string }>`select person_key, value ${names} and value = any(${[...typed.words]}::text[])`.execute(trx);
  const borne = Map.groupBy(rows, ({ person_key: key }) => key);
  const scored = [...borne].map(([key, words]) => ({ key, score: typed.score(words.map(({ value }) => value)) })).filter(({ score }) => score > 0);
  return scored.toSorted((one, other) => other.score - one.score || (one.key < other.key ? -1 : 1)).slice(0, elsewhereMax + 1).map(({ key }) => key);
}
