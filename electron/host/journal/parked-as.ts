// Counts the lines central refused with one code and has not taken since.
import type { OutcomeCode } from '../../../shared/outcomes.ts';
import type { Journal } from './open-journal.ts';

export function parkedAs(journal: Journal, code: OutcomeCode): number {
  const row = journal.store.read((sql) => sql('SELECT count(*) AS n FROM parked WHERE code = ? AND NOT EXISTS (SELECT 1 FROM receipt WHERE receipt.line_id = parked.line_id)').get(code));
  return Number(row?.['n'] ?? 0);
}
