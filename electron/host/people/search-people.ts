// What a typed or scanned text finds: exact numbers by keyed digest first, then names, birth dates and addresses.
import { parseIdentityCode } from '../../../shared/formats/identity-code.ts';
import { foldSearchText } from '../../../shared/formats/search-text.ts';
import { parseTypedDate } from '../../../shared/formats/typed-date.ts';
import { ok, refused, type Result } from '../../../shared/outcomes.ts';
import type { FoundPerson } from '../../../shared/bridge.ts';
import { lookupsOf, type LookupRules } from '../../../shared/registers/lookup.ts';
import { rowOf, type FoundRow } from './found-row.ts';
import type { People } from './people.ts';

/** `folded`: the typed words, where words were what found. */
export interface Hit { readonly row: FoundRow; readonly by: FoundPerson['matched']['by']; readonly folded: readonly string[] }

const shortest = 2;

/** `1.3.1961 makela`: the birth date may stand anywhere among the words (experience-rules.md 1). */
function splitBirthDate(query: string, today: LookupRules['today']): { readonly words: readonly string[]; readonly birthDate: string | null } {
  const parts = query.trim().split(/\s+/);
  const at = parts.findIndex((part) => /^\d{1,2}\.\d{1,2}\.\d{2,4}$|^\d{6}$|^\d{8}$|^\d{4}-\d{2}-\d{2}$/.test(part) && parseTypedDate(part, { today, century: 'past' }).ok);
  const date = at === -1 ? null : parseTypedDate(parts[at], { today, century: 'past' });
  return { words: parts.filter((_part, place) => place !== at), birthDate: date?.ok === true ? date.value : null };
}

/** The best of all hits; `total` counts those left off too. */
export interface Hits { readonly hits: readonly Hit[]; readonly total: number }

function byText(people: People, query: string, { rules, limit }: { readonly rules: LookupRules; readonly limit: number }): Hits {
  const { words, birthDate } = splitBirthDate(query, rules.today);
  const typed = words.filter((word) => foldSearchText(word) !== '');
  const { hits, total } = people.search({ words: typed, birthDate, limit });
  const folded = typed.map(foldSearchText);
  return { total, hits: hits.map(({ row, by }) => ({ row, by, folded })) };
}

export interface PeopleQuery { readonly query: string; readonly scanned: boolean; /** Hits wanted at most. */ readonly limit: number }

/** Best first: only find-people shows them. Outcomes: `query-too-short`, `scanner-layout`, `people-unavailable`. */
export function searchPeople(people: People, asked: PeopleQuery, rules: LookupRules): Result<Hits> {
  // A desk that holds few may hold nobody; one that holds everybody has them not yet.
  if (people.size() === 0 && people.scope.held().kind === 'all') return refused('people-unavailable');
  const query = asked.query.trim();
  const identity = parseIdentityCode(query, { today: rules.today, allowTemporary: true, source: asked.scanned ? 'scanned' : 'typed' });
  if (!identity.ok && identity.code === 'scanner-layout') return identity;
  if (foldSearchText(query).replaceAll(' ', '').length < shortest) return refused('query-too-short');
  const exact = new Map<string, Hit>();
  for (const lookup of lookupsOf(query, rules)) {
    for (const head of people.find(lookup)) if (!exact.has(head.personKey)) exact.set(head.personKey, { row: rowOf(head), by: lookup.kind, folded: [] });
  }
  return ok(exact.size > 0 ? { hits: [...exact.values()].slice(0, asked.limit), total: exact.size } : byText(people, query, { rules, limit: asked.limit }));
}
