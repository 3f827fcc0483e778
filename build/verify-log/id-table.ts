// Finds ids seen twice, in 16 bytes a line at most: an open-addressed table of the last 60 bits of each id.

export interface IdTable {
  /** False when the pair is in the table already. Two different ids share a pair once in 10^18 pairs of lines, so a hit is looked at again. */
  readonly add: (high: number, low: number) => boolean;
}

const startSize = 1 << 16;

export function idTable(): IdTable {
  let size = startSize;
  let slots = new Uint32Array(size * 2);
  let held = 0;
  // 0, 0 marks an empty slot; a real pair of zeros is kept aside.
  let zero = false;

  const place = (into: Uint32Array, high: number, low: number): number => {
    const mask = into.length / 2 - 1;
    let at = (Math.imul(high, 0x9e3779b1) ^ low) & mask;
    while ((into[at * 2] !== 0 || into[at * 2 + 1] !== 0) && (into[at * 2] !== high || into[at * 2 + 1] !== low)) at = (at + 1) & mask;
    return at;
  };
  const put = (into: Uint32Array, high: number, low: number): boolean => {
    const at = place(into, high, low);
    if (into[at * 2] === high && into[at * 2 + 1] === low) return false;
    into[at * 2] = high;
    into[at * 2 + 1] = low;
    return true;
  };
  const grow = (): void => {
    const old = slots;
    size *= 2;
    slots = new Uint32Array(size * 2);
    for (let at = 0; at < old.length; at += 2) {
      const high = old[at] ?? 0;
      const low = old[at + 1] ?? 0;
      if (high !== 0 || low !== 0) put(slots, high, low);
    }
  };
  return {
    add: (high, low) => {
      if (high === 0 && low === 0) {
        const fresh = !zero;
        zero = true;
        return fresh;
      }
      if (!put(slots, high, low)) return false;
      held += 1;
      if (held * 2 > size) grow();
      return true;
    },
  };
}
