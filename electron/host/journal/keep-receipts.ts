// Keeps central's receipts and refusals: receipts of this desk's own lines, and the new places of lines that central had lost.
import { ok, refused, type Result } from '../../../shared/outcomes.ts';
import type { LogHead, Receipt } from '../../../shared/protocol/central.ts';
import type { Sql } from './journal-store.ts';
import { idBytes } from './line-id.ts';
import type { Journal } from './open-journal.ts';
import { markOf, newerHead, writeMark } from './pull-mark.ts';

/** A receipt whose signature and line hash the caller has verified, with the line's device and its number there. */
export interface VerifiedReceipt { readonly receipt: Receipt; readonly device: string; readonly deviceSeq: number }

function keepOwn(sql: Sql, place: number, { receipt, deviceSeq }: VerifiedReceipt): boolean {
  const added = sql('INSERT INTO receipt (line_seq, device_seq, epoch, position, line_hash, log_hash, signature, quarantine) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (line_seq) DO NOTHING')
    .run(place, deviceSeq, receipt.epoch, receipt.position, receipt.lineHash, receipt.logHash, Buffer.from(receipt.signature, 'base64'), receipt.quarantine);
  return Number(added.changes) === 1;
}

/** Another desk's line that this one gave back to central: its place counts until the pull brings it. */
function keepPlace(sql: Sql, place: number, { receipt }: VerifiedReceipt): boolean {
  const added = sql('INSERT INTO numbered (line_seq, epoch, position, log_hash, quarantine) VALUES (?, ?, ?, ?, ?) ON CONFLICT (line_seq) DO NOTHING')
    .run(place, receipt.epoch, receipt.position, receipt.logHash, receipt.quarantine);
  return Number(added.changes) === 1;
}

/** A receipt of an epoch this desk does not follow: what it holds and what central holds must be compared first. */
function ofAnotherEpoch(sql: Sql, epoch: string): boolean {
  const mark = markOf(sql);
  if (mark.epoch !== null) return mark.epoch !== epoch;
  return sql('SELECT 1 AS yes FROM receipt WHERE epoch <> ? LIMIT 1').get(epoch) !== undefined;
}

/** Own lines get their receipt, others' their place; whatever got one is no longer lost. Throws for a line that is not held: only held ones are sent. */
function keepOne(sql: Sql, device: string, one: VerifiedReceipt): boolean {
  const line = sql('SELECT seq, branch FROM line WHERE id = ?').get(idBytes(one.receipt.lineId));
  if (line === undefined) throw new Error('a receipt of a line that this journal does not hold');
  const place = Number(line['seq']);
  // A branch that this device lost and got back from central counts as another's: receipts are of the one chain written here.
  const writtenHere = one.device === device && line['branch'] === 0;
  const added = writtenHere ? keepOwn(sql, place, one) : keepPlace(sql, place, one);
  if (!added) return false;
  sql('DELETE FROM orphan WHERE line_seq = ?').run(place);
  sql('INSERT INTO change (line_seq) VALUES (?)').run(place);
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
    sql('INSERT INTO parked (line_seq, code, at) SELECT seq, ?, ? FROM line WHERE id = ? ON CONFLICT (line_seq) DO NOTHING').run(why.code, why.at, idBytes(lineId));
    return null;
  });
}
