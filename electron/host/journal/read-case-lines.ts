// Reads the lines of one case in canonical order: central's number first, then unsent lines by device and its own order.
import type { Journal } from './open-journal.ts';
import { lineColumns, readRow, type LineRow } from './line-row.ts';

/** Sealed lines; wall clocks decide nothing here (architecture.md, "Local and remote lines"). */
export function readCaseLines(journal: Journal, caseId: string): readonly LineRow[] {
  const rows = journal.store.read((sql) =>
    sql(`SELECT ${lineColumns} FROM line
      LEFT JOIN receipt ON receipt.line_id = line.id LEFT JOIN numbered ON numbered.line_id = line.id
      WHERE line.case_id = ? ORDER BY coalesce(receipt.position, numbered.position) IS NULL, coalesce(receipt.position, numbered.position), line.device, line.device_seq`).all(caseId));
  return rows.map(readRow);
}
