// The search of an unlocked desk: in memory only, built at unlock, dropped at lock.
import MiniSearch, { type Query } from 'minisearch';
import { compactSearchText, foldSearchText, searchTokens } from '../../../shared/formats/search-text.ts';
import type { PersonHead } from './person-head.ts';

export interface TextHit { readonly personKey: string; readonly by: 'name' | 'address' }

export interface PeopleIndex {
  readonly add: (head: PersonHead) => void;
  readonly head: (personKey: string) => PersonHead | null;
  /** Best first: exact spelling, then folded prefix, then one typo. */
  readonly search: (words: readonly string[]) => readonly TextHit[];
  readonly bornOn: (birthDate: string) => readonly PersonHead[];
  /** How many others carry the same folded name. */
  readonly namesakes: (head: PersonHead) => number;
  readonly size: () => number;
}

interface Document { readonly id: string; readonly name: string; readonly address: string }

/** Long hostile names are found by their first characters; the whole stays in the head. */
const indexedName = 400;

function documentOf(head: PersonHead): Document {
  const address = head.nonDisclosure ? '' : head.addresses.map((one) => `${one.street} ${one.postcode} ${one.town}`).join(' ');
  const names = `${head.familyName} ${head.givenNames}`.slice(0, indexedName);
  // Written together too, so that «Annaliisa» finds Anna-Liisa.
  const joined = names.split(' ').filter((name) => name.includes('-')).map(compactSearchText).join(' ');
  return { id: head.personKey, name: `${names} ${joined}`, address: address.slice(0, 4 * indexedName) };
}

function namesakeKey(head: PersonHead): string {
  return `${compactSearchText(head.familyName.slice(0, indexedName))} ${compactSearchText(head.givenNames.slice(0, indexedName))}`;
}

/** How exactly the words stand in the name: 2 with accents and hyphens as typed, 1 folded, 0 by a typo or the address. */
function exactness(head: PersonHead, words: readonly string[]): number {
  const asWritten = `${head.familyName} ${head.givenNames}`.slice(0, indexedName).toLowerCase().split(/[\s-]+/);
  if (words.every((word) => asWritten.some((name) => name.startsWith(word.toLowerCase())))) return 2;
  const folded = asWritten.map(foldSearchText);
  return words.every((word) => searchTokens(word).every((token) => folded.some((name) => name.startsWith(token)))) ? 1 : 0;
}

const shortestWithTypo = 4;

/** MiniSearch counts two letters that changed places as two typos; a typist makes it as one. */
function swapped(word: string): readonly string[] {
  if (word.length < shortestWithTypo || word.length > 20 || /\d/.test(word)) return [];
  return Array.from({ length: word.length - 1 }, (_, at) => `${word.slice(0, at)}${word.slice(at + 1, at + 2)}${word.slice(at, at + 1)}${word.slice(at + 2)}`);
}

/** Every word has to be there: as its beginning, with one typo, or with two neighbouring letters swapped. */
function queryOf(words: readonly string[]): Query {
  return {
    combineWith: 'AND',
    queries: words.flatMap((word) => searchTokens(word)).map((token): Query => ({
      combineWith: 'OR',
      queries: [
        { queries: [token], prefix: true, fuzzy: token.length >= shortestWithTypo && !/\d/.test(token) ? 1 : false, boost: { name: 4 } },
        ...swapped(token).map((turned): Query => ({ queries: [turned], prefix: true, fuzzy: false, boost: { name: 2 } })),
      ],
    })),
  };
}

export function createPeopleIndex(): PeopleIndex {
  const heads = new Map<string, PersonHead>();
  const names = new Map<string, number>();
  const text = new MiniSearch<Document>({ fields: ['name', 'address'], tokenize: (given) => [...searchTokens(given)], processTerm: (term) => term });
  const count = (head: PersonHead, change: number): void => {
    names.set(namesakeKey(head), (names.get(namesakeKey(head)) ?? 0) + change);
  };
  const add = (head: PersonHead): void => {
    const known = heads.get(head.personKey);
    if (known !== undefined) {
      count(known, -1);
      text.discard(head.personKey);
    }
    heads.set(head.personKey, head);
    count(head, 1);
    text.add(documentOf(head));
  };
  const search = (words: readonly string[]): readonly TextHit[] => {
    const found = text.search(queryOf(words));
    const hits = found.flatMap((one) => {
      const head = heads.get(String(one.id));
      if (head === undefined) return [];
      const by = Object.values(one.match).some((fields) => fields.includes('name')) ? 'name' as const : 'address' as const;
      return [{ personKey: head.personKey, by, exact: exactness(head, words), score: one.score }];
    });
    return hits.sort((a, b) => b.exact - a.exact || b.score - a.score);
  };
  return {
    add,
    head: (personKey) => heads.get(personKey) ?? null,
    search,
    bornOn: (birthDate) => [...heads.values()].filter((head) => head.birthDate === birthDate),
    namesakes: (head) => Math.max(0, (names.get(namesakeKey(head)) ?? 0) - 1),
    size: () => heads.size,
  };
}
