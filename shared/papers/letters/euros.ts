// Whole cents as the language writes money: 123456 → `1 234,56 €`.
import type { PaperWords } from '../words/fi.ts';

/** `cents` is a whole number from 0 up. */
export function euros(cents: number, words: PaperWords): string {
  const digits = String(cents).padStart(3, '0');
  const whole = digits.slice(0, -2);
  const first = whole.length % 3;
  const groups = [whole.slice(0, first), ...(whole.slice(first).match(/\d{3}/g) ?? [])].filter((group) => group !== '');
  return words.euros(`${groups.join(words.thousands)}${words.decimalSign}${digits.slice(-2)}`);
}
