// The inbox's rows in the window's memory: read from the lists once, then kept by what their only writer tells, so that a change costs its own rows and not every case.
import { create } from 'zustand';
import type { WorkingDayCalendar } from '../../../shared/rules/working-day-calendar.ts';
import { useCatchingUp } from '../catching-up.ts';
import type { ListsStore } from '../lists-store.ts';
import { hearRows, type RowChanges } from '../row-changes.ts';
import { byDueDate, byDueThenNumber, type InboxRow } from './inbox.ts';

/** `whole` is false while the rows are still being read: then they are the first of the open ones. Undefined until there are any. */
export interface InboxPicture { readonly rows: readonly InboxRow[] | undefined; readonly whole: boolean }

export const useInboxPicture = create<InboxPicture>(() => ({ rows: undefined, whole: false }));

/** Enough to fill the table as it is drawn at first. */
const firstRows = 150;
/** Cases in pieces: thousands read at once are one long task. */
const piece = 400;

interface Reading { readonly store: ListsStore; readonly calendar: WorkingDayCalendar; /** Told since it began: what the store said of them may be older. */ readonly told: Set<string>; rows: readonly InboxRow[]; whole: boolean }
let reading: Reading | null = null;

hearRows(take);
// While many lines come in, a new picture every two seconds: the whole screen drawn after each batch would keep it from its person.
useCatchingUp.subscribe(publish);

/** Reads the rows when this store's are not kept yet or the calendar is another one; else they are there already. */
export async function keepInbox(store: ListsStore, calendar: WorkingDayCalendar): Promise<void> {
  // Compared by what it says: after a lock the same profile comes as another object.
  if (reading?.store === store && JSON.stringify(reading.calendar) === JSON.stringify(calendar)) return;
  const mine: Reading = { store, calendar, told: new Set(), rows: [], whole: false };
  reading = mine;
  useInboxPicture.setState({ whole: false });
  try {
    const first = await store.cases.orderBy('inboxKey').limit(firstRows).toArray();
    if (isStill(mine)) useInboxPicture.setState({ rows: byDueDate(first, calendar) });
    await readAll(mine);
    mine.whole = true;
    if (isStill(mine)) publish();
  } catch (error) {
    // The next one who opens the list tries again.
    if (isStill(mine)) reading = null;
    throw error;
  }
}

function isStill(mine: Reading): boolean {
  return reading === mine;
}

async function readAll(mine: Reading): Promise<void> {
  for (let after = ''; isStill(mine);) {
    const next = await mine.store.cases.where(':id').above(after).limit(piece).toArray();
    mine.rows = merged(mine.rows, byDueDate(next.filter(({ caseId }) => !mine.told.has(caseId)), mine.calendar));
    after = next.at(-1)?.caseId ?? after;
    if (next.length < piece) return;
  }
}

function take({ put, gone }: RowChanges): void {
  if (reading === null) return;
  const changed = new Set([...put.map(({ caseId }) => caseId), ...(gone === 'all' ? [] : gone)]);
  for (const caseId of changed) reading.told.add(caseId);
  const others = gone === 'all' ? [] : reading.rows.filter(({ caseId }) => !changed.has(caseId));
  reading.rows = merged(others, byDueDate(put, reading.calendar));
  if (!useCatchingUp.getState().busy) publish();
}

function publish(): void {
  if (reading?.whole === true) useInboxPicture.setState({ rows: reading.rows, whole: true });
}

/** Both in order already: going through them once is a fraction of sorting them again. */
function merged(many: readonly InboxRow[], few: readonly InboxRow[]): readonly InboxRow[] {
  if (few.length === 0) return many;
  const all: InboxRow[] = [];
  let at = 0;
  for (const row of few) {
    for (let next = many[at]; next !== undefined && byDueThenNumber(next, row) < 0; next = many[at]) {
      all.push(next);
      at += 1;
    }
    all.push(row);
  }
  return at === 0 ? [...all, ...many] : all.concat(many.slice(at));
}
