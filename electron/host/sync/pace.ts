// When rounds with central run: soon after a save or a notice, regularly while it answers, ever slower while it does not.

export interface Pace {
  /** Something was saved: a round soon. */
  readonly nudge: () => void;
  /** A whole round that starts from now on; answers when it is over. */
  readonly now: () => Promise<void>;
  /** Answers when the round under way is over; none starts after it. */
  readonly stop: () => Promise<void>;
}

const soon = 20;
/** Asking by itself, where no notices come and where they do. */
export const polling = { alone: 2000, noticed: 15_000 } as const;
const first = 2000;
/** Healed, a desk is at work again within this and one round's patience: under the minute of the promise. */
const longest = 20_000;

/** Doubling with jitter, so that two hundred desks do not come back at the same moment. */
export function pauseAfter(failures: number, random: number, usual: number = polling.alone): number {
  if (failures === 0) return usual;
  const full = Math.min(longest, first * 2 ** Math.min(failures - 1, 10));
  return full / 2 + random * (full / 2);
}

/** `round` answers whether central answered; it never rejects. Rounds never overlap. `usual`: milliseconds between rounds that succeed. */
export function createPace(round: () => Promise<boolean>, usual: () => number): Pace {
  let failures = 0;
  let running: Promise<void> | null = null;
  let again = false;
  let stopped = false;
  let timer: NodeJS.Timeout | null = null;
  const schedule = (milliseconds: number): void => {
    if (stopped) return;
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => void run(), milliseconds);
    timer.unref();
  };
  const one = async (): Promise<void> => {
    failures = await round() ? 0 : failures + 1;
    running = null;
    schedule(again && failures === 0 ? soon : pauseAfter(failures, Math.random(), usual()));
  };
  const run = (): Promise<void> => {
    again = false;
    running ??= one();
    return running;
  };
  schedule(soon);
  return {
    nudge: () => {
      again = true;
      if (running === null && failures === 0) schedule(soon);
    },
    now: async () => {
      // A round under way may have read the journal before the last save: one more follows it.
      if (running !== null) await running;
      await run();
    },
    stop: async () => {
      stopped = true;
      if (timer !== null) clearTimeout(timer);
      if (running !== null) await running;
    },
  };
}
