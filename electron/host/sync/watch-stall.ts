// Sees when something waits and nothing moves, also when the round that should move it hangs: no queue may stand still unseen.

export interface Standing {
  /** Something is to be sent or fetched. */
  readonly waiting: boolean;
  /** Lines and papers that are to be sent. Only fewer is a step forward: a clerk who goes on working moves nothing. */
  readonly queue: number;
  /** Changes with every other step forward: the oldest unsent line, what was pulled. */
  readonly progress: string;
  /** Central did not answer the last round: that is said by the lamp itself and is no stall. */
  readonly unreachable: boolean;
  /** Rounds ended so far: one that never ends is a stall too, whatever it last said. */
  readonly rounds: number;
}

/** Milliseconds without a step forward; with the look every five seconds it stays well under the two minutes of the promise. */
export const stallAfter = 100_000;

export interface StallWatch { readonly look: (standing: Standing) => boolean }

/** `steady`: milliseconds that only grow, so that a wall clock set back hides nothing. True while stalled. */
export function stallWatch(steady: () => number): StallWatch {
  let progress = '';
  let queue = 0;
  let moved = steady();
  let stepped = moved;
  let rounds = -1;
  let rounded = moved;
  let looked = moved;
  return {
    look: (now) => {
      const at = steady();
      // The computer slept: nothing could move, and nothing hung.
      if (at - looked >= stallAfter) [moved, stepped, rounded] = [at, at, at];
      looked = at;
      if (now.rounds !== rounds) rounded = at;
      if (now.progress !== progress || now.queue < queue) stepped = at;
      moved = now.waiting ? Math.max(moved, stepped) : at;
      ({ progress, queue, rounds } = now);
      // Also where nothing is known to wait: a round that hangs does not hear what others wrote. A long first fill steps on.
      const hung = at - Math.max(rounded, stepped) >= stallAfter;
      return hung || (now.waiting && !now.unreachable && at - moved >= stallAfter);
    },
  };
}
