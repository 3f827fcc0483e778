// Ranks a segment's people against the typed words: every word has to be met by a name or a place.
import { compactSearchText, searchTokens } from '../../../shared/formats/search-text.ts';
import { joinedWord, wordsOf, type SearchWord } from './search-document.ts';
import { lessen, raiseOne, type Ranks, type RanksPool } from './ranks.ts';
import type { Bearers, SearchSegment, WordText } from './search-segment.ts';
import { unitsOf, wordsBeginning, wordsByTypo, type WordRange } from './word-ranges.ts';

/** One typed word: all of `parts`, or their joined form (`Anna-Liisa` also finds Annaliisa). */
export interface Term { readonly parts: readonly SearchWord[]; readonly joined: SearchWord | null }

/** From worst to best; what is above `placeWhole` or is a typo in a name was met by the name. */
const rank = { placeTypo: 1, placeBegins: 2, placeWhole: 3, nameTypo: 4, nameBegins: 5, nameWhole: 6, nameBeginsAsWritten: 7, nameWholeAsWritten: 8 } as const;

const shortestWithTypo = 4;
/** Shorter beginnings with a typo would meet half the register. */
const shortestBeginningWithTypo = 6;

export function termsOf(words: readonly string[]): readonly Term[] {
  return words.filter((word) => searchTokens(word).length > 0).map((word) => {
    const parts = wordsOf(word);
    return { parts, joined: parts.length > 1 && compactSearchText(word) !== '' ? joinedWord(word) : null };
  });
}

function raise(ranks: Ranks, { from, people }: Bearers, words: { readonly first: number; readonly last: number }, to: number): void {
  const end = from[words.last] ?? 0;
  for (let at = from[words.first] ?? 0; at < end; at += 1) raiseOne(ranks, people[at] ?? 0, to);
}

function isWritten({ from, units }: WordText, word: number, typed: readonly number[]): boolean {
  const at = from[word] ?? 0;
  if ((from[word + 1] ?? 0) - at < typed.length) return false;
  for (let place = 0; place < typed.length; place += 1) if (units[at + place] !== typed[place]) return false;
  return true;
}

/** Exact spelling ranks above folded spelling (experience-rules.md 4), so each written form of a word is asked. */
function raiseNames(ranks: Ranks, segment: SearchSegment, { first, last, whole }: WordRange, typed: readonly number[]): void {
  for (let word = first; word < last; word += 1) {
    const isWhole = word < first + whole;
    const to = isWritten(segment.written, word, typed) ? (isWhole ? rank.nameWholeAsWritten : rank.nameBeginsAsWritten) : isWhole ? rank.nameWhole : rank.nameBegins;
    raise(ranks, segment.names, { first: word, last: word + 1 }, to);
  }
}

function rankWord(segment: SearchSegment, pool: RanksPool, { folded, written }: SearchWord): Ranks {
  const ranks = pool.take();
  const units = unitsOf(folded);
  const begins = wordsBeginning(segment.folded, units);
  raiseNames(ranks, segment, begins, unitsOf(written));
  raise(ranks, segment.places, { first: begins.first, last: begins.first + begins.whole }, rank.placeWhole);
  raise(ranks, segment.places, begins, rank.placeBegins);
  if (units.length < shortestWithTypo || /\p{N}/u.test(folded)) return ranks;
  for (const { first, last, whole } of wordsByTypo(segment.folded, units)) {
    const words = { first, last: units.length < shortestBeginningWithTypo ? first + whole : last };
    raise(ranks, segment.names, words, rank.nameTypo);
    raise(ranks, segment.places, words, rank.placeTypo);
  }
  return ranks;
}

function rankTerm(segment: SearchSegment, pool: RanksPool, { parts, joined }: Term): Ranks {
  const [all = pool.take(), ...others] = parts.map((part) => rankWord(segment, pool, part));
  for (const other of others) {
    lessen(all, other);
    pool.giveBack(other);
  }
  if (joined === null) return all;
  const together = rankWord(segment, pool, joined);
  for (let at = 0; at < all.count; at += 1) raiseOne(together, all.met[at] ?? 0, all.best[all.met[at] ?? 0] ?? 0);
  pool.giveBack(all);
  return together;
}

/** Met by a name, be it with a typo. */
function isByName(rankOfWord: number): boolean {
  return rankOfWord >= rank.nameTypo;
}

/** Tells each person whom every term meets: `score` by the worst word first, then the sum of all; higher is better. `terms`: at least one. */
export function rankSegment(segment: SearchSegment, pool: RanksPool, terms: readonly Term[], hit: (person: number, score: number, byName: boolean) => void): void {
  const all: Ranks[] = [];
  for (const term of terms) {
    all.push(rankTerm(segment, pool, term));
    if (all.at(-1)?.count === 0) break;
  }
  const [first] = all;
  for (let at = 0; all.length === terms.length && first !== undefined && at < first.count; at += 1) {
    const person = first.met[at] ?? 0;
    let least = first.best[person] ?? 0;
    let sum = 0;
    let most = 0;
    for (const { best } of all) {
      const met = best[person] ?? 0;
      if (met < least) least = met;
      if (met > most) most = met;
      sum += met;
    }
    if (least > 0) hit(person, least * 4096 + sum, isByName(most));
  }
  for (const ranks of all) pool.giveBack(ranks);
}
