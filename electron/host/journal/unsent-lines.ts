// What central has not yet receipted: this desk's own lines and, after central was set back, lines of others that it lost.
import { wireLineOf, readRow, lineColumns, type LineRow } from './line-row.ts';
import type { Journal } from './open-journal.ts';
import type { WireLine } from '../../../shared/protocol/line.ts';

export interface UnsentLine extends LineRow { readonly wire: WireLine }
export interface Unsent { readonly waiting: number; readonly oldestAt: string | null; readonly parked: number }

// Receipts are kept in the device's own order (a refused line stops its chain), so one number tells how far central is.
const sentUpTo = '(SELECT coalesce(max(device_seq), 0) FROM receipt)';
const own = `SELECT ${lineColumns} FROM line WHERE device = ? AND branch = 0 AND device_seq > ${sentUpTo} ORDER BY device_seq LIMIT ?`;
// Said by the receipt, by the pull, or by both.
const putAside = 'SELECT line_seq FROM receipt WHERE quarantine IS NOT NULL UNION SELECT line_seq FROM numbered WHERE quarantine IS NOT NULL';
// A line of a lost branch gets a place from central and never a receipt: either of them ends its waiting.
const refusedStill = 'NOT EXISTS (SELECT 1 FROM receipt WHERE receipt.line_seq = parked.line_seq) AND NOT EXISTS (SELECT 1 FROM numbered WHERE numbered.line_seq = parked.line_seq)';
// Another device's lines, and the branch of this one that it lost with a rolled-back disk and got back from central. Joined
// by CROSS JOIN, which keeps the order: SQLite would otherwise go through every line to find that none of them is lost.
const notWrittenHere = '(line.device <> ? OR line.branch <> 0)';
const orphans = `SELECT ${lineColumns} FROM orphan CROSS JOIN line ON line.seq = orphan.line_seq WHERE ${notWrittenHere} ORDER BY orphan.line_seq LIMIT ?`;

/**
 * Own lines in the device's order first (the branch that was written here), then what central lost of other devices and of
 * this one's other branches, in the order they came, so that each branch's own order holds.
 */
export function unsentLines(journal: Journal, device: string, limit: number): readonly UnsentLine[] {
  const rows = journal.store.read((sql) => {
    const mine = sql(own).all(device, limit);
    return mine.length < limit ? [...mine, ...sql(orphans).all(device, limit - mine.length)] : mine;
  });
  return rows.map((row) => {
    const line = readRow(row);
    return { ...line, wire: wireLineOf(line) };
  });
}

/** Counts records, never sockets. `parked`: own lines that central refused and has not taken since, or put aside. `oldestAt` is of an own line. */
export function countUnsent(journal: Journal, device: string): Unsent {
  return journal.store.read((sql) => {
    const count = (text: string, ...values: string[]): number => Number(sql(text).get(...values)?.['n'] ?? 0);
    const first = sql(own).get(device, 1);
    const lost = count(`SELECT count(*) AS n FROM orphan CROSS JOIN line ON line.seq = orphan.line_seq WHERE ${notWrittenHere}`, device);
    const aside = count(`SELECT count(*) AS n FROM (${putAside}) AS aside CROSS JOIN line ON line.seq = aside.line_seq WHERE line.device = ?`, device);
    const parked = aside + count(`SELECT count(*) AS n FROM parked WHERE ${refusedStill}`);
    if (first === undefined) return { waiting: lost, oldestAt: null, parked };
    const { header } = readRow(first);
    const last = count('SELECT max(device_seq) AS n FROM line WHERE device = ? AND branch = 0', device);
    return { waiting: last - header.deviceSeq + 1 + lost, oldestAt: header.wallTime, parked };
  });
}

/** Lines that central refused with this code and has not taken since. */
export function parkedAs(journal: Journal, code: string): number {
  return journal.store.read((sql) =>
    Number(sql(`SELECT count(*) AS n FROM parked WHERE code = ? AND ${refusedStill}`).get(code)?.['n'] ?? 0));
}
