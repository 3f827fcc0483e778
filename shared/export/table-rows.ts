// The rows of records in a table: one for each record, and one for each reading of a month of them.
import { marketInstant, monthLength } from '../registers/unpack-item.ts';
import type { ExportedRecord } from './export-document.ts';
import { goneKey } from './exported-record.ts';

/** `own`: what this row has besides what all rows of its record share. */
export interface TableRow { readonly recordId: string; readonly goneAt: string; readonly own: ReadonlyMap<string, string> | null }

const nothing = null;

/** The month that ends the id of a month of readings gives place to each reading's instant; an id that was left out stays so. */
export function* tableRows({ recordId, goneAt = '', readings }: ExportedRecord): Generator<TableRow, void> {
  if (readings === undefined) {
    yield { recordId, goneAt, own: nothing };
    return;
  }
  const { keys, rows } = readings;
  const name = recordId.slice(0, -monthLength);
  const gone = keys.indexOf(goneKey);
  for (const row of rows) {
    const own = new Map(keys.map((key, place) => [key, row[place] ?? ''] as const));
    const instant = row[0] ?? '';
    yield { recordId: recordId === '' ? '' : name + marketInstant(Date.parse(instant)), goneAt: (gone < 0 ? '' : row[gone] ?? '') || goneAt, own };
  }
}

/** Rows that the records make in tables. */
export function rowCount(records: readonly ExportedRecord[]): number {
  return records.reduce((sum, { readings }) => sum + (readings?.rows.length ?? 1), 0);
}
