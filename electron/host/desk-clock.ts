// The desk's wall clock: this computer's own, put right by central's where it is half a day or more off.
import { soundInstant } from './office-today.ts';

export interface DeskClock {
  readonly now: () => Date;
  /** This computer's own clock as it is. */
  readonly raw: () => Date;
  /** `skew`: central's clock minus this computer's, in milliseconds, as a believed answer said it. */
  readonly correct: (skew: number) => void;
}

/** Past half a day the calendar dates on paper are wrong; below it another time zone or a slow answer would move the clock for nothing. */
export const skewMax = 12 * 60 * 60 * 1000;

/** In memory only: after a restart without connection this computer's own clock counts again. */
export function deskClock(raw: () => Date): DeskClock {
  let applied = 0;
  return {
    raw,
    now: () => soundInstant(new Date(raw().getTime() + applied)),
    correct: (skew) => { applied = Math.abs(skew) > skewMax ? skew : 0; },
  };
}
