// The search of an unlocked desk: unchanging segments, the newest word on a person counts, zeroed at lock.
import { birthMark, documentOf } from './search-document.ts';
import { compareWords, keyText, makeSegment, placeOfKey, rowBytesOf, segmentMax, type SearchSegment } from './search-segment.ts';
import { ranksPool, type RanksPool } from './ranks.ts';
import { mergeSegments } from './merge-segments.ts';
import { unpackRow, type FoundRow } from './found-row.ts';
import type { PersonHead } from './person-head.ts';
import { rankSegment, termsOf, type Term } from './rank-segment.ts';

export interface TextHit { readonly row: FoundRow; readonly by: 'name' | 'address' }
export interface TextQuery { readonly words: readonly string[]; readonly birthDate: string | null; readonly limit: number }

/** A segment as the store keeps it; `dead`: numbers of those of whom a newer segment speaks. */
export interface StoredSegment { readonly id: number; readonly segment: SearchSegment; readonly dead: readonly number[] }
/** What the store keeps of a change: one segment in the place of others, and who is dead now in those that stay. `added` is null when people only went away. */
export interface SearchChange { readonly added: Omit<StoredSegment, 'dead'> | null; readonly dropped: readonly number[]; readonly dead: readonly { readonly id: number; readonly people: readonly number[] }[] }

export interface PeopleIndex {
  /** The new word on these people; the store keeps the change, then `take` makes it count. */
  readonly change: (heads: readonly PersonHead[]) => SearchChange;
  /** These people are gone. */
  readonly bury: (personKeys: readonly string[]) => SearchChange;
  /** Stands over the segments and is kept nowhere: these people are found as these heads say, until the next overlay. */
  readonly overlay: (heads: readonly PersonHead[]) => void;
  readonly take: (change: SearchChange) => void;
  /** Best first: exact spelling, then folded beginning, then one typo; among equals by name. With no word, by birth date alone. */
  readonly search: (query: TextQuery) => { readonly total: number; readonly hits: readonly TextHit[] };
  /** How many others carry the same name mark. */
  readonly namesakes: (mark: number) => number;
  readonly size: () => number;
  /** Overwrites everything; the index is of no use afterwards. */
  readonly wipe: () => void;
}

/** `living`: how many are not dead: counting them anew took longer than a search. `covered`: people whom the overlay stands over. */
interface Part { readonly id: number; readonly segment: SearchSegment; readonly dead: Uint8Array; living: number; covered: Uint8Array | null }

function bury(part: Part, people: readonly number[]): void {
  for (const person of people) {
    if (part.dead[person] === 1) continue;
    part.dead[person] = 1;
    part.living -= 1;
  }
}

/** A part is merged with the one before while that is at most so many times as large: few parts, few merges. */
const growth = 4;

/** Who of the part the segment speaks of anew. */
function spokenOf(part: Part, newer: SearchSegment): readonly number[] {
  const found: number[] = [];
  for (let person = 0; person < newer.size; person += 1) {
    const at = placeOfKey(part.segment, newer.keys, person * 4);
    if (at !== -1 && part.dead[at] !== 1) found.push(at);
  }
  return found;
}

interface Found { readonly score: number; readonly part: Part; readonly person: number; readonly byName: boolean }

/** Within a part the vocabulary's order is the names' order; across parts the words themselves are compared. Nameless people come last. */
function compareNames(one: Found, other: Found, place: 0 | 1): number {
  const word = one.part.segment.order[one.person * 2 + place] ?? 0;
  const otherWord = other.part.segment.order[other.person * 2 + place] ?? 0;
  if (one.part === other.part) return word - otherWord;
  const text = one.part.segment.folded;
  const otherText = other.part.segment.folded;
  const none = Number(word >= text.from.length - 1);
  const otherNone = Number(otherWord >= otherText.from.length - 1);
  if (none + otherNone > 0) return none - otherNone;
  return compareWords(text, word, { text: otherText, word: otherWord }) || compareWords(one.part.segment.written, word, { text: other.part.segment.written, word: otherWord });
}

