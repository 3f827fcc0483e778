// Two segments become one: vocabularies and bearers are merged as sorted arrays, the dead and the words that only they bore are left out.
import { blankSegment, compareWords, type Bearers, type SearchSegment, type WordText } from './search-segment.ts';

/** `dead[person]` is 1 where another segment speaks of the person. */
export interface Mergeable { readonly segment: SearchSegment; readonly dead: Uint8Array }

const left = 0xffffffff;

/** Old number to new number; `left` for the dead. */
function numbersOf({ segment, dead }: Mergeable, first: number): { readonly numbers: Uint32Array; readonly next: number } {
  const numbers = new Uint32Array(segment.size).fill(left);
  let next = first;
  for (let person = 0; person < segment.size; person += 1) {
    if (dead[person] === 1) continue;
    numbers[person] = next;
    next += 1;
  }
  return { numbers, next };
}

function countLiving({ from, people }: Bearers, word: number, numbers: Uint32Array): number {
  let living = 0;
  for (let at = from[word] ?? 0; at < (from[word + 1] ?? 0); at += 1) if (numbers[people[at] ?? 0] !== left) living += 1;
  return living;
}

interface Side { readonly segment: SearchSegment; readonly numbers: Uint32Array; /** Old word to new word; `left` where nobody living bears it. */ readonly words: Uint32Array }

const wordCount = ({ segment }: Side): number => segment.folded.from.length - 1;

function isBorne({ segment, numbers }: Side, word: number): boolean {
  return countLiving(segment.names, word, numbers) + countLiving(segment.places, word, numbers) > 0;
}

/** How the word of one side stands to that of the other; past its end a side's words come last. */
function orderOf(one: Side, word: number, other: Side, otherWord: number): number {
  if (word >= wordCount(one)) return 1;
  if (otherWord >= wordCount(other)) return -1;
  return compareWords(one.segment.folded, word, { text: other.segment.folded, word: otherWord }) || compareWords(one.segment.written, word, { text: other.segment.written, word: otherWord });
}

/** The words that go on, in their order, with the side and number they have. */
function mergeWords(one: Side, other: Side): readonly (readonly [Side, number])[] {
  const merged: (readonly [Side, number])[] = [];
  const keep = (side: Side, word: number, place: number): void => {
    if (!isBorne(side, word)) return;
    side.words[word] = place;
    if (merged.length === place) merged.push([side, word]);
  };
  let word = 0;
  let otherWord = 0;
  while (word < wordCount(one) || otherWord < wordCount(other)) {
    const order = orderOf(one, word, other, otherWord);
    const place = merged.length;
    if (order <= 0) keep(one, word++, place);
    if (order >= 0) keep(other, otherWord++, place);
  }
  return merged;
}

function copyText(text: WordText, words: readonly (readonly [Side, number])[], of: (segment: SearchSegment) => WordText): void {
  let at = 0;
  for (const [place, [{ segment }, word]] of words.entries()) {
    const { from, units } = of(segment);
    text.from[place] = at;
    text.units.set(units.subarray(from[word], from[word + 1]), at);
    at += (from[word + 1] ?? 0) - (from[word] ?? 0);
  }
  text.from[words.length] = at;
}

/** Each living bearer's new number with the word's new number. */
function eachBearer({ numbers, words }: Side, { from, people }: Bearers, tell: (word: number, person: number) => void): void {
  for (let word = 0; word < words.length; word += 1) {
    const target = words[word] ?? left;
    if (target === left) continue;
    for (let at = from[word] ?? 0; at < (from[word + 1] ?? 0); at += 1) {
      const person = numbers[people[at] ?? 0] ?? left;
      if (person !== left) tell(target, person);
    }
  }
}

function copyBearers({ from, people }: Bearers, sides: readonly Side[], of: (segment: SearchSegment) => Bearers): void {
  for (const side of sides) eachBearer(side, of(side.segment), (word) => { from[word + 1] = (from[word + 1] ?? 0) + 1; });
  for (let word = 1; word < from.length; word += 1) from[word] = (from[word] ?? 0) + (from[word - 1] ?? 0);
  const next = from.slice();
  for (const side of sides) {
    eachBearer(side, of(side.segment), (word, person) => {
      people[next[word] ?? 0] = person;
      next[word] = (next[word] ?? 0) + 1;
    });
  }
}

function copyPeople(into: SearchSegment, { segment, numbers, words }: Side): void {
  const none = into.folded.from.length - 1;
  for (let person = 0; person < segment.size; person += 1) {
    const target = numbers[person] ?? left;
    if (target === left) continue;
    into.keys.set(segment.keys.subarray(person * 4, person * 4 + 4), target * 4);
    into.birth[target] = segment.birth[person] ?? 0;
    into.nameMarks[target] = segment.nameMarks[person] ?? 0;
    for (const place of [0, 1]) {
      const word = words[segment.order[person * 2 + place] ?? 0];
      into.order[target * 2 + place] = word === undefined || word === left ? none : word;
    }
  }
}

