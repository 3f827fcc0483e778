// The journal's newest change number, which lists and windows count from.
import type { Journal } from './open-journal.ts';

/** 0 for an empty journal. */
export function lastChange(journal: Journal): number {
  return Number(journal.store.read((sql) => sql('SELECT max(seq) AS n FROM change').get())?.['n'] ?? 0);
}
