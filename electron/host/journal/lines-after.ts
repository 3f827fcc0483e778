// Reads what changed after a mark: new lines and lines that got central's number, for the lists to catch up.
import type { Journal } from './open-journal.ts';
import { lineColumns, readRow, type LineRow } from './line-row.ts';

export interface ChangedLine { readonly change: number; readonly position: number | null; readonly line: LineRow }

/** At most `limit` changes after `change`, oldest first. A line stands twice: when it came and when it was numbered. */
export function linesAfter(journal: Journal, change: number, limit: number): readonly ChangedLine[] {
  const rows = journal.store.read((sql) =>
    sql(`SELECT change.seq AS change, coalesce(receipt.position, numbered.position) AS position, ${lineColumns}
      FROM change JOIN line ON line.seq = change.line_seq
      LEFT JOIN receipt ON receipt.line_seq = line.seq LEFT JOIN numbered ON numbered.line_seq = line.seq
      WHERE change.seq > ? ORDER BY change.seq LIMIT ?`).all(change, limit));
  return rows.map((row) => ({ change: Number(row['change']), position: row['position'] === null ? null : Number(row['position']), line: readRow(row) }));
}
