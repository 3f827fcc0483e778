// Whether a record's name was met before in its file, in memory that does not grow with the names.
import { randomInt } from 'node:crypto';

/** 32 MiB at the most. Two of two million different names look alike once in nine million imports. */
const recordsMax = 2_000_000;

export interface DuplicateGuard {
  /** True when the name was met before. */
  readonly isRepeated: (name: readonly string[]) => boolean;
  /** More records came than are held; the later ones were not looked at. */
  readonly isOverfull: () => boolean;
}

/** An open table of 64-bit hashes that doubles while it may. */
export function makeDuplicateGuard(most: number = recordsMax): DuplicateGuard {
  let slots = new Uint32Array(2 * 4096);
  // Of this reading alone, so that nobody can prepare two names that look alike.
  const seed = randomInt(2 ** 32);
  let held = 0;
  let overfull = false;
  const isRepeated = (name: readonly string[]): boolean => {
    if (held >= most) {
      overfull = true;
      return false;
    }
    if (held * 4 >= slots.length) slots = doubled(slots);
    const [first, second] = hashOf(name, seed);
    const isNew = put(slots, first, second);
    if (isNew) held += 1;
    return !isNew;
  };
  return { isRepeated, isOverfull: () => overfull };
}

// Two multiplying hashes mixed into each other (the 53-bit one of bryc, public domain, with all its bits): a tenth of what
// a digest of the standard library costs for texts this short.
function hashOf(name: readonly string[], seed: number): readonly [first: number, second: number] {
  let [one, other] = [0xdeadbeef ^ seed, 0x41c6ce57 ^ seed];
  for (const part of name) {
    for (let at = 0; at < part.length; at += 1) {
      const code = part.charCodeAt(at);
      one = Math.imul(one ^ code, 2_654_435_761);
      other = Math.imul(other ^ code, 1_597_334_677);
    }
    // Between parts a mark that no letter is.
    one = Math.imul(one ^ 0x10000, 2_654_435_761);
    other = Math.imul(other ^ 0x10000, 1_597_334_677);
  }
  one = Math.imul(one ^ (one >>> 16), 2_246_822_507) ^ Math.imul(other ^ (other >>> 13), 3_266_489_909);
  other = Math.imul(other ^ (other >>> 16), 2_246_822_507) ^ Math.imul(one ^ (one >>> 13), 3_266_489_909);
  // Zero marks a free slot.
  return [(one >>> 0) || 1, other >>> 0];
}

function put(slots: Uint32Array, first: number, second: number): boolean {
  const count = slots.length / 2;
  for (let at = second % count; ; at = (at + 1) % count) {
    if (slots[2 * at] === 0) {
      slots[2 * at] = first;
      slots[2 * at + 1] = second;
      return true;
    }
    if (slots[2 * at] === first && slots[2 * at + 1] === second) return false;
  }
}

function doubled(slots: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(slots.length * 2);
  for (let at = 0; at < slots.length; at += 2) if (slots[at] !== 0) put(larger, slots[at] ?? 0, slots[at + 1] ?? 0);
  return larger;
}
