// How well typed words meet a person's names, where no index of ours can be asked: the same beginnings, folds and typos as the desk's own search (decision 0046).

const met = { typo: 1, begins: 2, whole: 3 } as const;
/** 0: not met. */
type Met = 0 | (typeof met)[keyof typeof met];

const shortestWithTypo = 4;
/** Shorter beginnings with a typo would meet half the register. */
const shortestBeginningWithTypo = 6;

/** One letter left out, put in or changed, or two neighbours swapped, in the word or in how it begins. */
function isTypo(typed: string, word: string): boolean {
  const wholeOnly = typed.length < shortestBeginningWithTypo;
  const goesOn = (rest: string, at: number): boolean => (wholeOnly ? word.slice(at) === rest : word.startsWith(rest, at));
  let at = 0;
  while (at < typed.length && at < word.length && typed[at] === word[at]) at += 1;
  const isSwapped = typed[at] !== undefined && typed[at] === word[at + 1] && typed[at + 1] === word[at];
  // What is alike before the first difference needs no other try: a doubled letter left out here or one place earlier is the same word.
  return goesOn(typed.slice(at + 1), at) || (at < word.length && (goesOn(typed.slice(at + 1), at + 1) || goesOn(typed.slice(at), at + 1))) || (isSwapped && goesOn(typed.slice(at + 2), at + 2));
}

function meetingOf(typed: string, word: string): Met {
  if (word === typed) return met.whole;
  if (word.startsWith(typed)) return met.begins;
  return typed.length >= shortestWithTypo && !/\p{N}/u.test(typed) && isTypo(typed, word) ? met.typo : 0;
}

export interface TypedName {
  /** Words of the vocabulary that meet any of the typed ones. */
  readonly words: readonly string[];
  /** Of a person who bears these words; 0 when a typed word is met by none of them. The worst-met word decides, then the sum. */
  readonly score: (borne: readonly string[]) => number;
}

/** `typed` and `vocabulary` are folded (search-text.ts). Two typed words that are one in the register (`anna liisa`, `annaliisa`) meet it too. */
export function typedName(typed: readonly string[], vocabulary: readonly string[]): TypedName {
  const pairs = typed.slice(1).map((word, at) => `${typed[at] ?? ''}${word}`);
  const meetings = new Map<string, readonly Met[]>();
  for (const word of vocabulary) {
    const each = typed.map((one) => meetingOf(one, word));
    const joined = pairs.map((one) => meetingOf(one, word));
    // A pair meets for both of its words.
    const best = each.map((one, at): Met => maxOf([one, joined[at - 1] ?? 0, joined[at] ?? 0]));
    if (best.some((one) => one > 0)) meetings.set(word, best);
  }
  return {
    words: [...meetings.keys()],
    score: (borne) => {
      const best = typed.map((_, at) => maxOf(borne.map((word) => meetings.get(word)?.[at] ?? 0)));
      const least = Math.min(...best);
      return least === 0 ? 0 : least * 100 + best.reduce<number>((sum, one) => sum + one, 0);
    },
  };
}

function maxOf(all: readonly Met[]): Met {
  return all.reduce<Met>((most, one) => (one > most ? one : most), 0);
}
