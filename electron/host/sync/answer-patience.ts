// How long an answer that streams may keep the desk waiting: silence ends it, and so does a drip that would hold the round for hours.

/** Bytes a second, less than the slowest mobile network gives: below it a new connection is the better try. What came is kept. */
const leastPace = 1000;

export interface AnswerPatience {
  /** From now on central is waited for. */
  readonly wait: () => void;
  /** So many bytes came; until the next `wait` the desk works on them, and that time is not central's. */
  readonly came: (bytes: number) => void;
  readonly stop: () => void;
}

/** Calls `end` once central was waited for `milliseconds` longer than what came of late is worth at the least pace. */
export function answerPatience(end: () => void, milliseconds: number): AnswerPatience {
  let left = milliseconds;
  let since = 0;
  let timer: NodeJS.Timeout | undefined;
  return {
    wait: () => {
      since = performance.now();
      timer = setTimeout(end, left);
    },
    came: (bytes) => {
      clearTimeout(timer);
      // No more than the whole patience is saved up: after a quick beginning a drip is a drip.
      left = Math.min(milliseconds, left - (performance.now() - since) + (bytes * 1000) / leastPace);
    },
    stop: () => clearTimeout(timer),
  };
}
