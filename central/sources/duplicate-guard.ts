// Whether a record's name was met before in its file, in memory that does not grow with the names.
import { hash } from 'node:crypto';

/** 64 MiB at the most. Two of four million different names look alike once in two million imports. */
const recordsMax = 4_000_000;

export interface DuplicateGuard {
  /** True when the name was met before. */
  readonly isRepeated: (name: readonly string[]) => boolean;
  /** More records came than are held; the later ones were not looked at. */
  readonly isOverfull: () => boolean;
}

/** An open table of 64-bit hashes that doubles while it may. */
export function makeDuplicateGuard(most: number = recordsMax): DuplicateGuard {
  let slots = new Uint32Array(2 * 4096);
  let held = 0;
  let overfull = false;
  const isRepeated = (name: readonly string[]): boolean => {
    if (held >= most) {
      overfull = true;
      return false;
    }
    if (held * 4 >= slots.length) slots = doubled(slots);
    const digest = hash('sha256', JSON.stringify(name), 'buffer');
    // Zero marks a free slot.
    const isNew = put(slots, digest.readUInt32LE(0) || 1, digest.readUInt32LE(4));
    if (isNew) held += 1;
    return !isNew;
  };
  return { isRepeated, isOverfull: () => overfull };
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
