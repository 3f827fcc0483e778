// One unchanging part of the people search: a sorted vocabulary and who bears each word, in typed arrays that are sealed, opened and zeroed as bytes.
import type { SearchDocument, SearchWord } from './search-document.ts';

/** People of a segment are numbered in 16 bits; merging this many takes a fraction of a second. */
export const segmentMax = 65_536;

/** Who bears the word `at`: people[from[at]] to people[from[at + 1]]. */
export interface Bearers { readonly from: Uint32Array; readonly people: Uint16Array }
/** UTF-16 code units of all words, one after the other. */
export interface WordText { readonly from: Uint32Array; readonly units: Uint16Array }

export interface SearchSegment {
  readonly size: number;
  /** Each person's key as four numbers. */
  readonly keys: Uint32Array;
  /** People in the order of their keys. */
  readonly byKey: Uint16Array;
  readonly birth: Uint32Array;
  readonly nameMarks: Float64Array;
  /** People in the order of their name marks. */
  readonly byMark: Uint16Array;
  /** Words of SearchDocument.order; the count of words where there is none, so that nameless people come last. */
  readonly order: Uint32Array;
  /** Sorted by folded, then by written. */
  readonly folded: WordText;
  readonly written: WordText;
  readonly names: Bearers;
  readonly places: Bearers;
  /** What each person shows when found (found-row), one after the other. */
  readonly rows: { readonly from: Uint32Array; readonly bytes: Uint8Array };
  /** The memory that all of it stands in. */
  readonly bytes: Uint8Array;
}

/** 2: rows and the order of name marks stand in it. */
const formatVersion = 2;
const headLength = 8;

type Numbers = Uint8ArrayConstructor | Uint16ArrayConstructor | Uint32ArrayConstructor | Float64ArrayConstructor;
export interface Sizes { readonly people: number; readonly words: number; readonly foldedUnits: number; readonly writtenUnits: number; readonly names: number; readonly places: number; readonly rowBytes: number }

/** The arrays in their order in the bytes, the widest first, so that each stands where its width allows. */
function viewsOf(bytes: Uint8Array, { people, words, foldedUnits, writtenUnits, names, places, rowBytes }: Sizes): SearchSegment {
  let at = bytes.byteOffset + headLength * 4;
  const take = <A extends Numbers>(kind: A, length: number): InstanceType<A> => {
    const view = new kind(bytes.buffer as ArrayBuffer, at, length); // The bytes are ours, from one `new Uint8Array`.
    at += length * kind.BYTES_PER_ELEMENT;
    // The constructor makes its own kind of array.
    return view as InstanceType<A>;
  };
  const nameMarks = take(Float64Array, people);
  const [keys, birth, order] = [take(Uint32Array, people * 4), take(Uint32Array, people), take(Uint32Array, people * 2)];
  const [foldedFrom, writtenFrom, namesFrom, placesFrom] = [take(Uint32Array, words + 1), take(Uint32Array, words + 1), take(Uint32Array, words + 1), take(Uint32Array, words + 1)];
  const rowsFrom = take(Uint32Array, people + 1);
  const [byKey, byMark] = [take(Uint16Array, people), take(Uint16Array, people)];
  return {
    size: people, keys, byKey, birth, nameMarks, byMark, order, bytes,
    folded: { from: foldedFrom, units: take(Uint16Array, foldedUnits) }, written: { from: writtenFrom, units: take(Uint16Array, writtenUnits) },
    names: { from: namesFrom, people: take(Uint16Array, names) }, places: { from: placesFrom, people: take(Uint16Array, places) },
    rows: { from: rowsFrom, bytes: take(Uint8Array, rowBytes) },
  };
}

function bytesNeeded({ people, words, foldedUnits, writtenUnits, names, places, rowBytes }: Sizes): number {
  return headLength * 4 + people * (8 + 16 + 4 + 8 + 4 + 2 + 2) + 4 + 4 * 4 * (words + 1) + 2 * (foldedUnits + writtenUnits + names + places) + rowBytes;
}

export function blankSegment(sizes: Sizes): SearchSegment {
  const bytes = new Uint8Array(bytesNeeded(sizes));
  new Uint32Array(bytes.buffer, 0, headLength).set([formatVersion, sizes.people, sizes.words, sizes.foldedUnits, sizes.writtenUnits, sizes.names, sizes.places, sizes.rowBytes]);
  return viewsOf(bytes, sizes);
}

/** Arrays need memory that begins where their width allows. */
const widest = 8;

/**
 * The segment stands in the given bytes where it can, so that they exist once; else in a copy. Null when the bytes are of
 * another version or cut: the search is then made again from the people.
 */
export function openSegment(plain: Uint8Array): SearchSegment | null {
  const bytes = plain.byteOffset % widest === 0 ? plain : new Uint8Array(plain);
  const [version = 0, people = 0, words = 0, foldedUnits = 0, writtenUnits = 0, names = 0, places = 0, rowBytes = 0] = bytes.length < headLength * 4 ? [] : new Uint32Array(bytes.buffer, bytes.byteOffset, headLength);
  const sizes = { people, words, foldedUnits, writtenUnits, names, places, rowBytes };
  return version === formatVersion && bytes.length === bytesNeeded(sizes) ? viewsOf(bytes, sizes) : null;
}

interface Vocabulary { readonly words: readonly SearchWord[]; readonly placeOf: (word: SearchWord) => number }

const markOf = ({ folded, written }: SearchWord): string => `${folded}\u0000${written}`;

