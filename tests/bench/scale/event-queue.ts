// What happens next in a simulation: a heap of acts by their time; acts of one time happen in the order in which they were put.

export interface EventQueue {
  /** `at` must not lie in the past. */
  readonly put: (at: number, act: (at: number) => void) => void;
  /** Until nothing is left. Answers the time of the last act. */
  readonly run: () => number;
}

interface Entry { readonly at: number; readonly order: number; readonly act: (at: number) => void }

function isBefore(one: Entry, other: Entry): boolean {
  return one.at < other.at || (one.at === other.at && one.order < other.order);
}

export function eventQueue(): EventQueue {
  const heap: Entry[] = [];
  let order = 0;
  let now = -Infinity;
  const rise = (entry: Entry): void => {
    let place = heap.length;
    for (let above = (place - 1) >> 1; place > 0; above = (place - 1) >> 1) {
      const parent = heap[above];
      if (parent === undefined || isBefore(parent, entry)) break;
      heap[place] = parent;
      place = above;
    }
    heap[place] = entry;
  };
  const sink = (entry: Entry): void => {
    let place = 0;
    for (let below = 1; below < heap.length; below = 2 * place + 1) {
      const [left, right] = [heap[below], heap[below + 1]];
      const isRight = left !== undefined && right !== undefined && isBefore(right, left);
      const child = isRight ? right : left;
      if (child === undefined || isBefore(entry, child)) break;
      heap[place] = child;
      place = isRight ? below + 1 : below;
    }
    heap[place] = entry;
  };
  return {
    put: (at, act) => {
      if (at < now) throw new Error('an act was put into the past');
      order += 1;
      rise({ at, order, act });
    },
    run: () => {
      for (let first = heap[0]; first !== undefined; first = heap[0]) {
        const last = heap.pop();
        if (last !== undefined && heap.length > 0) sink(last);
        now = first.at;
        first.act(now);
      }
      return now;
    },
  };
}
