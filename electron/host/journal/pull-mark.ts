// How far this desk has followed central's log, and the log hash it saw there: each desk is a witness of the log.
import { noHash } from '../../../shared/protocol/line.ts';
import type { Sql } from './journal-store.ts';
import type { Journal } from './open-journal.ts';

export interface PullMark { readonly epoch: string | null; readonly position: number; readonly logHash: string }

function valueOf(sql: Sql, key: string): string | null {
  const value = sql('SELECT value FROM meta WHERE key = ?').get(key)?.['value'];
  return typeof value === 'string' ? value : null;
}

export function readMark(journal: Journal): PullMark {
  return journal.store.read((sql) => ({
    epoch: valueOf(sql, 'pullEpoch'), position: Number(valueOf(sql, 'pullPosition') ?? 0), logHash: valueOf(sql, 'pullLogHash') ?? noHash,
  }));
}

/** Written in the transaction that keeps the lines, so that neither runs ahead of the other. */
export function writeMark(sql: Sql, mark: PullMark): void {
  const put = sql('INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value');
  if (mark.epoch !== null) put.run('pullEpoch', mark.epoch);
  put.run('pullPosition', String(mark.position));
  put.run('pullLogHash', mark.logHash);
}
