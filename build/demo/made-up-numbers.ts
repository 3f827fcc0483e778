// Identity codes of the 900-series, metering points and business ids with right check characters, belonging to nobody.
import type { SeededRandom } from './seeded-random.ts';

const checkCharacters = '0123456789ABCDEFHJKLMNPRSTUVWXY';
const signsOf1900 = ['-', '-', '-', 'Y', 'X', 'W', 'V', 'U'] as const;
const signsOf2000 = ['A', 'A', 'A', 'B', 'C', 'D', 'E', 'F'] as const;

/** `number` is 900-999, the codes of test persons; the day is 1-28 so that every month has it. */
export function madeUpIdentityCode(random: SeededRandom): string {
  const year = random.int(1932, 2007);
  const date = [random.int(1, 28), random.int(1, 12), year % 100].map((part) => String(part).padStart(2, '0')).join('');
  const number = String(random.int(900, 999));
  return `${date}${year < 2000 ? random.pick(signsOf1900) : random.pick(signsOf2000)}${number}${checkCharacters.charAt(Number(date + number) % 31)}`;
}

/** GSRN of 18 digits with its GS1 check digit. */
export function madeUpMeteringPoint(running: number): string {
  const base = `643007127${String(running).padStart(8, '0')}`;
  const sum = Array.from(base).reduce((total, digit, place) => total + Number(digit) * (place % 2 === 0 ? 3 : 1), 0);
  return `${base}${String((10 - (sum % 10)) % 10)}`;
}

export function madeUpBusinessId(random: SeededRandom): string {
  const weights = [7, 9, 10, 5, 8, 4, 2];
  for (;;) {
    const base = String(random.int(9_000_000, 9_899_999));
    const remainder = weights.reduce((sum, weight, place) => sum + weight * Number(base.charAt(place)), 0) % 11;
    if (remainder !== 1) return `${base}-${String(remainder === 0 ? 0 : 11 - remainder)}`;
  }
}
