// Holds every reading of the files against the source's own rows: data.json, the category's table, the market's file; each once, to the last digit.
import type { ExportData } from '../../../shared/export/export-document.ts';
import type { CsvRow } from './read-csv.ts';
import { said, type SourceReading } from './source-readings.ts';

type Records = ExportData['categories'][number]['records'];

/** What differs, by file; no values. */
export function compareSeriesFiles(readings: readonly SourceReading[], given: { readonly records: Records; readonly table: readonly CsvRow[]; readonly market: readonly string[] }): readonly string[] {
  const wanted = readings.map(said);
  // The market's row names no customer.
  const wantedOfMarket = readings.map((one) => said({ ...one, customer: '' }));
  return [
    ...differing('data.json: readings', wanted, given.records.flatMap(fromRecord)),
    ...differing('csv: readings', wanted, given.table.filter(isReading).map((row) => fromFields((key) => row[key] ?? ''))),
    ...differing('metering-series.csv: readings', wantedOfMarket, given.market.map((line) => line.split(';')).flatMap(fromMarket)),
  ];
}

export function isReading(row: CsvRow): boolean {
  return row['resolution'] === 'PT1H' || row['resolution'] === 'PT15M';
}

function fromRecord({ fields, readings }: Records[number]): readonly string[] {
  const shared = new Map(fields.map(({ key, value }) => [key, value]));
  return (readings?.rows ?? []).map((row) => fromFields((key) => row[readings?.keys.indexOf(key) ?? -1] ?? shared.get(key) ?? ''));
}

function fromFields(of: (key: string) => string): string {
  return said({ customer: of('customer-number'), point: of('metering-point'), product: of('product-type'), resolution: of('resolution'), unit: of('unit'), type: of('reading-type'), at: Date.parse(of('start')), quantity: of('quantity'), quality: of('quality') });
}

function fromMarket([point = '', product = '', resolution = '', unit = '', type = '', start = '', quantity = '', quality = '']: readonly string[]): readonly string[] {
  return resolution === 'PT1H' || resolution === 'PT15M' ? [said({ customer: '', point, product, resolution, unit, type, at: Date.parse(start), quantity: quantity.replace(',', '.'), quality })] : [];
}

function differing(what: string, wanted: readonly string[], found: readonly string[]): readonly string[] {
  const [one, other] = [wanted.toSorted(), found.toSorted()];
  if (one.length !== other.length) return [`${what}: ${String(other.length)} of ${String(one.length)}`];
  const wrong = one.filter((text, place) => other[place] !== text).length;
  return wrong === 0 ? [] : [`${what}: ${String(wrong)} of ${String(one.length)} differ`];
}
