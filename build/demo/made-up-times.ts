// Days and moments for made-up rows, all before the demonstration's day so that the same seed gives the same bytes.
import type { SeededRandom } from './seeded-random.ts';

const lastDay = Date.UTC(2026, 9, 31);
const dayLength = 86_400_000;

/** The moment `hours` hours (quarters of them too) after the start of October 2025, in the market's form. */
export function hourOf(hours: number): string {
  return new Date(Date.UTC(2025, 9, 1) + hours * 3_600_000).toISOString().replace('.000', '');
}

export function monthStart(back: number): string {
  return new Date(Date.UTC(2026, 9 - back, 1)).toISOString().replace('.000', '');
}

export function isoDay(random: SeededRandom, back: number): string {
  return new Date(lastDay - random.int(0, back) * dayLength).toISOString().slice(0, 10);
}

export function finnishDay(random: SeededRandom, back: number): string {
  const [year = '', month = '', day = ''] = isoDay(random, back).split('-');
  return `${String(Number(day))}.${String(Number(month))}.${year}`;
}

export function moment(random: SeededRandom, back: number): string {
  const [hour, minute, second] = [random.int(6, 20), random.int(0, 59), random.int(0, 59)].map((part) => String(part).padStart(2, '0'));
  return `${isoDay(random, back)} ${String(hour)}:${String(minute)}:${String(second)}`;
}

export function decimal(random: SeededRandom, min: number, max: number): string {
  return `${String(random.int(min, max))}.${String(random.int(0, 99)).padStart(2, '0')}`;
}

export function commaDecimal(random: SeededRandom, min: number, max: number): string {
  return decimal(random, min, max).replace('.', ',');
}
