// A metering series in the shape of the market's customer export, which the next supplier reads (spec/formats.md).
import type { Category } from '../registers/controller.ts';
import { safeCell } from './csv-table.ts';
import type { ExportedRecord } from './export-document.ts';
import { tableRows } from './table-rows.ts';

const columns = [
  ['metering-point', 'Mittauspisteen tunnus'], ['product-type', 'Tuotteen tyyppi'], ['resolution', 'Resoluutio'], ['unit', 'Yksikkötyyppi'],
  ['reading-type', 'Lukeman tyyppi'], ['start', 'Alkuaika'], ['quantity', 'Määrä'], ['quality', 'Laatu'],
] as const;

/** Known by its fields, whatever the register calls it. */
export function isMeteringSeries(category: Category | null): boolean {
  const keys = new Set(category?.fields.map(({ key }) => key));
  return columns.every(([key]) => keys.has(key));
}

/** Row by row: the readings in the order they were brought, or of their months; a gap stays a gap, no value is rounded or made up, so the same file in is the same file out. */
export function* meteringFile(records: readonly ExportedRecord[]): Generator<string, void> {
  yield `${columns.map(([, title]) => title).join(';')}\n`;
  for (const record of records) {
    const shared = new Map(record.fields.map(({ key, value }) => [key, value]));
    const same = new Map(columns.map(([key]) => [key, cell(key, shared.get(key) ?? '')]));
    for (const { own } of tableRows(record)) {
      yield `${columns.map(([key]) => { const value = own?.get(key); return value === undefined ? same.get(key) ?? '' : cell(key, value); }).join(';')}\n`;
    }
  }
}

function cell(key: (typeof columns)[number][0], value: string): string {
  // A cell that could run is none of the market's: a true reading goes out untouched.
  const written = safeCell(key === 'quantity' ? value.replace('.', ',') : key === 'start' ? value.replace(/\.000Z$/, 'Z') : value);
  return /[;"\r\n]/.test(written) ? `"${written.replaceAll('"', '""')}"` : written;
}
