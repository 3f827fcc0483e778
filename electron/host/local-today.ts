// The office's local date now: legal dates are counted in Finland's time, wherever the computer thinks it is.
import { helsinkiDateOf } from '../../shared/formats/helsinki-date.ts';
import type { LocalDate } from '../../shared/formats/local-date.ts';

const hour = 3_600_000;
let known: { readonly hour: number; readonly today: LocalDate } | null = null;

/** Asked at every command. Finland is whole hours from UTC in summer and winter, so within a UTC hour the date stays. */
export function localToday(now: Date): LocalDate {
  const thisHour = Math.floor(now.getTime() / hour);
  if (known?.hour === thisHour) return known.today;
  const today = helsinkiDateOf(now.toISOString());
  if (!today.ok) throw new Error('the clock gives no date');
  known = { hour: thisHour, today: today.value };
  return today.value;
}
