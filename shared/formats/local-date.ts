// A calendar date of the office as 'YYYY-MM-DD': the only shape in which a legal date travels.
import type { z } from 'zod';
import { ok, refused, type Refusal, type Result } from '../outcomes.ts';

/** 'YYYY-MM-DD', a day that exists in the Gregorian calendar, years 1583-9999; sorts as text. */
export type LocalDate = string & z.$brand<'LocalDate'>;

export interface CalendarDay {
  readonly year: number;
  /** 1-12 */
  readonly month: number;
  /** 1-31 */
  readonly day: number;
}

/** `values.why` of a `bad-date` refusal. */
export type DateFault = 'not-text' | 'shape' | 'not-in-calendar';

export function refusedDate(why: DateFault): Refusal {
  return refused('bad-date', { values: { why } });
}

/**
 * Reads an ISO date; white space around it is dropped, nothing else is mended.
 * Outcome: `bad-date` with `why` (spec/rules.md 3.2: an invalid date is never guessed).
 */
export function parseLocalDate(input: unknown): Result<LocalDate> {
  if (typeof input !== 'string') return refusedDate('not-text');
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(input.trim());
  if (parts === null) return refusedDate('shape');
  const date = localDateFrom({ year: Number(parts[1]), month: Number(parts[2]), day: Number(parts[3]) });
  return date === null ? refusedDate('not-in-calendar') : ok(date);
}

/** Whether the text is exactly a day that exists; for thousands of them, since it makes nothing. */
export function isLocalDate(text: string): text is LocalDate {
  if (text.length !== 10 || text[4] !== '-' || text[7] !== '-') return false;
  const [year, month, day] = [digitsAt(text, 0, 4), digitsAt(text, 5, 2), digitsAt(text, 8, 2)];
  return year >= 1583 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Not a number where there are no digits. */
function digitsAt(text: string, from: number, count: number): number {
  let sum = 0;
  for (let at = from; at < from + count; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return Number.NaN;
    sum = sum * 10 + digit;
  }
  return sum;
}

/** The day as a LocalDate, or null when the calendar has no such day. */
export function localDateFrom({ year, month, day }: CalendarDay): LocalDate | null {
  if (![year, month, day].every(Number.isInteger)) return null;
  if (year < 1583 || year > 9999 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  // True because every part was checked against the calendar above.
  return text as LocalDate;
}

export function calendarDayOf(date: LocalDate): CalendarDay {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

/** As people read it in all three languages of the product: d.M.yyyy. */
export function formatLocalDate(date: LocalDate): string {
  const { year, month, day } = calendarDayOf(date);
  return `${day}.${month}.${year}`;
}

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
