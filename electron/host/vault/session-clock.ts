// When a session ends by itself: idle, or the end of the working day; a clock set back does not prolong it.
import { absoluteMilliseconds, idleMilliseconds } from './session.ts';

export interface Clocks {
  /** Wall clock: for display and for the time the computer slept. */
  readonly now: () => Date;
  /** Milliseconds that only grow while the computer runs: for a wall clock that was set back. */
  readonly monotonic: () => number;
}

export interface SessionClock {
  readonly touch: () => void;
  readonly locksAt: () => Date;
  readonly ended: () => 'idle' | 'end-of-day' | null;
}

interface Moment { readonly wall: number; readonly steady: number }

export function sessionClock(clocks: Clocks): SessionClock {
  const moment = (): Moment => ({ wall: clocks.now().getTime(), steady: clocks.monotonic() });
  const opened = moment();
  let touched = opened;
  const past = (since: Moment, limit: number): boolean => {
    const at = moment();
    return Math.max(at.wall - since.wall, at.steady - since.steady) >= limit;
  };
  return {
    touch: () => {
      touched = moment();
    },
    locksAt: () => new Date(Math.min(touched.wall + idleMilliseconds, opened.wall + absoluteMilliseconds)),
    ended: () => {
      if (past(opened, absoluteMilliseconds)) return 'end-of-day';
      return past(touched, idleMilliseconds) ? 'idle' : null;
    },
  };
}
