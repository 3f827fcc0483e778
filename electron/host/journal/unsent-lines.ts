// What of this desk's own lines central has not yet receipted: counts for the lamp, pages for the push.
import { wireLineOf, readRow, lineColumns, type LineRow } from './line-row.ts';
import type { Journal } from './open-journal.ts';
import type { WireLine } from '../../../shared/protocol/line.ts';

export interface UnsentLine extends LineRow { readonly wire: WireLine }
export interface Unsent { readonly waiting: number; readonly oldestAt: string | null; readonly parked: number }

// Receipts are kept in the device's own order (a refused line stops its chain), so one number tells how far central is.
const sentUpTo = '(SELECT coalesce(max(device_seq), 0) FROM receipt)';

/** The oldest lines without a receipt, in the device's order. */
export function unsentLines(journal: Journal, device: string, limit: number): readonly UnsentLine[] {
  const rows = journal.store.read((sql) => sql(`SELECT ${lineColumns} FROM line WHERE device = ? AND device_seq > ${sentUpTo} ORDER BY device_seq LIMIT ?`).all(device, limit));
  return rows.map((row) => {
    const line = readRow(row);
    return { ...line, wire: wireLineOf(line) };
  });
}

/** Counts records, never sockets. `parked`: refused by central and still without a receipt. */
export function countUnsent(journal: Journal, device: string): Unsent {
  const first = unsentLines(journal, device, 1)[0];
  if (first === undefined) return { waiting: 0, oldestAt: null, parked: 0 };
  return journal.store.read((sql) => {
    const last = Number(sql('SELECT max(device_seq) AS n FROM line WHERE device = ?').get(device)?.['n'] ?? 0);
    const parked = Number(sql('SELECT count(*) AS n FROM parked WHERE NOT EXISTS (SELECT 1 FROM receipt WHERE receipt.line_id = parked.line_id)').get()?.['n'] ?? 0);
    return { waiting: last - first.header.deviceSeq + 1, oldestAt: first.header.wallTime, parked };
  });
}
