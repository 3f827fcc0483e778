// Finds people the slow way, each word of each person looked at: what a search must find (experience-rules.md 1, 4).
import { compactSearchText, searchTokens } from '../../shared/formats/search-text.ts';
import type { PersonHead } from '../../electron/host/people/person-head.ts';

/** Optimal string alignment of at most one: a letter left out, put in, changed, or two neighbours swapped. */
export function isOneTypo(one: string, other: string): boolean {
  if (one === other || Math.abs(one.length - other.length) > 1) return false;
  let same = 0;
  while (same < Math.min(one.length, other.length) && one[same] === other[same]) same += 1;
  const [a, b] = [one.slice(same), other.slice(same)];
  if (a.slice(1) === b.slice(1) || a.slice(1) === b || a === b.slice(1)) return true;
  return a.length > 1 && a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2);
}

function meets(word: string, typed: string): boolean {
  if (word.startsWith(typed)) return true;
  if (typed.length < 4 || /\p{N}/u.test(typed)) return false;
  if (isOneTypo(word, typed)) return true;
  return typed.length >= 6 && [-1, 0, 1].some((more) => isOneTypo(word.slice(0, typed.length + more), typed));
}

function wordsOf(head: PersonHead): readonly string[] {
  const names = [head.familyName, head.givenNames, ...head.otherNames ?? []].join(' ');
  const joined = names.split(' ').filter((name) => name.includes('-')).map(compactSearchText);
  const places = head.nonDisclosure ? [] : head.addresses.flatMap(({ street, postcode, town }) => searchTokens(`${street} ${postcode} ${town}`));
  return [...searchTokens(names), ...joined, ...places];
}

/** Everybody in the order given whose name or places meet every typed word; a typed `Anna-Liisa` by both parts or written together. */
export function scanOf(heads: readonly PersonHead[]): (typed: readonly string[]) => readonly PersonHead[] {
  const people = heads.map((head) => ({ head, words: wordsOf(head) }));
  return (typed) => {
    const asked = typed.map((one) => ({ tokens: searchTokens(one), joined: one.includes('-') ? compactSearchText(one) : null }));
    return people.filter(({ words }) => asked.every(({ tokens, joined }) => tokens.every((token) => words.some((word) => meets(word, token))) || (joined !== null && words.some((word) => meets(word, joined))))).map(({ head }) => head);
  };
}
