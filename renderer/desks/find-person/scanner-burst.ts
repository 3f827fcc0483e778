// Tells a wedge scanner from a person by rhythm: no hand types eight characters with 20 ms between them.

const fewest = 8;
const longestGap = 20;

/** `times` are milliseconds of the characters in the order they came. */
export function isScannerBurst(times: readonly number[]): boolean {
  if (times.length < fewest) return false;
  return times.every((time, index) => index === 0 || time - (times[index - 1] ?? 0) <= longestGap);
}
