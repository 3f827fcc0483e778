// Which of the cases the inbox shows, in their groups, and how many there are of each kind.
import { useMemo } from 'react';
import type { LocalDate } from '../../../shared/formats/local-date.ts';
import { lastOf } from '../../parts/last-of.ts';
import { useToday } from '../../parts/session.ts';
import { useCalendar } from '../../parts/use-calendar.ts';
import { groupsOf, inboxGroups, quietCases, type InboxGroup, type InboxRow } from '../../records/queries/inbox.ts';
import type { InboxCounts, InboxOnly } from './inbox-head.tsx';
import type { FoundGroup } from './inbox-table.tsx';

export interface ShownCases {
  readonly counts: InboxCounts;
  readonly quiet: ReadonlySet<string>;
  readonly shownOnly: InboxOnly;
  readonly found: readonly FoundGroup[];
  /** The filter as diary numbers are written. */
  readonly wanted: string;
}

type Groups = ReadonlyMap<InboxGroup, readonly InboxRow[]>;

const none: readonly InboxRow[] = [];
const groupsNow = lastOf(groupsOf);
const quietNow = lastOf(quietCases);

export function useShownCases(rows: readonly InboxRow[] = none, { filter, answered, only }: { readonly filter: string; readonly answered: boolean; readonly only: InboxOnly }): ShownCases {
  const [today, calendar] = [useToday(), useCalendar()];
  const groups = groupsNow(rows, today);
  const quiet = quietNow(rows, today, calendar);
  const wanted = filter.trim().toUpperCase();
  const counts = countsOf(groups, quiet, today);
  // The last conflict was settled while only conflicts were shown: the list must not look empty for it.
  const shownOnly: InboxOnly = (only === 'torn' && counts.conflicts > 0) || (only === 'quiet' && quiet.size > 0) ? only : null;
  const found = useMemo(() => foundIn(groups, quiet, { wanted, answered, only: shownOnly }), [groups, quiet, wanted, answered, shownOnly]);
  return { counts, quiet, shownOnly, found, wanted };
}

function countsOf(groups: Groups, quiet: ReadonlySet<string>, today: LocalDate): InboxCounts {
  const count = (group: InboxGroup): number => groups.get(group)?.length ?? 0;
  // A case in conflict is late like any other.
  const late = count('late') + (groups.get('conflict') ?? none).filter((row) => row.due < today).length;
  return { open: inboxGroups.reduce((sum, group) => sum + (group === 'answered' ? 0 : count(group)), 0), late, conflicts: count('conflict'), quiet: quiet.size };
}

function foundIn(groups: Groups, quiet: ReadonlySet<string>, { wanted, answered, only }: { readonly wanted: string; readonly answered: boolean; readonly only: InboxOnly }): readonly FoundGroup[] {
  const shown = inboxGroups.filter((group) => (only === 'torn' ? group === 'conflict' : answered || group !== 'answered'));
  const fits = (row: InboxRow): boolean => row.diaryNumber.includes(wanted) && (only !== 'quiet' || quiet.has(row.caseId));
  return shown.map((group) => {
    const rows = groups.get(group) ?? none;
    return { group, rows: wanted === '' && only !== 'quiet' ? rows : rows.filter(fits) };
  });
}

/** The first row where the selected one is not shown; undefined when none is. */
export function chosenOf(found: readonly FoundGroup[], selected: string | null): InboxRow | undefined {
  for (const { rows } of found) {
    const row = rows.find(({ caseId }) => caseId === selected);
    if (row !== undefined) return row;
  }
  return found.find(({ rows }) => rows.length > 0)?.rows[0];
}