/** Namesakes of one birth date keep one order however they came in. */
function compareKeys(one: Found, other: Found): number {
  for (let part = 0; part < 4; part += 1) {
    const difference = (one.part.segment.keys[one.person * 4 + part] ?? 0) - (other.part.segment.keys[other.person * 4 + part] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function compare(one: Found, other: Found): number {
  return other.score - one.score || compareNames(one, other, 0) || compareNames(one, other, 1)
    || (one.part.segment.birth[one.person] ?? 0) - (other.part.segment.birth[other.person] ?? 0) || compareKeys(one, other);
}

/** The best `limit` of all offered, without sorting the rest. `least`: what is scored below it is not among them. */
interface Best { readonly offer: (found: Found) => void; readonly all: readonly Found[]; least: number }

function bestOf(limit: number): Best {
  const best: Found[] = [];
  const offer = (found: Found): void => {
    const last = best.at(-1);
    if (best.length >= limit && last !== undefined && compare(found, last) >= 0) return;
    let low = 0;
    let high = best.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const there = best[middle];
      if (there !== undefined && compare(there, found) <= 0) low = middle + 1;
      else high = middle;
    }
    best.splice(low, 0, found);
    if (best.length > limit) best.pop();
    if (best.length === limit) kept.least = best.at(-1)?.score ?? 0;
  };
  const kept: Best = { offer, all: best, least: 0 };
  return kept;
}

interface Asked { readonly terms: readonly Term[]; readonly birth: number; readonly pool: RanksPool }

/** How many of the part are hits. */
function searchPart(part: Part, { terms, birth, pool }: Asked, best: Best): number {
  const { segment, dead, covered } = part;
  let total = 0;
  const hit = (person: number, score: number, byName: boolean): void => {
    if (dead[person] === 1 || covered?.[person] === 1 || (birth !== 0 && segment.birth[person] !== birth)) return;
    total += 1;
    if (score >= best.least) best.offer({ score, part, person, byName });
  };
  if (terms.length > 0) rankSegment(segment, pool, terms, hit);
  else for (let person = 0; person < segment.size; person += 1) hit(person, 0, true);
  return total;
}

function rowFound({ part: { segment }, person }: Found): FoundRow {
  const birth = segment.birth[person] ?? 0;
  return { personKey: keyText(segment.keys, person), birthYear: birth === 0 ? null : Math.floor(birth / 10_000), nameMark: segment.nameMarks[person] ?? 0, ...unpackRow(rowBytesOf(segment, person)) };
}

function searchParts(parts: readonly Part[], { words, birthDate, limit }: TextQuery, pool: RanksPool): ReturnType<PeopleIndex['search']> {
  const best = bestOf(limit);
  const asked = { terms: termsOf(words), birth: birthMark(birthDate), pool };
  if (asked.terms.length === 0 && birthDate === null) return { total: 0, hits: [] };
  const total = parts.reduce((sum, part) => sum + searchPart(part, asked, best), 0);
  return { total, hits: best.all.map((found) => ({ row: rowFound(found), by: found.byName ? 'name' : 'address' })) };
}

/** How many living people of the part bear the mark. */
function countOf({ segment: { size, byMark, nameMarks }, dead }: Part, mark: number): number {
  let [low, high] = [0, size];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((nameMarks[byMark[middle] ?? 0] ?? 0) >= mark) high = middle;
    else low = middle + 1;
  }
  let count = 0;
  for (let at = low; at < size && nameMarks[byMark[at] ?? 0] === mark; at += 1) if (dead[byMark[at] ?? 0] !== 1) count += 1;
  return count;
}

/** What is found together with those it replaces. */
interface Merging { readonly segment: SearchSegment; readonly dropped: readonly Part[] }

function mergeBack(parts: readonly Part[], fresh: SearchSegment): Merging {
  let merging: Merging = { segment: fresh, dropped: [] };
  for (const part of parts.toReversed()) {
    const { segment } = merging;
    if (segment.size + part.segment.size > segmentMax || part.segment.size > growth * segment.size) break;
    const dead = part.dead.slice();
    for (const person of spokenOf(part, segment)) dead[person] = 1;
    merging = { segment: mergeSegments({ segment: part.segment, dead }, { segment, dead: new Uint8Array(segment.size) }), dropped: [...merging.dropped, part] };
  }
  return merging;
}

/** `stored`: the oldest first. */
export function createPeopleIndex(stored: readonly StoredSegment[]): PeopleIndex {
  const partOf = ({ id, segment, dead }: StoredSegment): Part => {
    const part: Part = { id, segment, dead: new Uint8Array(segment.size), living: segment.size, covered: null };
    bury(part, dead);
    return part;
  };
  let parts = stored.map(partOf);
  let over: Part | null = null;
  const cover = (part: Part): void => {
    const people = over === null ? [] : spokenOf(part, over.segment);
    part.covered = people.length === 0 ? null : new Uint8Array(part.segment.size);
    for (const person of people) if (part.covered !== null) part.covered[person] = 1;
  };
  const pool = ranksPool();

  const change: PeopleIndex['change'] = (heads) => {
    const fresh = makeSegment([...new Map(heads.map((head) => [head.personKey, documentOf(head)])).values()]);
    const { segment, dropped } = mergeBack(parts, fresh);
    const staying = parts.filter((part) => !dropped.includes(part));
    const dead = staying.map((part) => ({ id: part.id, people: spokenOf(part, fresh) })).filter(({ people }) => people.length > 0);
    return { added: { id: Math.max(0, ...parts.map(({ id }) => id)) + 1, segment }, dropped: dropped.map(({ id }) => id), dead };
  };
  const buryKeys: PeopleIndex['bury'] = (personKeys) => {
    const gone = makeSegment(personKeys.map((personKey) => ({ personKey, birth: 0, nameMark: 0, order: [null, null], names: [], places: [], row: new Uint8Array() })));
    return { added: null, dropped: [], dead: parts.map((part) => ({ id: part.id, people: spokenOf(part, gone) })).filter(({ people }) => people.length > 0) };
  };
  const take: PeopleIndex['take'] = ({ added, dropped, dead }) => {
    const fresh = added === null ? [] : [partOf({ ...added, dead: [] })];
    fresh.forEach(cover);
    parts = [...parts.filter(({ id }) => !dropped.includes(id)), ...fresh];
    for (const { id, people } of dead) {
      const part = parts.find((one) => one.id === id);
      if (part !== undefined) bury(part, people);
    }
  };
  const overlay: PeopleIndex['overlay'] = (heads) => {
    over = heads.length === 0 ? null : partOf({ id: 0, segment: makeSegment(heads.map(documentOf)), dead: [] });
    parts.forEach(cover);
  };
  const all = (): readonly Part[] => over === null ? parts : [...parts, over];
  return {
    change, bury: buryKeys, take, overlay,
    search: (query) => searchParts(all(), query, pool),
    namesakes: (mark) => Math.max(0, parts.reduce((sum, part) => sum + countOf(part, mark), 0) - 1),
    size: () => parts.reduce((sum, { living }) => sum + living, 0),
    wipe: () => {
      for (const { segment } of all()) segment.bytes.fill(0);
      parts = [];
      over = null;
    },
  };
}