/** Neighbours in one piece: a view for each of 65,000 people would be rubbish of its own. Answers where the next side's rows begin. */
function copyRows({ rows }: SearchSegment, { segment, numbers }: Side, begin: number): number {
  const { from, bytes } = segment.rows;
  let at = begin;
  let run = 0;
  const flush = (end: number): void => {
    const [first = 0, last = 0] = [from[run], from[end]];
    rows.bytes.set(bytes.subarray(first, last), at);
    at += last - first;
  };
  for (let person = 0; person < segment.size; person += 1) {
    const target = numbers[person] ?? left;
    if (target === left) {
      flush(person);
      run = person + 1;
    } else {
      rows.from[target + 1] = at + (from[person + 1] ?? 0) - (from[run] ?? 0);
    }
  }
  flush(segment.size);
  return at;
}

type Order = 'byKey' | 'byMark';

function compareIn({ keys, nameMarks }: SearchSegment, order: Order): (one: number, other: number) => number {
  if (order === 'byMark') return (one, other) => (nameMarks[one] ?? 0) - (nameMarks[other] ?? 0);
  return (one, other) => {
    for (let part = 0; part < 4; part += 1) {
      const difference = (keys[one * 4 + part] ?? 0) - (keys[other * 4 + part] ?? 0);
      if (difference !== 0) return difference;
    }
    return 0;
  };
}

/** Two orders of people become one without sorting; the people stand in `into` already. */
function mergeOrder(into: SearchSegment, order: Order, [one, other]: readonly [Side, Side]): void {
  const compare = compareIn(into, order);
  const nextLiving = ({ segment, numbers }: Side, from: number): number => {
    let at = from;
    while (at < segment.size && numbers[segment[order][at] ?? 0] === left) at += 1;
    return at;
  };
  const numberAt = ({ segment, numbers }: Side, at: number): number => numbers[segment[order][at] ?? 0] ?? left;
  let [at, otherAt] = [nextLiving(one, 0), nextLiving(other, 0)];
  for (let place = 0; place < into.size; place += 1) {
    const takesOne = otherAt >= other.segment.size || (at < one.segment.size && compare(numberAt(one, at), numberAt(other, otherAt)) <= 0);
    into[order][place] = takesOne ? numberAt(one, at) : numberAt(other, otherAt);
    if (takesOne) at = nextLiving(one, at + 1);
    else otherAt = nextLiving(other, otherAt + 1);
  }
}

function livingRowBytes({ segment, numbers }: Side): number {
  const { from } = segment.rows;
  return numbers.reduce((sum, number, person) => sum + (number === left ? 0 : (from[person + 1] ?? 0) - (from[person] ?? 0)), 0);
}

/** No living person is in both; together they are at most segmentMax. */
export function mergeSegments(one: Mergeable, other: Mergeable): SearchSegment {
  const first = numbersOf(one, 0);
  const second = numbersOf(other, first.next);
  const sides = [[one, first] as const, [other, second] as const].map(([{ segment }, { numbers }]): Side => ({ segment, numbers, words: new Uint32Array(segment.folded.from.length - 1).fill(left) }));
  const [a, b] = sides;
  if (a === undefined || b === undefined) throw new Error('two segments are merged');
  const words = mergeWords(a, b);
  const units = (of: (segment: SearchSegment) => WordText): number => words.reduce((sum, [{ segment }, word]) => sum + (of(segment).from[word + 1] ?? 0) - (of(segment).from[word] ?? 0), 0);
  const bearers = (of: (segment: SearchSegment) => Bearers): number => sides.reduce((sum, { segment, numbers }) => sum + of(segment).people.reduce((count, person) => count + (numbers[person] === left ? 0 : 1), 0), 0);
  const merged = blankSegment({
    people: second.next, words: words.length, foldedUnits: units(({ folded }) => folded), writtenUnits: units(({ written }) => written),
    names: bearers(({ names }) => names), places: bearers(({ places }) => places),
    rowBytes: livingRowBytes(a) + livingRowBytes(b),
  });
  copyText(merged.folded, words, ({ folded }) => folded);
  copyText(merged.written, words, ({ written }) => written);
  copyBearers(merged.names, sides, ({ names }) => names);
  copyBearers(merged.places, sides, ({ places }) => places);
  for (const side of sides) copyPeople(merged, side);
  copyRows(merged, b, copyRows(merged, a, 0));
  mergeOrder(merged, 'byKey', [a, b]);
  mergeOrder(merged, 'byMark', [a, b]);
  return merged;
}
