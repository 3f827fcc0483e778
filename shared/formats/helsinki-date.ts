// The calendar date in Finland at an instant: the day a request is received is a day in Europe/Helsinki.
import { ok, type Result } from '../outcomes.ts';
import { dayNumberOf } from './date-arithmetic.ts';
import { localDateFrom, refusedDate, type CalendarDay, type LocalDate } from './local-date.ts';

const helsinki = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Helsinki', calendar: 'gregory', numberingSystem: 'latn', year: 'numeric', month: 'numeric', day: 'numeric',
});

const instantShape = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)([:.\d]*)(Z|[+-]\d\d:\d\d)$/;
const secondsShape = /^:(\d\d)(?:|\.(\d{1,9}))$/;

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
  const date = localDateFrom(dayInHelsinki(milliseconds));
  return date === null ? refusedDate('not-in-calendar') : ok(date);
}

/** Finland has always been ahead of UTC, by three hours at most: before 21 o'clock the day is the same, and the slow calendar need not be asked. */
function dayInHelsinki(milliseconds: number): CalendarDay {
  const utc = new Date(milliseconds);
  if (utc.getUTCHours() < 21) return { year: utc.getUTCFullYear(), month: utc.getUTCMonth() + 1, day: utc.getUTCDate() };
  const shown = new Map(helsinki.formatToParts(milliseconds).map(({ type, value }) => [type, Number(value)]));
  return { year: shown.get('year') ?? 0, month: shown.get('month') ?? 0, day: shown.get('day') ?? 0 };
}

/** Milliseconds since 1970-01-01T00:00Z, or null when the day or the time of day does not exist. */
function millisecondsOf(parts: RegExpExecArray): number | null {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = parts.slice(1, 6).map(Number);
  const seconds = secondsOf(parts[6] ?? '');
  const offset = offsetMinutesOf(parts[7] ?? '');
  if (localDateFrom({ year, month, day }) === null || hour > 23 || minute > 59 || seconds === null || offset === null) return null;
  return (dayNumberOf({ year, month, day }) * 1440 + hour * 60 + minute - offset) * 60_000 + seconds;
}

/** Milliseconds of the minute, or null. Digits past the third are cut: rounding could move an instant over midnight. */
function secondsOf(text: string): number | null {
  if (text === '') return 0;
  const parts = secondsShape.exec(text);
  if (parts === null || Number(parts[1]) > 59) return null;
  return Number(parts[1]) * 1000 + Number((parts[2] ?? '').slice(0, 3).padEnd(3, '0'));
}

function offsetMinutesOf(text: string): number | null {
  if (text === 'Z') return 0;
  const [hours = 0, minutes = 0] = text.slice(1).split(':').map(Number);
  if (hours > 14 || minutes > 59) return null;
  return (text.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}
