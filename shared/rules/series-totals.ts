// What a metering series comes to, month by month: how many readings, how many estimated or missing, and exact sums.
import { compareDecimals, decimalSum } from '../formats/decimal-sum.ts';
import { helsinkiMonthReader, type HelsinkiMonth } from '../formats/helsinki-month.ts';
import type { Item } from '../registers/person.ts';
import { readingsOf, type Reading } from '../registers/readings.ts';
import { isSeries, type SeriesItem } from '../registers/unpack-item.ts';

/** One measured field: its sum, least and greatest reading as decimals with a point; null where there is no value. */
export interface ColumnTotal { readonly key: string; readonly sum: string | null; readonly least: string | null; readonly greatest: string | null }

export interface SeriesTotal {
  /** Readings that stand in the source's data, with a value or without. */
  readonly readings: number;
  /** With a value whose quality is not OK. */
  readonly estimated: number;
  /** Times between the first and the last reading of the whole series that have no value. */
  readonly missing: number;
  readonly columns: readonly ColumnTotal[];
}

/** `name`: `2024-12`, or `2024` of a year. */
export interface NamedTotal extends SeriesTotal { readonly name: string }

/** One metering point's readings of one kind: everything but time and value is the same in all of them. */
export interface SeriesGroup {
  readonly system: string;
  readonly category: string;
  readonly fields: Item['fields'];
  readonly minutes: number;
  /** Instants of the first and the last reading, milliseconds since 1970. */
  readonly first: number;
  readonly last: number;
  /** Each month from the first reading to the last, also one of which there is no reading. */
  readonly months: readonly NamedTotal[];
  readonly years: readonly NamedTotal[];
  readonly total: SeriesTotal;
}

/** By metering point (the first field of the profile), the earliest first; items that are no series are passed over. */
export function seriesGroups(items: readonly Item[]): readonly SeriesGroup[] {
  return groupedSeries(items).map(groupOf);
}

/** The months of each group, in the order of `seriesGroups`. */
export function groupedSeries(items: readonly Item[]): readonly (readonly SeriesItem[])[] {
  const groups = Map.groupBy(items.filter(isSeries), (item) => JSON.stringify([item.system, item.category, item.series.minutes, item.series.columns.map(({ key }) => key), item.fields]));
  const firstOf = (own: readonly SeriesItem[]): string => own.reduce((least, { series }) => (series.first < least ? series.first : least), own[0]?.series.first ?? '');
  return [...groups.values()].toSorted((one, other) => compare(one[0]?.fields[0]?.value ?? '', other[0]?.fields[0]?.value ?? '') || compare(firstOf(one), firstOf(other)));
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

function groupOf(items: readonly SeriesItem[]): SeriesGroup {
  const { summing, readings, head } = summingOf(items);
  const { first, last } = summing;
  const monthOf = helsinkiMonthReader();
  const months = monthsBetween(first, last, monthOf);
  const ofMonth = Map.groupBy(readings, ({ at }) => monthOf(at).name);
  const totals = months.map((month): NamedTotal => ({ name: month.name, ...totalOf(ofMonth.get(month.name) ?? [], month, summing) }));
  const years = [...Map.groupBy(totals, ({ name }) => name.slice(0, 4))].map(([name, own]): NamedTotal => ({ name, ...together(own) }));
  return { system: head.system, category: head.category, fields: head.fields, minutes: head.series.minutes, first, last, months: totals, years, total: together(years) };
}

/** Parts of one series that have no time in common. */
function together(parts: readonly SeriesTotal[]): SeriesTotal {
  const sum = (what: 'readings' | 'estimated' | 'missing'): number => parts.reduce((all, one) => all + one[what], 0);
  const columns = parts[0]?.columns.map(({ key }, place): ColumnTotal => {
    const own = parts.flatMap((one) => one.columns[place] ?? []);
    return { key, sum: columnTotal(key, own.flatMap((one) => one.sum ?? [])).sum, least: columnTotal(key, own.flatMap((one) => one.least ?? [])).least, greatest: columnTotal(key, own.flatMap((one) => one.greatest ?? [])).greatest };
  });
  return { readings: sum('readings'), estimated: sum('estimated'), missing: sum('missing'), columns: columns ?? [] };
}

/** A group's readings in the order of time, and what adding them up goes by. */
export function summingOf(items: readonly SeriesItem[]): { readonly summing: Summing; readonly readings: readonly Reading[]; readonly head: SeriesItem } {
  const [head] = items;
  if (head === undefined) throw new Error('a group has an item');
  const { series } = head;
  const readings = items.flatMap((item) => readingsOf(item.series)).toSorted((one, other) => one.at - other.at);
  const columns = series.columns.flatMap((column) => ('values' in column ? [column.key] : []));
  return { head, readings, summing: { first: readings[0]?.at ?? 0, last: readings.at(-1)?.at ?? 0, step: series.minutes * 60_000, columns, keys: series.columns.map(({ key }) => key), quantity: series.quantity, quality: series.quality } };
}

function monthsBetween(first: number, last: number, monthOf: (at: number) => HelsinkiMonth): readonly HelsinkiMonth[] {
  const months: HelsinkiMonth[] = [];
  for (let at = first; at <= last;) {
    const month = monthOf(at);
    months.push(month);
    at = month.to;
  }
  return months;
}

export interface Within { readonly from: number; readonly to: number }

export interface Summing { readonly first: number; readonly last: number; readonly step: number; readonly columns: readonly string[]; readonly keys: readonly string[]; readonly quantity: string; readonly quality: string }

/** Of readings that stand within the two instants, the second not included. */
export function totalOf(readings: readonly Reading[], { from, to }: Within, { first, last, step, columns, keys, quantity, quality }: Summing): SeriesTotal {
  const [value, good] = [keys.indexOf(quantity), keys.indexOf(quality)];
  const valued = readings.filter(({ values }) => (values[value] ?? '') !== '');
  // Times of the series are whole steps from its first reading.
  const placesBefore = (end: number): number => Math.ceil((Math.min(end, last + step) - first) / step);
  const expected = placesBefore(to) - Math.max(0, placesBefore(from));
  return {
    readings: readings.length, estimated: valued.filter(({ values }) => !isGood(values[good] ?? '')).length, missing: Math.max(0, expected - new Set(valued.map(({ at }) => at)).size),
    columns: columns.map((key) => columnTotal(key, readings.flatMap(({ values }) => values[keys.indexOf(key)] ?? []))),
  };
}

function isGood(quality: string): boolean {
  return quality.trim() === '' || quality.trim() === 'OK';
}

function columnTotal(key: string, values: readonly string[]): ColumnTotal {
  const sum = decimalSum();
  let [least, greatest]: [string | null, string | null] = [null, null];
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) {
    if (!sum.add(value)) continue;
    const near = Number(value);
    // Only what a double cannot tell apart is compared digit by digit.
    if (least === null || near < low || (near === low && compareDecimals(value, least) < 0)) [least, low] = [value, near];
    if (greatest === null || near > high || (near === high && compareDecimals(value, greatest) > 0)) [greatest, high] = [value, near];
  }
  return { key, sum: least === null ? null : sum.text(), least, greatest };
}