function vocabularyOf(documents: readonly SearchDocument[]): Vocabulary {
  const found = new Map<string, SearchWord>();
  for (const { names, places, order } of documents) for (const word of [...names, ...places, ...order]) if (word !== null) found.set(markOf(word), word);
  // By code units, as the binary searches compare.
  const sorted = [...found.keys()].sort();
  const places = new Map(sorted.map((mark, place) => [mark, place]));
  // The marks are the map's own keys.
  return { words: sorted.map((mark) => found.get(mark) as SearchWord), placeOf: (word) => places.get(markOf(word)) ?? sorted.length };
}

function fillText(text: WordText, words: readonly string[]): void {
  let at = 0;
  for (const [place, word] of words.entries()) {
    text.from[place] = at;
    for (let unit = 0; unit < word.length; unit += 1) text.units[at + unit] = word.charCodeAt(unit);
    at += word.length;
  }
  text.from[words.length] = at;
}

function fillBearers({ from, people }: Bearers, wordsOfEach: readonly (readonly number[])[]): void {
  for (const words of wordsOfEach) for (const word of words) from[word + 1] = (from[word + 1] ?? 0) + 1;
  for (let word = 1; word < from.length; word += 1) from[word] = (from[word] ?? 0) + (from[word - 1] ?? 0);
  const next = from.slice();
  for (const [person, words] of wordsOfEach.entries()) {
    for (const word of words) {
      people[next[word] ?? 0] = person;
      next[word] = (next[word] ?? 0) + 1;
    }
  }
}

function keyParts(personKey: string): readonly number[] {
  const digits = personKey.replaceAll('-', '');
  return [0, 8, 16, 24].map((at) => Number.parseInt(digits.slice(at, at + 8), 16));
}

export function keyText(keys: Uint32Array, person: number): string {
  const digits = [...keys.subarray(person * 4, person * 4 + 4)].map((part) => part.toString(16).padStart(8, '0')).join('');
  return [digits.slice(0, 8), digits.slice(8, 12), digits.slice(12, 16), digits.slice(16, 20), digits.slice(20)].join('-');
}

/** In the order of the people. */
function keepRow({ rows: { from, bytes } }: SearchSegment, person: number, row: Uint8Array): void {
  const at = from[person] ?? 0;
  bytes.set(row, at);
  from[person + 1] = at + row.length;
}

export function rowBytesOf({ rows: { from, bytes } }: SearchSegment, person: number): Uint8Array {
  return bytes.subarray(from[person], from[person + 1]);
}

/** At most segmentMax people, each once. */
export function makeSegment(documents: readonly SearchDocument[]): SearchSegment {
  const { words, placeOf } = vocabularyOf(documents);
  const each = (of: (one: SearchDocument) => readonly SearchWord[]): readonly (readonly number[])[] => documents.map((one) => [...new Set(of(one).map(placeOf))]);
  const [names, places] = [each((one) => one.names), each((one) => one.places)];
  const count = (lists: readonly (readonly unknown[])[]): number => lists.reduce((sum, { length }) => sum + length, 0);
  const sizes: Sizes = {
    people: documents.length, words: words.length, names: count(names), places: count(places),
    foldedUnits: words.reduce((sum, { folded }) => sum + folded.length, 0), writtenUnits: words.reduce((sum, { written }) => sum + written.length, 0),
    rowBytes: documents.reduce((sum, { row }) => sum + row.length, 0),
  };
  const segment = blankSegment(sizes);
  for (const [person, { personKey, birth, nameMark, order, row }] of documents.entries()) {
    segment.keys.set(keyParts(personKey), person * 4);
    segment.birth[person] = birth;
    segment.nameMarks[person] = nameMark;
    segment.order.set(order.map((word) => word === null ? words.length : placeOf(word)), person * 2);
    keepRow(segment, person, row);
  }
  const texts = documents.map(({ personKey }) => personKey);
  segment.byKey.set([...texts.keys()].sort((one, other) => (texts[one] ?? '') < (texts[other] ?? '') ? -1 : 1));
  segment.byMark.set([...texts.keys()].sort((one, other) => (segment.nameMarks[one] ?? 0) - (segment.nameMarks[other] ?? 0)));
  fillText(segment.folded, words.map(({ folded }) => folded));
  fillText(segment.written, words.map(({ written }) => written));
  fillBearers(segment.names, names);
  fillBearers(segment.places, places);
  return segment;
}

/** By code units, also between two segments. */
export function compareWords(one: WordText, word: number, { text: other, word: otherWord }: { readonly text: WordText; readonly word: number }): number {
  const first = one.from[word] ?? 0;
  const second = other.from[otherWord] ?? 0;
  const length = (one.from[word + 1] ?? 0) - first;
  const otherLength = (other.from[otherWord + 1] ?? 0) - second;
  const shorter = Math.min(length, otherLength);
  for (let at = 0; at < shorter; at += 1) {
    const difference = (one.units[first + at] ?? 0) - (other.units[second + at] ?? 0);
    if (difference !== 0) return difference;
  }
  return length - otherLength;
}

/** The number of the person whose key stands at `at` of `others`; -1 when they are not here. */
export function placeOfKey({ size, keys, byKey }: SearchSegment, others: Uint32Array, at: number): number {
  let low = 0;
  let high = size;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const person = byKey[middle] ?? 0;
    let order = 0;
    for (let part = 0; part < 4 && order === 0; part += 1) order = (keys[person * 4 + part] ?? 0) - (others[at + part] ?? 0);
    if (order === 0) return person;
    if (order < 0) low = middle + 1;
    else high = middle;
  }
  return -1;
}
