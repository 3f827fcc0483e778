// The month of an instant in Finland, held against the time zone rules hour by hour.
import { expect, test } from 'vitest';
import { helsinkiMonthReader, monthNamed } from '../../../../shared/formats/helsinki-month.ts';

const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Helsinki', year: 'numeric', month: '2-digit' });
const hour = 3_600_000;

test('every hour of seven years, and of a year before summer time, is in the month that the clock of Finland shows', () => {
  const monthOf = helsinkiMonthReader();
  const wrong: number[] = [];
  for (const [from, to] of [[Date.UTC(2019, 11, 30), Date.UTC(2027, 0, 2)], [Date.UTC(1975, 0, 1), Date.UTC(1976, 0, 2)]] as const) {
    for (let at = from; at < to; at += hour) if (monthOf(at).name !== clock.format(at)) wrong.push(at);
  }
  expect(wrong).toEqual([]);
});

test('March has an hour less and October an hour more', () => {
  const hoursOf = (name: string): number => (monthNamed(name).to - monthNamed(name).from) / hour;
  expect([hoursOf('2026-03'), hoursOf('2026-10'), hoursOf('2024-02')]).toEqual([31 * 24 - 1, 31 * 24 + 1, 29 * 24]);
});
