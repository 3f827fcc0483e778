// Any calendar date, for the laws of dates: drawn by year, month and day, so that month ends and leap days are common.
import fc from 'fast-check';
import { daysInMonth, localDateFrom, parseLocalDate, type LocalDate } from '../../../../shared/formats/local-date.ts';

export function anyDate(firstYear: number, lastYear: number): fc.Arbitrary<LocalDate> {
  return fc.record({ year: fc.integer({ min: firstYear, max: lastYear }), month: fc.integer({ min: 1, max: 12 }), back: fc.nat(30) }).map(({ year, month, back }) => {
    const length = daysInMonth(year, month);
    const date = localDateFrom({ year, month, day: length - (back % length) });
    if (date === null) throw new Error('no such day');
    return date;
  });
}

/** A date written out in a test. */
export function day(text: string): LocalDate {
  const parsed = parseLocalDate(text);
  if (!parsed.ok) throw new Error(`${text} is not a date`);
  return parsed.value;
}
