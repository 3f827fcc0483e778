// By person of a segment: how well a word is met. Room for it is used again and again, since a search as one types must not make rubbish.
import { segmentMax } from './search-segment.ts';

export interface Ranks {
  /** 0: not met. */
  readonly best: Uint8Array;
  /** Everybody met, in any order; only the first `count` are meant. */
  readonly met: Uint16Array;
  count: number;
}

export interface RanksPool { readonly take: () => Ranks; readonly giveBack: (ranks: Ranks) => void }

export function ranksPool(): RanksPool {
  const spare: Ranks[] = [];
  return {
    take: () => spare.pop() ?? { best: new Uint8Array(segmentMax), met: new Uint16Array(segmentMax), count: 0 },
    giveBack: (ranks) => {
      for (let at = 0; at < ranks.count; at += 1) ranks.best[ranks.met[at] ?? 0] = 0;
      ranks.count = 0;
      spare.push(ranks);
    },
  };
}

export function raiseOne(ranks: Ranks, person: number, to: number): void {
  const before = ranks.best[person] ?? 0;
  if (before >= to) return;
  if (before === 0) {
    ranks.met[ranks.count] = person;
    ranks.count += 1;
  }
  ranks.best[person] = to;
}

/** Keeps the lesser of the two; who is met by one only is met no more, though still listed. */
export function lessen(ranks: Ranks, other: Ranks): void {
  for (let at = 0; at < ranks.count; at += 1) {
    const person = ranks.met[at] ?? 0;
    ranks.best[person] = Math.min(ranks.best[person] ?? 0, other.best[person] ?? 0);
  }
}
