// The next diary number of this desk and year: unique per workstation at once, also offline.
import type { Journal } from './open-journal.ts';

/** Whole numbers from 1; the journal's own key refuses a number used twice. */
export function nextDiaryNumber(journal: Journal, desk: string, year: number): number {
  const row = journal.store.read((sql) => sql('SELECT max(number) AS n FROM diary WHERE desk = ? AND year = ?').get(desk, year));
  return Number(row?.['n'] ?? 0) + 1;
}
