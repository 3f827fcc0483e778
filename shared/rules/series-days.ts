// One month of a metering series day by day, in the calendar of Finland.
import { helsinkiDateOf } from '../formats/helsinki-date.ts';
import { monthNamed } from '../formats/helsinki-month.ts';
import type { Item } from '../registers/person.ts';
import { groupedSeries, summingOf, totalOf, type NamedTotal } from './series-totals.ts';

/** `group`: the place among `seriesGroups`; `month`: `2024-12`. Days are `2024-12-31`; each day between the series' first and last reading has a row, at most 31. */
export function seriesDays(items: readonly Item[], group: number, month: string): readonly NamedTotal[] {
  const own = groupedSeries(items)[group];
  if (own === undefined) return [];
  const { summing, readings } = summingOf(own);
  const { first, last, step } = summing;
  const { from, to } = monthNamed(month);
  const inMonth = readings.filter(({ at }) => at >= from && at < to);
  // Times of the series are whole steps from its first reading.
  const begin = first + Math.max(0, Math.ceil((from - first) / step)) * step;
  const days = new Map<string, { from: number; to: number }>();
  for (let at = begin; at < to && at <= last; at += step) {
    const date = helsinkiDateOf(new Date(at).toISOString());
    const name = date.ok ? date.value : '';
    const known = days.get(name);
    if (known === undefined) days.set(name, { from: at, to: at + step });
    else known.to = at + step;
  }
  return [...days].map(([name, within]) => ({ name, ...totalOf(inMonth.filter(({ at }) => at >= within.from && at < within.to), within, summing) }));
}
