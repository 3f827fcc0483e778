// From the rows of the lists to the yearly account: by all, by right, by office; what central does not have stands apart.
import { parseLocalDate, type LocalDate } from '../../../shared/formats/local-date.ts';
import { dueAfterMonths } from '../../../shared/rules/due-date.ts';
import type { WorkingDayCalendar } from '../../../shared/rules/working-day-calendar.ts';
import { yearlyAccount, type AccountedCase, type YearlyAccount } from '../../../shared/rules/yearly-account.ts';
import type { InboxRow } from '../../records/queries/inbox.ts';

export interface CountedCase extends AccountedCase { readonly row: InboxRow }

export interface AccountRow { readonly key: string; readonly of: 'all' | 'right' | 'office'; readonly code: string; readonly account: YearlyAccount<CountedCase> }

export interface RegisterAccount {
  readonly rows: readonly AccountRow[];
  /** Requests of the period with lines that central has not numbered: in no other figure (rule 40). */
  readonly unsent: readonly InboxRow[];
}

export interface Period { readonly from: LocalDate; readonly to: LocalDate }

/** `today` decides what is late; the order of the rows is the catalogue's and the profile's, never by result. */
export function accountOf(rows: readonly InboxRow[], period: Period, { today, calendar }: { readonly today: LocalDate; readonly calendar: WorkingDayCalendar }): RegisterAccount {
  // An estate's matter is no request of the Regulation: it has no time limit to keep (spec/rules.md).
  const within = rows.filter(({ receivedOn, estate }) => !estate && receivedOn !== null && receivedOn >= period.from && receivedOn <= period.to);
  const counted = within.filter(({ unsent }) => unsent === 0).flatMap((row) => countedCase(row, calendar) ?? []);
  const grouped = (of: 'right' | 'office', codesOf: (row: InboxRow) => readonly string[]): readonly AccountRow[] =>
    [...new Set(counted.flatMap(({ row }) => codesOf(row)))].toSorted().map((code) => ({ key: `${of}-${code}`, of, code, account: yearlyAccount(counted.filter(({ row }) => codesOf(row).includes(code)), today) }));
  return {
    rows: [{ key: 'all', of: 'all', code: '', account: yearlyAccount(counted, today) }, ...grouped('right', ({ rights }) => rights), ...grouped('office', ({ office }) => (office === null ? [] : [office]))],
    unsent: within.filter(({ unsent }) => unsent > 0),
  };
}

function countedCase(row: InboxRow, calendar: WorkingDayCalendar): CountedCase | null {
  const received = parseLocalDate(row.receivedOn);
  const due = parseLocalDate(row.firstDue);
  if (!received.ok || !due.ok) return null;
  const extendedTo = row.extended ? parseLocalDate(row.told) : dueAfterMonths(received.value, 3, calendar);
  if (!extendedTo.ok) return null;
  const answered = parseLocalDate(row.answeredOn);
  return {
    row, received: received.value, due: due.value, extended: row.extended, dueThree: typeof extendedTo.value === 'string' ? extendedTo.value : extendedTo.value.due,
    answered: answered.ok ? answered.value : null, withdrawn: row.state === 'withdrawn',
  };
}

/** The years of the requests, newest first, this year always among them. */
export function yearsOf(rows: readonly InboxRow[], today: LocalDate): readonly string[] {
  return [...new Set([today.slice(0, 4), ...rows.flatMap(({ receivedOn }) => receivedOn?.slice(0, 4) ?? [])])].toSorted().toReversed();
}

/** `2026`, `12` (the twelve months up to today) or `all`. */
export function periodOf(choice: string, rows: readonly InboxRow[], today: LocalDate): Period {
  const first = rows.flatMap(({ receivedOn }) => receivedOn ?? []).toSorted()[0] ?? today;
  const day = (text: string): LocalDate => { const parsed = parseLocalDate(text); return parsed.ok ? parsed.value : today; };
  if (choice === 'all') return { from: day(first), to: today };
  if (choice === '12') return { from: day(`${String(Number(today.slice(0, 4)) - 1)}${today.slice(4)}`), to: today };
  return { from: day(`${choice}-01-01`), to: day(`${choice}-12-31`) };
}
