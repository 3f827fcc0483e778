// The inbox for a screen: kept in the window's memory from the first time it is asked for.
import { useEffect } from 'react';
import type { WorkingDayCalendar } from '../../../shared/rules/working-day-calendar.ts';
import { lists } from '../lists.ts';
import type { InboxRow } from './inbox.ts';
import { keepInbox, useInboxPicture, type InboxPicture } from './inbox-memory.ts';

/** With the first rows before the others are read. */
export function useFirstInbox(calendar: WorkingDayCalendar): InboxPicture {
  useEffect(() => { void keepInbox(lists(), calendar); }, [calendar]);
  return useInboxPicture();
}

/** Rows with a request; undefined until all are read. */
export function useInbox(calendar: WorkingDayCalendar): readonly InboxRow[] | undefined {
  const { rows, whole } = useFirstInbox(calendar);
  return whole ? rows : undefined;
}
