// How far this desk has followed central's log, and the log hash it saw there: each desk is a witness of the log.
import { logHead, type LogHead } from '../../../shared/protocol/central.ts';
import { noHash } from '../../../shared/protocol/line.ts';
import type { Sql } from './journal-store.ts';
import type { Journal } from './open-journal.ts';

/**
 * `epoch` is null before the first contact; `ordinal` is 0 then, and for a mark kept before epochs were counted.
 * `head` is the newest that was believed, to be shown to central with every call.
 */
export interface PullMark { readonly epoch: string | null; readonly ordinal: number; readonly position: number; readonly logHash: string; readonly head: LogHead | null }

type MarkKey = 'pullEpoch' | 'pullOrdinal' | 'pullPosition' | 'pullLogHash' | 'pullHead';

export function markOf(sql: Sql): PullMark {
  const kept = (key: MarkKey): string | null => {
    const value = sql('SELECT value FROM meta WHERE key = ?').get(key)?.['value'];
    return typeof value === 'string' ? value : null;
  };
  const head = kept('pullHead');
  return {
    epoch: kept('pullEpoch'), ordinal: Number(kept('pullOrdinal') ?? 0), position: Number(kept('pullPosition') ?? 0), logHash: kept('pullLogHash') ?? noHash,
    head: head === null ? null : logHead.parse(JSON.parse(head)),
  };
}

export function readMark(journal: Journal): PullMark {
  return journal.store.read(markOf);
}

/** Written in the transaction that keeps the lines, so that neither runs ahead of the other. */
export function writeMark(sql: Sql, mark: PullMark): void {
  const put = sql('INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value');
  if (mark.epoch !== null) put.run('pullEpoch', mark.epoch);
  put.run('pullOrdinal', String(mark.ordinal));
  put.run('pullPosition', String(mark.position));
  put.run('pullLogHash', mark.logHash);
  if (mark.head !== null) put.run('pullHead', JSON.stringify(mark.head));
}

/** The further of two heads of one log; both are signed. */
export function newerHead(known: LogHead | null, head: LogHead): LogHead {
  return known !== null && known.ordinal === head.ordinal && known.position > head.position ? known : head;
}
