// Medians and percentiles of measured times.

/** The value below which `share` (0 to 1) of the times lie, nearest rank. Throws on an empty list. */
export function percentile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
  if (value === undefined) throw new Error('nothing was measured');
  return value;
}

export function median(times: readonly number[]): number {
  return percentile(times, 0.5);
}
