// Who shows many cases hears which rows changed, from the only writer of the lists and after the disk has them.
import type { CaseRow } from './case-row.ts';

/** `gone`: cases that have no row any more; `all` when the lists were emptied to be built anew. */
export interface RowChanges { readonly put: readonly CaseRow[]; readonly gone: readonly string[] | 'all' }

const hearers = new Set<(changes: RowChanges) => void>();

export function tellRows(changes: RowChanges): void {
  for (const hear of hearers) hear(changes);
}

/** The answer stops the hearing. */
export function hearRows(hear: (changes: RowChanges) => void): () => void {
  hearers.add(hear);
  return () => { hearers.delete(hear); };
}
