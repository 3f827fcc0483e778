// Gives each column of a table its width: what its content asks for, shrunk fairly when the page is narrower.

/** Points: the text on one line, and the longest word, which a narrower column would cut. */
export interface ColumnNeed {
  readonly natural: number;
  readonly least: number;
}

/** A single word does not force its column wider than this; it is cut instead. */
const longestKept = 96;

/** Whether the columns can stand side by side in `width` points without cutting ordinary words. */
export function columnsFit(needs: readonly ColumnNeed[], width: number): boolean {
  return needs.reduce((sum, { least }) => sum + Math.min(least, longestKept), 0) <= width;
}

/** Widths in points, together `width`. */
export function columnWidths(needs: readonly ColumnNeed[], width: number): readonly number[] {
  const least = needs.map((need) => Math.min(need.least, longestKept));
  const wanted = needs.map((need, place) => Math.max(need.natural, least[place] ?? 0));
  const sum = total(wanted);
  if (sum <= width) {
    const spare = (width - sum) / Math.max(1, needs.length);
    return wanted.map((own) => own + spare);
  }
  // The room beyond the longest words goes where most text waits; the root keeps one long column from taking it all.
  const waiting = wanted.map((own, place) => Math.sqrt(Math.max(0, own - (least[place] ?? 0))));
  const room = width - total(least);
  const all = total(waiting);
  return least.map((own, place) => own + (room * (waiting[place] ?? 0)) / all);
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
