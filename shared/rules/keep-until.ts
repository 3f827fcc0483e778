// The last day on which an item is kept, from the retention rule of its category and the day it runs from (R36, spec/rules.md 3.5).
import { addMonths } from '../formats/date-arithmetic.ts';
import { calendarDayOf, localDateFrom, type LocalDate } from '../formats/local-date.ts';
import { ok, refused, type Result } from '../outcomes.ts';

export type RetentionStart = 'contract-end' | 'financial-year-end' | 'calendar-year-end' | 'record-date' | 'withdrawal' | 'by-plan';

export interface KeepRule {
  readonly from: RetentionStart;
  /** Null where the notice names a plan and no period. */
  readonly months: number | null;
}

/** What is known of the item; null or absent: it has not happened, or nobody knows. */
export interface KeepEvents {
  readonly contractEnd?: LocalDate | null;
  /** End of the financial year to which a voucher or a book belongs. */
  readonly financialYearEnd?: LocalDate | null;
  readonly recorded?: LocalDate | null;
  readonly withdrawn?: LocalDate | null;
}

/** `running`: what the period runs from has not happened yet (contract in force, consent given); `by-plan`: a person reads the plan. */
export type KeepUntil = { readonly kind: 'until'; readonly until: LocalDate } | { readonly kind: 'running' } | { readonly kind: 'by-plan' };

/**
 * Vouchers (Kirjanpitolaki 2:10 §): `calendar-year-end`, six years from the end of the year in which the financial year
 * ended. Books: `financial-year-end`, ten years. Electricity market: `record-date`, six years. Outcome:
 * `retention-event-missing` with the field of the event.
 */
export function keepUntil({ from, months }: KeepRule, events: KeepEvents): Result<KeepUntil> {
  if (from === 'by-plan' && months === null) return ok({ kind: 'by-plan' });
  const start = startOf(from, events);
  if (!start.ok) return start;
  if (start.value === null) return ok({ kind: 'running' });
  return ok({ kind: 'until', until: addMonths(start.value, months ?? 0) });
}

/** The one event that the period runs from: with the same, the rule says the same. */
export function eventOf(from: RetentionStart, { contractEnd, financialYearEnd, recorded, withdrawn }: KeepEvents): LocalDate | null {
  switch (from) {
    case 'contract-end': case 'by-plan': return contractEnd ?? null;
    case 'withdrawal': return withdrawn ?? null;
    case 'record-date': return recorded ?? null;
    case 'financial-year-end': case 'calendar-year-end': return financialYearEnd ?? null;
  }
}

/** Null: it has not happened. */
function startOf(from: RetentionStart, events: KeepEvents): Result<LocalDate | null> {
  const event = eventOf(from, events);
  switch (from) {
    case 'contract-end': case 'by-plan': case 'withdrawal': return ok(event);
    case 'record-date': return event === null ? refused('retention-event-missing', { field: 'recorded' }) : ok(event);
    case 'financial-year-end': return event === null ? refused('retention-event-missing', { field: 'financialYearEnd' }) : ok(event);
    case 'calendar-year-end': return event === null ? refused('retention-event-missing', { field: 'financialYearEnd' }) : ok(endOfYear(event));
  }
}

function endOfYear(date: LocalDate): LocalDate {
  return localDateFrom({ year: calendarDayOf(date).year, month: 12, day: 31 }) ?? date;
}
