// Follows central into a new epoch: places of its log that it no longer stands behind are archived, their lines wait to be sent again.
import { ok, refused, type Result } from '../../../shared/outcomes.ts';
import type { LogHead } from '../../../shared/protocol/central.ts';
import { noHash } from '../../../shared/protocol/line.ts';
import type { Sql } from './journal-store.ts';
import type { Journal } from './open-journal.ts';
import { markOf, writeMark } from './pull-mark.ts';

export interface AgreedPlace { readonly position: number; readonly logHash: string }

const placeAt = 'SELECT log_hash FROM numbered WHERE position = ? UNION ALL SELECT log_hash FROM receipt WHERE position = ? LIMIT 1';

function hashAt(sql: Sql, position: number): string | null {
  if (position === 0) return noHash;
  const hash = sql(placeAt).get(position, position)?.['log_hash'];
  return typeof hash === 'string' ? hash : null;
}

/** The log hash this desk holds of central's log at a position; null when it knows none. `noHash` before the first line. */
export function logHashAt(journal: Journal, position: number): string | null {
  return journal.store.read((sql) => hashAt(sql, position));
}

/** In SQL from end to end: a store that was set back may have lost a million lines. */
function voidAfter(sql: Sql, position: number, ordinal: number): number {
  const lost = 'SELECT seq FROM line WHERE seq IN (SELECT line_seq FROM numbered WHERE position > ? UNION ALL SELECT line_seq FROM receipt WHERE position > ?) ORDER BY seq';
  const { changes } = sql(`INSERT INTO change (line_seq) ${lost}`).run(position, position);
  sql(`INSERT OR IGNORE INTO orphan (line_seq) ${lost}`).run(position, position);
  sql(`INSERT INTO voided (kind, line_seq, epoch, position, line_hash, log_hash, signature, quarantine, voided_at_ordinal)
    SELECT 'receipt', line_seq, epoch, position, line_hash, log_hash, signature, quarantine, ? FROM receipt WHERE position > ?`).run(ordinal, position);
  sql(`INSERT INTO voided (kind, line_seq, epoch, position, log_hash, quarantine, voided_at_ordinal)
    SELECT 'numbered', line_seq, epoch, position, log_hash, quarantine, ? FROM numbered WHERE position > ?`).run(ordinal, position);
  sql('DELETE FROM receipt WHERE position > ?').run(position);
  sql('DELETE FROM numbered WHERE position > ?').run(position);
  return Number(changes);
}

/**
 * All in one transaction. `agreed` is the last place where this desk's log and central's are the same; every later place
 * is archived in `voided`, its line counts as new again in the lists and is sent again. The signature of the head is the
 * caller's to verify. Outcomes: `log-rewound` (with the position: the ordinal is not greater, or this desk holds another
 * log hash there), and those of a write.
 */
export function adoptEpoch(journal: Journal, { head, agreed }: { readonly head: LogHead; readonly agreed: AgreedPlace }): Result<{ readonly voided: number }> {
  const written = journal.store.write((sql): number | null => {
    const mark = markOf(sql);
    if (head.ordinal <= mark.ordinal || head.position < agreed.position || hashAt(sql, agreed.position) !== agreed.logHash) return null;
    const voided = voidAfter(sql, agreed.position, head.ordinal);
    // A place known from a receipt alone is not yet pulled: the pull goes on from where it was.
    const from = agreed.position < mark.position ? agreed : mark;
    writeMark(sql, { epoch: head.epoch, ordinal: head.ordinal, position: from.position, logHash: from.logHash, head });
    return voided;
  });
  if (!written.ok) return written;
  return written.value === null ? refused('log-rewound', { values: { position: agreed.position } }) : ok({ voided: written.value });
}
