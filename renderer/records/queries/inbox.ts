// The inbox: open cases by legal due date, not by arrival (rule 27).
import { useLiveQuery } from 'dexie-react-hooks';
import { addDays } from '../../../shared/formats/date-arithmetic.ts';
import type { LocalDate } from '../../../shared/formats/local-date.ts';
import type { CaseRow } from '../case-row.ts';
import { lists } from '../lists.ts';

export type InboxGroup = 'conflict' | 'late' | 'week' | 'later' | 'answered';
export interface InboxRow extends CaseRow { readonly diaryNumber: string; readonly due: string }

/** Rows with a request; undefined until the first answer. */
export function useInbox(): readonly InboxRow[] | undefined {
  return useLiveQuery(async () => byDueDate(await lists().cases.toArray()), []);
}

export function byDueDate(rows: readonly CaseRow[]): readonly InboxRow[] {
  return rows.flatMap((row) => (row.diaryNumber === null || row.due === null ? [] : [{ ...row, diaryNumber: row.diaryNumber, due: row.due }]))
    .toSorted((a, b) => (a.due === b.due ? (a.diaryNumber < b.diaryNumber ? -1 : 1) : a.due < b.due ? -1 : 1));
}

/**
 * A conflict comes first: it stops its case until a person settles it. `week` is the seven days from today; a granted case
 * stays open until its copy is handed over, a refused one as long as this version writes no letter.
 */
export function groupOf(row: InboxRow, today: LocalDate): InboxGroup {
  if (row.state === 'conflict') return 'conflict';
  if (row.state === 'handed-over') return 'answered';
  if (row.due < today) return 'late';
  return row.due <= addDays(today, 7) ? 'week' : 'later';
}
