// Sees when something waits and nothing moves, also when the round that should move it hangs: no queue may stand still unseen.

export interface Standing {
  /** Something is to be sent or fetched. */
  readonly waiting: boolean;
  /** Changes with every step forward: a receipt, a pulled line, a paper sent. */
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
  let moved = steady();
  let rounds = -1;
  let rounded = steady();
  return {
    look: (now) => {
      const at = steady();
      if (now.rounds !== rounds) rounded = at;
      if (now.progress !== progress || !now.waiting) moved = at;
      ({ progress, rounds } = now);
      if (!now.waiting) return false;
      const hung = at - rounded >= stallAfter;
      return hung || (!now.unreachable && at - moved >= stallAfter);
    },
  };
}
