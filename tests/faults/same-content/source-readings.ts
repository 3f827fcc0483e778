// The metering series as the source's own file has them, read by a parser that shares no code with the import: what files and paper are held against.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';

/** The customer and the eight columns of the market's row as written, but the quantity with a point; `at` is the instant in milliseconds. */
export interface SourceReading { readonly customer: string; readonly point: string; readonly product: string; readonly resolution: string; readonly unit: string; readonly type: string; readonly start: string; readonly quantity: string; readonly quality: string; readonly at: number }

/** By customer number; readings of hours and quarters only, the others are records. */
export function sourceReadings(folder: string): ReadonlyMap<string, readonly SourceReading[]> {
  const { data } = Papa.parse<Readonly<Record<string, string>>>(readFileSync(join(folder, 'generis', 'mittaussarjat.csv'), 'utf8'), { header: true, delimiter: ';', skipEmptyLines: true });
  const rows = data.filter((row) => row['Resoluutio'] === 'PT1H' || row['Resoluutio'] === 'PT15M');
  return new Map([...Map.groupBy(rows, (row) => row['Asiakasnumero'] ?? '')].map(([customer, own]) => [customer, own.map(reading).toSorted(inOrder)]));
}

function reading(row: Readonly<Record<string, string>>): SourceReading {
  const of = (column: string): string => row[column] ?? '';
  return {
    customer: of('Asiakasnumero'), point: of('Mittauspisteen tunnus'), product: of('Tuotteen tyyppi'), resolution: of('Resoluutio'), unit: of('Yksikkötyyppi'), type: of('Lukeman tyyppi'),
    start: of('Alkuaika'), quantity: of('Määrä').replace(',', '.'), quality: of('Laatu'), at: Date.parse(of('Alkuaika')),
  };
}

/** One line of what a reading says, alike for all who say it. */
export function said({ customer, point, product, resolution, unit, type, at, quantity, quality }: Omit<SourceReading, 'start'>): string {
  return [customer, point, product, resolution, unit, type, String(at), quantity, quality].join('|');
}

function inOrder(one: SourceReading, other: SourceReading): number {
  return one.point.localeCompare(other.point) || one.type.localeCompare(other.type) || one.at - other.at;
}
