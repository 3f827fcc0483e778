// Keeps central's receipts and refusals of this desk's own lines, in the device's order.
import type { Result } from '../../../shared/outcomes.ts';
import type { Receipt } from '../../../shared/protocol/central.ts';
import type { Journal } from './open-journal.ts';

/** A receipt whose signature and line hash the caller has verified, with the line's own sequence number. */
export interface VerifiedReceipt { readonly receipt: Receipt; readonly deviceSeq: number }

/** All or none; a receipt kept already changes nothing. Outcomes: `not-saved`, `journal-damaged`. */
export function keepReceipts(journal: Journal, verified: readonly VerifiedReceipt[]): Result<number> {
  return journal.store.write((sql) => {
    let kept = 0;
    for (const { receipt, deviceSeq } of verified) {
      const added = sql('INSERT INTO receipt (line_id, device_seq, epoch, position, line_hash, log_hash, signature) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (line_id) DO NOTHING')
        .run(receipt.lineId, deviceSeq, receipt.epoch, receipt.position, receipt.lineHash, receipt.logHash, Buffer.from(receipt.signature, 'base64'));
      if (Number(added.changes) === 0) continue;
      sql('INSERT INTO change (line_seq) SELECT seq FROM line WHERE id = ?').run(receipt.lineId);
      kept += 1;
    }
    return kept;
  });
}

/** A line central refused: shown by the lamp as parked, never dropped, tried again at each push. */
export function parkLine(journal: Journal, lineId: string, why: { readonly code: string; readonly at: string }): Result<null> {
  return journal.store.write((sql) => {
    sql('INSERT INTO parked (line_id, code, at) VALUES (?, ?, ?) ON CONFLICT (line_id) DO NOTHING').run(lineId, why.code, why.at);
    return null;
  });
}
