// What the paper must say of a metering series, worked out from the source's rows alone: sums in whole millionths, months by the clock of Finland.
import type { SourceReading } from './source-readings.ts';

const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Helsinki', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: '2-digit', hourCycle: 'h23' });
const scale = 1_000_000n;

interface Local { readonly year: number; readonly month: number; readonly day: number; readonly hour: number; readonly minute: string }

/** Each series of one person as squeezed text in the order of the paper; `of` explains a code in the register's words. */
export function seriesSummary(readings: readonly SourceReading[], customer: string, of: (key: string, code: string) => string): readonly string[] {
  const groups = [...Map.groupBy(readings, ({ point, product, resolution, unit, type }) => [point, product, resolution, unit, type].join('|')).values()];
  return groups.toSorted((one, other) => (one[0]?.point ?? '').localeCompare(other[0]?.point ?? '') || (one[0]?.at ?? 0) - (other[0]?.at ?? 0)).map((own) => groupText(own, customer, of));
}

function groupText(own: readonly SourceReading[], customer: string, of: (key: string, code: string) => string): string {
  const [first, last] = [own[0], own.at(-1)];
  if (first === undefined || last === undefined) return '';
  const step = first.resolution === 'PT1H' ? 3_600_000 : 900_000;
  // Every time the series could have a value, with the value or without.
  const valueAt = new Map(own.map((one) => [one.at, one]));
  const times = Array.from({ length: (last.at - first.at) / step + 1 }, (_, nth) => { const at = first.at + nth * step; return { at, local: localOf(at), reading: valueAt.get(at) }; });
  const months = Map.groupBy(times, ({ local }) => `${String(local.month)}/${String(local.year)}`);
  const years = Map.groupBy(times, ({ local }) => String(local.year));
  const rows = [...years].flatMap(([year, ofYear]) => [
    ...[...months].filter(([name]) => name.endsWith(`/${year}`)).map(([name, ofMonth]) => name + figures(ofMonth)), `Vuosi${year}${figures(ofYear)}`,
  ]);
  const facts = [
    `Käyttöpaikkatunnus${first.point}`, `Tuotteentyyppi${of('product-type', first.product)}`, `Jakso${of('resolution', first.resolution)}`, `Yksikkö${first.unit}`, `Lukemantyyppi${of('reading-type', first.type)}`,
    `Asiakasnumero${customer}`, `Aika${when(first.at)}–${when(last.at)}`,
  ];
  return [...facts, ...rows, ...(years.size > 1 ? [`Kokosarja${figures(times)}`] : [])].join('');
}

function figures(times: readonly { readonly reading: SourceReading | undefined }[]): string {
  const own = times.flatMap(({ reading }) => reading ?? []);
  const valued = own.filter(({ quantity }) => quantity !== '');
  const units = valued.map(({ quantity }) => unitsOf(quantity));
  const sum = units.reduce((all, one) => all + one, 0n);
  const [least, greatest] = [units.reduce((low, one) => (one < low ? one : low), units[0] ?? 0n), units.reduce((high, one) => (one > high ? one : high), units[0] ?? 0n)];
  const values = units.length === 0 ? '–––' : [sum, least, greatest].map(shown).join('');
  return `${String(own.length)}${String(valued.filter(({ quality }) => quality !== 'OK').length)}${String(times.length - valued.length)}${values}`;
}

/** The demonstration's quantities have six decimals, all of which must be on the paper. */
function unitsOf(quantity: string): bigint {
  const [whole = '', decimals = ''] = quantity.split('.');
  if (decimals.length !== 6 || quantity.startsWith('-')) throw new Error('the made-up quantity has another form');
  return BigInt(whole) * scale + BigInt(decimals);
}

function shown(units: bigint): string {
  return `${String(units / scale)},${String(units % scale).padStart(6, '0')}`;
}

function localOf(at: number): Local {
  const part = new Map(clock.formatToParts(at).map(({ type, value }) => [type, value]));
  const of = (type: Intl.DateTimeFormatPartTypes): number => Number(part.get(type) ?? 0);
  return { year: of('year'), month: of('month'), day: of('day'), hour: of('hour'), minute: part.get('minute') ?? '' };
}

function when(at: number): string {
  const { year, month, day, hour, minute } = localOf(at);
  return `${String(day)}.${String(month)}.${String(year)}klo${String(hour)}.${minute.padStart(2, '0')}`;
}
