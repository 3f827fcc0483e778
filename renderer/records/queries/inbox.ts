// The inbox: open cases by legal due date, not by arrival (rule 27).
import { closedPhases } from '../../../shared/domain/case/phase-of.ts';
import { addDays } from '../../../shared/formats/date-arithmetic.ts';
import { helsinkiDateOf } from '../../../shared/formats/helsinki-date.ts';
import { parseLocalDate, type LocalDate } from '../../../shared/formats/local-date.ts';
import { quietSince } from '../../../shared/rules/quiet-case.ts';
import { redate } from '../../../shared/rules/redate.ts';
import type { WorkingDayCalendar } from '../../../shared/rules/working-day-calendar.ts';
import type { CaseRow } from '../case-row.ts';

/** In the order they are shown. */
export const inboxGroups = ['conflict', 'late', 'week', 'later', 'estate', 'answered'] as const;
export type InboxGroup = (typeof inboxGroups)[number];
/** `due` is the day that alerts; `told` is the one the visitor has on paper, which a changed calendar does not move. */
export interface InboxRow extends CaseRow { readonly diaryNumber: string; readonly due: string; readonly told: string }

export function byDueDate(rows: readonly CaseRow[], calendar: WorkingDayCalendar = {}): readonly InboxRow[] {
  return rows.flatMap((row) => inboxRow(row, calendar)).toSorted(byDueThenNumber);
}

export function byDueThenNumber(a: InboxRow, b: InboxRow): number {
  return a.due === b.due ? (a.diaryNumber < b.diaryNumber ? -1 : 1) : a.due < b.due ? -1 : 1;
}

/** Stands for "no day" of an estate's matter: it sorts last and is never late. */
export const noDue = '9999-12-31';

function inboxRow(row: CaseRow, calendar: WorkingDayCalendar): readonly InboxRow[] {
  const due = row.estate ? noDue : row.due;
  if (row.diaryNumber === null || due === null) return [];
  return [{ ...row, diaryNumber: row.diaryNumber, due: row.estate ? noDue : alertDue(row, due, calendar), told: due }];
}

/**
 * A conflict comes first: it stops its case until a person settles it. `week` is the seven days from today; a granted case
 * stays open until its copy is handed over, a refused one until its letter is given.
 */
export function groupsOf(rows: readonly InboxRow[], today: LocalDate): ReadonlyMap<InboxGroup, readonly InboxRow[]> {
  const weekEnd = addDays(today, 7);
  return Map.groupBy(rows, (row) => {
    if (row.state === 'conflict') return 'conflict';
    if (isClosed(row)) return 'answered';
    if (row.estate) return 'estate';
    if (row.due < today) return 'late';
    return row.due <= weekEnd ? 'week' : 'later';
  });
}

export function isClosed({ state }: Pick<CaseRow, 'state'>): boolean {
  return closedPhases.includes(state);
}

/** The earlier of what was told and what today's calendar of working days says (rules/redate). */
function alertDue(row: CaseRow, told: string, calendar: WorkingDayCalendar): string {
  const received = parseLocalDate(row.receivedOn);
  const due = parseLocalDate(told);
  if (!received.ok || !due.ok) return told;
  const [moved] = redate([{ caseId: row.caseId, received: received.value, due: due.value, extended: row.extended, closed: isClosed(row) }], calendar);
  return moved?.earlier === true ? moved.to : told;
}

/** Open cases in which nothing has happened for five working days (rule 27). */
export function quietCases(rows: readonly InboxRow[], today: LocalDate, calendar: WorkingDayCalendar): ReadonlySet<string> {
  const since = quietSince(today, calendar);
  return new Set(rows.filter((row) => !isClosed(row) && !row.estate && lastDayIsBy(row.lastAt, since)).map(({ caseId }) => caseId));
}

/** The day in Helsinki is the one in UTC or the next: only of the very day it must be asked, which costs the most of all. */
function lastDayIsBy(lastAt: string, since: LocalDate): boolean {
  const inUtc = lastAt.slice(0, 10);
  if (inUtc !== since) return inUtc < since;
  const day = helsinkiDateOf(lastAt);
  return day.ok && day.value <= since;
}
