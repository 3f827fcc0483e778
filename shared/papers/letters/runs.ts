// Item numbers run together: 1, 2, 3, 7 → `1–3, 7`.

/** `numbers` ascend. */
export function runs(numbers: readonly number[]): string {
  const parts: (readonly [number, number])[] = [];
  for (const number of numbers) {
    const last = parts.at(-1);
    if (last !== undefined && last[1] === number - 1) parts[parts.length - 1] = [last[0], number];
    else parts.push([number, number]);
  }
  return parts.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
}
