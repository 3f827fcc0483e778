// An instant as the clock of the office showed it: date and time in Europe/Helsinki.
import { localDateFrom, type LocalDate } from '../formats/local-date.ts';

export interface LocalTime {
  readonly date: LocalDate;
  readonly hour: number;
  readonly minute: number;
}

const shape = /^\d{4}-\d\d-\d\dT\d\d:\d\d[:.\d]*Z$/;
const dayMilliseconds = 86_400_000;

const helsinki = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Helsinki', calendar: 'gregory', numberingSystem: 'latn', hourCycle: 'h23',
  year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric',
});

/**
 * Makes a reader that asks the time zone rules once per day of data, not once per reading: a year of hourly readings has
 * 8,760. Null for anything but an ISO instant in UTC.
 */
export function localTimeReader(): (instant: string) => LocalTime | null {
  const offsets = new Map<number, number>();
  const offsetAt = (midnight: number): number => {
    const known = offsets.get(midnight);
    if (known !== undefined) return known;
    const offset = shown(midnight) - midnight;
    offsets.set(midnight, offset);
    return offset;
  };
  return (instant) => {
    const at = millisecondsOf(instant);
    if (at === null) return null;
    const midnight = Math.floor(at / dayMilliseconds) * dayMilliseconds;
    const offset = offsetAt(midnight);
    // Only on the two days a year when the clocks change do the day's ends differ.
    return partsOf(offset === offsetAt(midnight + dayMilliseconds) ? at + offset : shown(at));
  };
}

function millisecondsOf(instant: string): number | null {
  if (!shape.test(instant)) return null;
  const part = (from: number, to: number): number => Number(instant.slice(from, to));
  const [year, month, day, hour, minute] = [part(0, 4), part(5, 7), part(8, 10), part(11, 13), part(14, 16)];
  if (localDateFrom({ year, month, day }) === null || hour > 23 || minute > 59) return null;
  return Date.UTC(year, month - 1, day, hour, minute);
}

/** The office's wall clock at an instant, as if it were UTC. */
function shown(at: number): number {
  const parts = new Map(helsinki.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'));
}

function partsOf(wall: number): LocalTime | null {
  const clock = new Date(wall);
  const date = localDateFrom({ year: clock.getUTCFullYear(), month: clock.getUTCMonth() + 1, day: clock.getUTCDate() });
  return date === null ? null : { date, hour: clock.getUTCHours(), minute: clock.getUTCMinutes() };
}
