// Figures of metering series as a reader of the language writes them: every digit of a sum, no binary rounding.
import type { SeriesGroupShown, SeriesTotalShown } from '../../shared/registers/series-shown.ts';
import type { Language } from '../../shared/registers/words.ts';
import type { Category } from '../../shared/registers/controller.ts';
import { shown } from './shown.ts';

/** A decimal with a point; text that is none stays as it is. */
export function decimalShown(text: string, language: Language): string {
  const [whole = '', decimals] = text.replace(/^-/, '').split('.');
  if (!/^\d+$/.test(whole) || (decimals !== undefined && !/^\d*$/.test(decimals))) return shown(text);
  const grouped = new Intl.NumberFormat(language).format(BigInt(whole));
  return `${text.startsWith('-') ? '−' : ''}${grouped}${decimals === undefined ? '' : (language === 'en' ? '.' : ',') + decimals}`;
}

/** `12 790,850000 kWh`; a register that keeps the unit in the field's label has none of its own. */
export function sumWords(total: SeriesTotalShown, { fields }: Pick<SeriesGroupShown, 'fields'>, language: Language): string {
  const unit = fields.find(({ key }) => key === 'unit')?.value;
  return total.columns.flatMap(({ sum }) => (sum === null ? [] : [decimalShown(sum, language) + (unit === undefined ? '' : ` ${shown(unit)}`)])).join(' · ');
}

/** What names a group: its fields with codes in words, the person's own number left out. */
export function groupName({ fields }: Pick<SeriesGroupShown, 'fields'>, category: Category | undefined, language: Language): string {
  return fields.filter(({ key }) => key !== 'customer-number' && key !== 'unit').map(({ key, value }) => {
    const explained = category?.fields.find((field) => field.key === key)?.codes?.[value.trim()]?.[language];
    return explained ?? shown(value);
  }).join(' · ');
}

/** `2026`, `10/2026` or `31.10.2026`. */
export function periodShown(name: string): string {
  const [year = '', month, day] = name.split('-');
  if (month === undefined) return year;
  return day === undefined ? `${String(Number(month))}/${year}` : `${String(Number(day))}.${String(Number(month))}.${year}`;
}
