// How long a copy becomes when every reading of metering series is on it, and from where on it is not made.

/** Readings; some 600 pages, which a desk makes in seconds. Longer series are given as files (Art. 12(1), 15(3)). */
export const wholeSeriesMax = 30_000;

/** As measured with two metering points (tests/bench/series); one point alone takes a third of it. */
const readingsOnPage = 49;

/** About how many pages the readings take, besides the rest of the copy. */
export function wholeSeriesPages(readings: number): number {
  return Math.ceil(readings / readingsOnPage);
}
