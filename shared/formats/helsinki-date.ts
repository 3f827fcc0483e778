// The calendar date in Finland at an instant: the day a request is received is a day in Europe/Helsinki.
import { ok, type Result } from '../outcomes.ts';
import { dayNumberOf } from './date-arithmetic.ts';
import { localDateFrom, refusedDate, type LocalDate } from './local-date.ts';

const helsinki = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Helsinki', calendar: 'gregory', numberingSystem: 'latn', year: 'numeric', month: 'numeric', day: 'numeric',
});

const instantShape = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(?:Z|([+-])(\d{2}):(\d{2}))$/;

/**
 * The local date (spec/rules.md 3.2) of an ISO instant, which must carry Z or an offset: a time without one is no instant.
 * Outcome: `bad-date` with `why`.
 */
export function helsinkiDateOf(instant: unknown): Result<LocalDate> {
  if (typeof instant !== 'string') return refusedDate('not-text');
  const parts = instantShape.exec(instant.trim());
  if (parts === null) return refusedDate('shape');
  const milliseconds = millisecondsOf(parts);
  if (milliseconds === null) return refusedDate('not-in-calendar');
  const shown = new Map(helsinki.formatToParts(milliseconds).map(({ type, value }) => [type, Number(value)]));
  const date = localDateFrom({ year: shown.get('year') ?? 0, month: shown.get('month') ?? 0, day: shown.get('day') ?? 0 });
  return date === null ? refusedDate('not-in-calendar') : ok(date);
}

/** Milliseconds since 1970-01-01T00:00Z, or null when the day or the time of day does not exist. */
function millisecondsOf(parts: RegExpExecArray): number | null {
  const [year = 0, month = 0, day = 0] = (parts[1] ?? '').split('-').map(Number);
  const at = (index: number): number => Number(parts[index] ?? 0);
  const [hour, minute, second, offsetHour, offsetMinute] = [at(2), at(3), at(4), at(7), at(8)];
  if (localDateFrom({ year, month, day }) === null) return null;
  if (hour > 23 || minute > 59 || second > 59 || offsetHour > 14 || offsetMinute > 59) return null;
  const offset = (parts[6] === '-' ? -1 : 1) * (offsetHour * 60 + offsetMinute);
  const minutes = dayNumberOf({ year, month, day }) * 1440 + hour * 60 + minute - offset;
  // Digits past the third are cut, not rounded: rounding could move an instant over midnight.
  return minutes * 60_000 + second * 1000 + Number((parts[5] ?? '').slice(0, 3).padEnd(3, '0'));
}
