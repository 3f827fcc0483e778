// Reads the lines of one case in canonical order: central's number first, then unsent lines by device and its own order.
import type { Journal } from './open-journal.ts';
import { ofCase } from './of-case.ts';
import { lineColumns, readRow, type LineRow } from './line-row.ts';

/** `quarantine`: central's code when it holds the line but put it aside. */
export interface CaseLineRow extends LineRow { readonly quarantine: string | null }

/** Sealed lines; wall clocks decide nothing here (architecture.md, "Local and remote lines"), nor does a branch's number, which differs between desks. */
export function readCaseLines(journal: Journal, caseId: string): readonly CaseLineRow[] {
  const rows = journal.store.read((sql) =>
    sql(`SELECT ${lineColumns}, coalesce(numbered.quarantine, receipt.quarantine) AS quarantine FROM line
      LEFT JOIN receipt ON receipt.line_seq = line.seq LEFT JOIN numbered ON numbered.line_seq = line.seq
      WHERE ${ofCase} ORDER BY coalesce(receipt.position, numbered.position) IS NULL, coalesce(receipt.position, numbered.position), line.device, line.device_seq, line.id`).all(caseId));
  return rows.map((row) => ({ ...readRow(row), quarantine: typeof row['quarantine'] === 'string' ? row['quarantine'] : null }));
}
