// Packs the readings of a month into one series and gives them back, exactly: a gap stays a gap, and no value is rounded.
import type { Series, SeriesColumn } from './series.ts';

/** `at`: milliseconds since 1970 in UTC. `values`: by the columns of the series; empty where the source has no such value. */
export interface Reading { readonly at: number; readonly values: readonly string[]; readonly goneAt?: string | undefined }

export interface SeriesShape {
  readonly at: string;
  readonly quantity: string;
  readonly quality: string;
  readonly minutes: Series['minutes'];
  readonly keys: readonly string[];
  readonly columns: readonly { readonly key: string; readonly isDecimal: boolean }[];
}

/** `readings` ascend, no two at one instant, each a whole number of steps after the first. */
export function packReadings(readings: readonly Reading[], { at, quantity, quality, minutes, keys, columns }: SeriesShape): Series {
  const first = readings[0]?.at ?? 0;
  const places = readings.map((one) => (one.at - first) / (minutes * 60_000));
  const gone = goneOf(readings, places);
  return {
    at, quantity, quality, minutes, first: new Date(first).toISOString(), spans: spansOf(places), keys: [...keys],
    columns: columns.map(({ key, isDecimal }, nth) => packed(key, readings.map(({ values }) => values[nth] ?? ''), isDecimal)),
    ...(gone.length === 0 ? {} : { gone }),
  };
}

export function readingsOf(series: Series): readonly Reading[] {
  const first = Date.parse(series.first);
  const columns = series.columns.map(unpacked);
  const goneAt = new Map((series.gone ?? []).flatMap(([from, count, at]) => Array.from({ length: count }, (_, nth) => [from + nth, at] as const)));
  const readings: Reading[] = [];
  for (const [from, count] of series.spans) for (let place = from; place < from + count; place += 1) {
    const nth = readings.length;
    const gone = goneAt.get(place);
    readings.push({ at: first + place * series.minutes * 60_000, values: columns.map((values) => values[nth] ?? ''), ...(gone === undefined ? {} : { goneAt: gone }) });
  }
  return readings;
}

export function shapeOf({ at, quantity, quality, minutes, keys, columns }: Series): SeriesShape {
  return { at, quantity, quality, minutes, keys, columns: columns.map((one) => ({ key: one.key, isDecimal: 'values' in one })) };
}

/** Readings of a series, without opening it. */
export function readingCount({ spans }: Pick<Series, 'spans'>): number {
  return spans.reduce((sum, [, count]) => sum + count, 0);
}

function spansOf(places: readonly number[]): [number, number][] {
  const spans: [number, number][] = [];
  for (const place of places) {
    const last = spans.at(-1);
    if (last !== undefined && last[0] + last[1] === place) last[1] += 1;
    else spans.push([place, 1]);
  }
  return spans;
}

function goneOf(readings: readonly Reading[], places: readonly number[]): [number, number, string][] {
  const gone: [number, number, string][] = [];
  readings.forEach(({ goneAt }, nth) => {
    if (goneAt === undefined) return;
    const place = places[nth] ?? 0;
    const last = gone.at(-1);
    if (last !== undefined && last[0] + last[1] === place && last[2] === goneAt) last[1] += 1;
    else gone.push([place, 1, goneAt]);
  });
  return gone;
}

// A decimal is never other than digits, a point and a sign (read-value.ts); what is not is kept as a run.
function packed(key: string, values: readonly string[], isDecimal: boolean): SeriesColumn {
  if (isDecimal && values.every((value) => !value.includes(';'))) return { key, values: values.join(';') };
  const runs: [string, number][] = [];
  for (const value of values) {
    const last = runs.at(-1);
    if (last !== undefined && last[0] === value) last[1] += 1;
    else runs.push([value, 1]);
  }
  return { key, runs };
}

function unpacked(column: SeriesColumn): readonly string[] {
  if ('values' in column) return column.values.split(';');
  return column.runs.flatMap(([value, count]) => Array.from({ length: count }, () => value));
}
