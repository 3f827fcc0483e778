// Whole cents as money in the clerk's language.
import type { Language } from '../../../../shared/registers/words.ts';

const places = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-FI' } as const satisfies Record<Language, string>;

export function euros(cents: number, language: Language): string {
  return new Intl.NumberFormat(places[language], { style: 'currency', currency: 'EUR' }).format(cents / 100);
}
