// Instants as a clerk reads them, in the office's own time zone whatever the computer's is.
import { formatLocalDate, type LocalDate, parseLocalDate } from '../../shared/formats/local-date.ts';

const parts = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Helsinki', hour: '2-digit', minute: '2-digit', day: 'numeric', month: 'numeric', year: 'numeric', hourCycle: 'h23' });

function partsOf(instant: string | number): ReadonlyMap<string, string> {
  return new Map(parts.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
}

/** `10.41`, in every language of the desk (the mark on the wall clock does not change). */
export function clockOf(instant: string | number): string {
  const map = partsOf(instant);
  return `${String(Number(map.get('hour')))}.${map.get('minute') ?? ''}`;
}

/** `23.10. 10.41`. */
export function dayAndClockOf(instant: string | number): string {
  const map = partsOf(instant);
  return `${String(Number(map.get('day')))}.${String(Number(map.get('month')))}. ${clockOf(instant)}`;
}

/** `23.10.2026` of an instant, as the office's calendar has it. */
export function dayOfInstant(instant: string): string {
  const map = partsOf(instant);
  return `${String(Number(map.get('day')))}.${String(Number(map.get('month')))}.${map.get('year') ?? ''}`;
}

/** `23.10.2026` of an ISO date; text that is no date is shown as it came. */
export function dayOf(date: string): string {
  const parsed = parseLocalDate(date);
  return parsed.ok ? formatLocalDate(parsed.value) : date;
}

/** `23.10.` */
export function shortDayOf(date: LocalDate): string {
  return `${String(Number(date.slice(8, 10)))}.${String(Number(date.slice(5, 7)))}.`;
}
