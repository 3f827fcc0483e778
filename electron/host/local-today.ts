// The office's local date now: legal dates are counted in Finland's time, wherever the computer thinks it is.
import { helsinkiDateOf } from '../../shared/formats/helsinki-date.ts';
import type { LocalDate } from '../../shared/formats/local-date.ts';

export function localToday(now: Date): LocalDate {
  const today = helsinkiDateOf(now.toISOString());
  if (!today.ok) throw new Error('the clock gives no date');
  return today.value;
}
