// A row of a metering series against itself: a gap stays a gap, and a value or a time is never guessed (spec/formats.md).
import { cellText, type Cell } from './connectors/raw-record.ts';
import type { QuarantineReason } from './import-result.ts';

/** Places of the series' columns among the profile's. */
export interface SeriesPlaces { readonly start: number; readonly resolution: number; readonly quantity: number; readonly quality: number }

/** Minutes between starts; longer periods start where the market's calendar says, which is local and not looked at. */
const lengths: ReadonlyMap<string, number> = new Map([['PT15M', 15], ['PT1H', 60]]);

/**
 * Null where the row is whole in itself: a value, or a quality that says why there is none; a start where the length
 * allows. That the start is an instant in UTC has been held before.
 */
export function seriesFault(cells: readonly Cell[], series: SeriesPlaces): QuarantineReason | null {
  if (textAt(cells, series.quantity) === '') {
    const quality = textAt(cells, series.quality);
    if (quality === 'OK' || quality === '') return 'value-missing';
  }
  const length = lengths.get(textAt(cells, series.resolution));
  if (length === undefined) return null;
  const start = textAt(cells, series.start);
  // To the millisecond, as the item keeps it: the readings of a month are counted in whole steps (shared/registers/readings.ts).
  const isAligned = Number(start.slice(14, 16)) % length === 0 && /^00(?!\.\d{0,2}[1-9])/.test(start.slice(17));
  return start === '' || isAligned ? null : 'period-not-aligned';
}

function textAt(cells: readonly Cell[], place: number): string {
  return cellText(cells[place] ?? '').trim();
}
