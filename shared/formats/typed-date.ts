// A date as a clerk types it into one text field: 1.3.2026, 010326, 1.3. (experience-rules.md 16).
import { ok, type Result } from '../outcomes.ts';
import { dayNumberOf } from './date-arithmetic.ts';
import { calendarDayOf, localDateFrom, parseLocalDate, refusedDate, type CalendarDay, type LocalDate } from './local-date.ts';

/**
 * `past`: a two-digit year is the latest that is not after today (birth dates, dates received).
 * `nearest`: the one closest to today (expiry dates, plans). There is no default: 070361 is 1961 in one, 2061 in the other.
 */
export interface TypedDateOptions {
  readonly today: LocalDate;
  readonly century: 'past' | 'nearest';
}

/**
 * Reads d.M.yyyy, d.M.yy, d.M., ddMMyy, ddMMyyyy and yyyy-MM-dd; white space around and after dots is dropped.
 * A date without a year is of today's year, never moved to make it fit. Outcome: `bad-date` with `why`.
 */
export function parseTypedDate(input: unknown, options: TypedDateOptions): Result<LocalDate> {
  if (typeof input !== 'string') return refusedDate('not-text');
  const text = input.trim().replace(/\.\s/g, '.');
  if (text.includes('-')) return parseLocalDate(text);
  const parts = /^(\d{1,2})\.(\d{1,2})(?:\.|$)(\d{4}|\d{2}|)$/.exec(text) ?? /^(\d{2})(\d{2})(\d{4}|\d{2})$/.exec(text);
  if (parts === null) return refusedDate('shape');
  const month = Number(parts[2]);
  const day = Number(parts[1]);
  const date = chosen(yearsFor(parts[3] ?? '', options.today).map((year) => ({ year, month, day })), options);
  return date === null ? refusedDate('not-in-calendar') : ok(date);
}

function yearsFor(typed: string, today: LocalDate): readonly number[] {
  const { year } = calendarDayOf(today);
  if (typed === '') return [year];
  if (typed.length === 4) return [Number(typed)];
  const century = Math.floor(year / 100) * 100;
  return [century - 100, century, century + 100].map((start) => start + Number(typed));
}

// A 29 February decides between centuries only by where the day itself would fall: 290200 is never moved to a leap year.
function chosen(days: readonly CalendarDay[], { today, century }: TypedDateOptions): LocalDate | null {
  const [only] = days;
  if (days.length === 1 && only !== undefined) return localDateFrom(only);
  const now = dayNumberOf(calendarDayOf(today));
  const distance = (day: CalendarDay): number => {
    const ahead = dayNumberOf(day) - now;
    if (century === 'past' && ahead > 0) return Number.POSITIVE_INFINITY;
    return Math.abs(ahead);
  };
  const best = days.toSorted((a, b) => distance(a) - distance(b))[0];
  return best === undefined ? null : localDateFrom(best);
}
