// Keeps central's receipts and refusals: receipts of this desk's own lines, and the new places of lines that central had lost.
import { ok, refused, type Result } from '../../../shared/outcomes.ts';
import type { LogHead, Receipt } from '../../../shared/protocol/central.ts';
import type { Sql } from './journal-store.ts';
import type { Journal } from './open-journal.ts';
import { markOf, newerHead, writeMark } from './pull-mark.ts';

/** A receipt whose signature and line hash the caller has verified, with the line's device and its number there. */
export interface VerifiedReceipt { readonly receipt: Receipt; readonly device: string; readonly deviceSeq: number }

function keepOwn(sql: Sql, { receipt, deviceSeq }: VerifiedReceipt): boolean {
  const added = sql('INSERT INTO receipt (line_id, device_seq, epoch, position, line_hash, log_hash, signature, quarantine) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (line_id) DO NOTHING')
    .run(receipt.lineId, deviceSeq, receipt.epoch, receipt.position, receipt.lineHash, receipt.logHash, Buffer.from(receipt.signature, 'base64'), receipt.quarantine);
  return Number(added.changes) === 1;
}

/** Another desk's line that this one gave back to central: its place counts until the pull brings it. */
function keepPlace(sql: Sql, { receipt }: VerifiedReceipt): boolean {
  const added = sql('INSERT INTO numbered (line_id, epoch, position, log_hash, quarantine) VALUES (?, ?, ?, ?, ?) ON CONFLICT (line_id) DO NOTHING')
    .run(receipt.lineId, receipt.epoch, receipt.position, receipt.logHash, receipt.quarantine);
  return Number(added.changes) === 1;
}

/** A receipt of an epoch this desk does not follow: what it holds and what central holds must be compared first. */
function ofAnotherEpoch(sql: Sql, epoch: string): boolean {
  const mark = markOf(sql);
  if (mark.epoch !== null) return mark.epoch !== epoch;
  return sql('SELECT 1 AS yes FROM receipt WHERE epoch <> ? LIMIT 1').get(epoch) !== undefined;
}

/** A branch that this device lost and got back from central counts as another's: receipts are of the one chain written here. */
function isWrittenHere(sql: Sql, device: string, { device: author, receipt }: VerifiedReceipt): boolean {
  return author === device && Number(sql('SELECT branch FROM line WHERE id = ?').get(receipt.lineId)?.['branch'] ?? 0) === 0;
}

/** Own lines get their receipt, others' their place; whatever got one is no longer lost. */
function keepOne(sql: Sql, device: string, one: VerifiedReceipt): boolean {
  const added = isWrittenHere(sql, device, one) ? keepOwn(sql, one) : keepPlace(sql, one);
  if (!added) return false;
  sql('DELETE FROM orphan WHERE line_seq = (SELECT seq FROM line WHERE id = ?)').run(one.receipt.lineId);
  sql('INSERT INTO change (line_seq) SELECT seq FROM line WHERE id = ?').run(one.receipt.lineId);
  return true;
}

export interface Receipted { /** This desk's own. */ readonly device: string; readonly receipts: readonly VerifiedReceipt[]; /** As the answer gave it, verified by the caller. */ readonly head: LogHead }

/**
 * All or none; a receipt kept already changes nothing. Outcomes: `log-rewound` (of an epoch that has not been adopted:
 * adopt it, then send again), and those of a write.
 */
export function keepReceipts(journal: Journal, { device, receipts, head }: Receipted): Result<number> {
  const written = journal.store.write((sql): number | null => {
    if (receipts.some(({ receipt }) => ofAnotherEpoch(sql, receipt.epoch))) return null;
    const mark = markOf(sql);
    if (mark.epoch === head.epoch) writeMark(sql, { ...mark, head: newerHead(mark.head, head) });
    let kept = 0;
    for (const one of receipts) kept += keepOne(sql, device, one) ? 1 : 0;
    return kept;
  });
  if (!written.ok) return written;
  return written.value === null ? refused('log-rewound') : ok(written.value);
}

/** A line central refused: shown by the lamp as parked, never dropped, tried again at each push. */
export function parkLine(journal: Journal, lineId: string, why: { readonly code: string; readonly at: string }): Result<null> {
  return journal.store.write((sql) => {
    sql('INSERT INTO parked (line_id, code, at) VALUES (?, ?, ?) ON CONFLICT (line_id) DO NOTHING').run(lineId, why.code, why.at);
    return null;
  });
}
