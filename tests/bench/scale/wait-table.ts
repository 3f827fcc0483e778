// Counts waits in steps of two per cent, so that millions of them take no memory and their quantiles are known to two per cent; the worst is kept as it was.

export interface WaitTable {
  /** Milliseconds. */
  readonly add: (wait: number) => void;
  readonly count: () => number;
  /** The wait that `share` of all (0 to 1) do not exceed; 0 when there was none. */
  readonly quantile: (share: number) => number;
  readonly worst: () => number;
}

const step = Math.log(1.02);

export function waitTable(): WaitTable {
  const counts: number[] = [];
  let [count, worst] = [0, 0];
  return {
    add: (wait) => {
      const place = Math.max(0, Math.ceil(Math.log(1 + wait) / step));
      counts[place] = (counts[place] ?? 0) + 1;
      count += 1;
      if (wait > worst) worst = wait;
    },
    count: () => count,
    quantile: (share) => {
      let left = share * count;
      for (const [place, here] of counts.entries()) {
        // Places between are holes of a sparse array, which entries() gives as undefined.
        left -= (here as number | undefined) ?? 0;
        if (left <= 0 && count > 0) return Math.min(worst, Math.exp(place * step) - 1);
      }
      return worst;
    },
    worst: () => worst,
  };
}
