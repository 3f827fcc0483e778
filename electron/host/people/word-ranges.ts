// Which words of a segment's sorted vocabulary begin like the typed one, or differ from it by one typo.
import type { WordText } from './search-segment.ts';

/** Words `first` to `last` (not included) of the vocabulary; `whole`: how many of them, from the first on, are the typed word itself. */
export interface WordRange { readonly first: number; readonly last: number; readonly whole: number }

interface Narrowed { readonly first: number; readonly last: number }

/** The end of those words of the range, alike up to `depth`, whose unit there is at most `unit`. Written out: a search asks it thousands of times. */
function endOf({ from, units }: WordText, { first, last }: Narrowed, depth: number, unit: number): number {
  let low = first;
  let high = last;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const at = (from[middle] ?? 0) + depth;
    // A word that ends there comes first.
    if (at >= (from[middle + 1] ?? 0) || (units[at] ?? 0) <= unit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Words of the range, alike up to `depth`, which go on with `rest`. */
function narrow(text: WordText, range: Narrowed, depth: number, rest: readonly number[]): Narrowed {
  let { first, last } = range;
  for (let at = 0; at < rest.length && first < last; at += 1) {
    const unit = rest[at] ?? 0;
    first = endOf(text, { first, last }, depth + at, unit - 1);
    // Most tries end here: what stands first now goes on otherwise.
    const place = (text.from[first] ?? 0) + depth + at;
    if (first === last || text.units[place] !== unit) return { first: last, last };
    last = endOf(text, { first, last }, depth + at, unit);
  }
  return { first, last };
}

function withWhole({ from }: WordText, { first, last }: Narrowed, length: number): WordRange {
  let whole = 0;
  while (first + whole < last && (from[first + whole + 1] ?? 0) - (from[first + whole] ?? 0) === length) whole += 1;
  return { first, last, whole };
}

export function unitsOf(word: string): readonly number[] {
  return Array.from({ length: word.length }, (_, at) => word.charCodeAt(at));
}

export function wordsBeginning(text: WordText, word: readonly number[]): WordRange {
  return withWhole(text, narrow(text, { first: 0, last: text.from.length - 1 }, 0, word), word.length);
}

/** The units with which words of the range go on at `depth`. */
function branches(text: WordText, { first, last }: Narrowed, depth: number): readonly { readonly unit: number; readonly range: Narrowed }[] {
  const found: { unit: number; range: Narrowed }[] = [];
  let at = first;
  while (at < last) {
    const place = (text.from[at] ?? 0) + depth;
    if (place >= (text.from[at + 1] ?? 0)) {
      at += 1;
      continue;
    }
    const unit = text.units[place] ?? 0;
    const end = endOf(text, { first: at, last }, depth, unit);
    found.push({ unit, range: { first: at, last: end } });
    at = end;
  }
  return found;
}

/**
 * Words with one letter left out, put in, changed, or two neighbours swapped (optimal string alignment 1), and what goes
 * on from them. Exact for every alphabet: the sorted vocabulary is walked like a trie, not tried with made-up words.
 */
export function wordsByTypo(text: WordText, word: readonly number[]): readonly WordRange[] {
  const found: WordRange[] = [];
  const add = (range: Narrowed, length: number): void => {
    if (range.first < range.last) found.push(withWhole(text, range, length));
  };
  let range: Narrowed = { first: 0, last: text.from.length - 1 };
  for (let at = 0; at <= word.length && range.first < range.last; at += 1) {
    const rest = word.slice(at + 1);
    const [here, after] = [word[at], word[at + 1]];
    if (here !== undefined) add(narrow(text, range, at, rest), word.length - 1);
    if (here !== undefined && after !== undefined && here !== after) add(narrow(text, range, at, [after, here, ...word.slice(at + 2)]), word.length);
    for (const branch of branches(text, range, at)) {
      if (here !== undefined && branch.unit !== here) add(narrow(text, branch.range, at + 1, rest), word.length);
      add(narrow(text, branch.range, at + 1, word.slice(at)), word.length + 1);
    }
    if (here !== undefined) range = narrow(text, range, at, [here]);
  }
  return found;
}
