// The tables of places in central's log, in every schema of the journal: since schema 5 a place names its line by the entry, before by the id.
import type { DatabaseSync } from 'node:sqlite';

export type PlaceTable = 'receipt' | 'numbered' | 'voided';

export function hasColumn(db: DatabaseSync, table: PlaceTable, column: string): boolean {
  return db.prepare('SELECT 1 AS yes FROM pragma_table_info(?) WHERE name = ?').get(table, column) !== undefined;
}

/** SQL: the id of a place's line, and how the line is joined to it; the table goes by the name `as`. */
export function lineOf(db: DatabaseSync, table: PlaceTable, as: string): { readonly id: string; readonly on: string } {
  return hasColumn(db, table, 'line_id') ? { id: `${as}.line_id`, on: `line.id = ${as}.line_id` } : { id: 'line.id', on: `line.seq = ${as}.line_seq` };
}
