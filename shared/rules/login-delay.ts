// How long the login waits after wrong passwords: doubling, capped, the same whichever part was wrong (guarantees.md "Roles").

export const longestLoginDelay = 15 * 60 * 1000;

/**
 * Milliseconds from the latest wrong attempt until the next is looked at: 0, 1 s, 2 s, 4 s … 15 min.
 * A count that is no count (a damaged store) waits the longest.
 */
export function loginDelay(failedAttempts: number): number {
  if (!Number.isInteger(failedAttempts) || failedAttempts < 0) return longestLoginDelay;
  return failedAttempts === 0 ? 0 : Math.min(1000 * 2 ** (failedAttempts - 1), longestLoginDelay);
}
