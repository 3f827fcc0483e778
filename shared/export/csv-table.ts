// A category as a table for a spreadsheet: semicolons, every cell quoted, no cell a formula (OWASP, CSV injection).
import type { ExportedRecord } from './export-document.ts';
import { goneKey } from './exported-record.ts';
import { tableRows } from './table-rows.ts';

/** What a spreadsheet takes for the beginning of a formula, also in full width; the apostrophe itself, so that the mark can be taken off again. */
const startsFormula = /^[=+\-@\t\r\n'\uFF1D\uFF0B\uFF0D\uFF20]/;
/** A negative number stays a number. */
const negativeNumber = /^-[\d.,]+$/;
const byteOrderMark = '\uFEFF';

/** One apostrophe goes before what could run; a reader takes one leading apostrophe off every cell and has the value as stored. */
export function safeCell(value: string): string {
  return startsFormula.test(value) && !negativeNumber.test(value) ? `'${value}` : value;
}

/**
 * Row by row. Columns: system, record-id, brought-at, gone-at (empty while the source has the record), then the category's fields in the profile's order and unknown ones after them. A
 * field that a record holds twice has a second column, `key#2`. Every record has a row, and every reading of a series; what is not stored is an empty cell.
 */
export function* csvTable(records: readonly ExportedRecord[], profileKeys: readonly string[]): Generator<string, void> {
  const sharedCells = records.map(cellsOf);
  const keys = [...new Set([...profileKeys, ...records.flatMap(({ readings }) => readings?.keys.filter((key) => key !== goneKey) ?? []), ...sharedCells.flatMap((cells) => [...cells.keys()])])];
  const header = ['system', 'record-id', 'brought-at', 'gone-at', ...keys];
  yield byteOrderMark + lineOf(header.map(quoted));
  for (const [place, record] of records.entries()) {
    const cells = sharedCells[place] ?? new Map<string, string>();
    // Written once for all readings of a month.
    const [system, broughtAt] = [quoted(record.system), quoted(record.broughtAt)];
    const shared = keys.map((key) => quoted(cells.get(key) ?? ''));
    for (const { recordId, goneAt, own } of tableRows(record)) {
      const line = own === null ? shared : keys.map((key, column) => { const value = own.get(key); return value === undefined ? shared[column] ?? '' : quoted(value); });
      yield lineOf([system, quoted(recordId), broughtAt, quoted(goneAt), ...line]);
    }
  }
}

function lineOf(cells: readonly string[]): string {
  return `${cells.join(';')}\r\n`;
}

function cellsOf({ fields }: ExportedRecord): ReadonlyMap<string, string> {
  const cells = new Map<string, string>();
  const seen = new Map<string, number>();
  for (const { key, value } of fields) {
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    cells.set(times === 1 ? key : `${key}#${String(times)}`, value);
  }
  return cells;
}

function quoted(value: string): string {
  return `"${safeCell(value).replaceAll('"', '""')}"`;
}
