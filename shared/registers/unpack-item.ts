// A packed month of readings as the records it was made of: one for each reading, as the source had them.
import type { Item } from './person.ts';
import { readingsOf } from './readings.ts';
import type { Series } from './series.ts';

export type SeriesItem = Item & { readonly series: Series };

export function isSeries(item: Item): item is SeriesItem {
  return item.series !== undefined;
}

/** An instant as the metering market writes it: `2024-12-31T22:00:00Z`. */
export function marketInstant(at: number): string {
  return new Date(at).toISOString().replace('.000Z', 'Z');
}

/** The month's name ends its record's id; there the reading's instant stands. Another record is itself. */
export function unpackItem(item: Item): readonly Item[] {
  if (!isSeries(item)) return [item];
  const { series, ...rest } = item;
  const shared = new Map(rest.fields.map(({ key, value }) => [key, value]));
  const name = rest.recordId.slice(0, -monthLength);
  return readingsOf(series).map(({ at, values, goneAt }) => {
    const own = new Map([[series.at, new Date(at).toISOString()], ...series.columns.map(({ key }, nth) => [key, values[nth] ?? ''] as const)]);
    const fields = series.keys.flatMap((key) => {
      const value = own.get(key) ?? shared.get(key) ?? '';
      return value === '' ? [] : [{ key, value }];
    });
    const gone = goneAt ?? rest.goneAt;
    return { ...rest, recordId: name + marketInstant(at), fields, ...(gone === undefined ? {} : { goneAt: gone }) };
  });
}

/** `2024-12` */
export const monthLength = 7;
