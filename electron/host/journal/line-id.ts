// A line's id as the journal keys it: its 16 bytes, half the size of its letters in an index that changes all over.
import type { Sql } from './journal-store.ts';

export function idBytes(id: string): Buffer {
  return Buffer.from(id.replaceAll('-', ''), 'hex');
}

/** A line's place in this journal; null when it is not held. */
export function placeOf(sql: Sql, id: string): number | null {
  const row = sql('SELECT seq FROM line WHERE id = ?').get(idBytes(id));
  return row === undefined ? null : Number(row['seq']);
}
