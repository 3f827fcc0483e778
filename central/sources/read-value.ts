// One value of an export in the form an item keeps; what cannot be read is a reason for quarantine, never a guess.
import { localDateFrom, parseLocalDate } from '../../shared/formats/local-date.ts';
import type { ColumnFormat, Dialect } from '../../shared/registers/source-profile.ts';
import type { QuarantineReason } from './import-result.ts';

export type ReadValue = { readonly value: string } | { readonly reason: QuarantineReason };

/**
 * Dates YYYY-MM-DD, instants ISO in UTC with milliseconds, amounts whole cents, decimals with a point and all their
 * digits, text untouched. Empty text is "nothing stored" in every format.
 */
export function readValue(text: string, format: ColumnFormat, decimal: Dialect['decimal']): ReadValue {
  if (format === 'text' || text.trim() === '') return { value: format === 'text' ? text : '' };
  const value = text.trim();
  switch (format) {
    case 'iso-date': {
      const date = parseLocalDate(value);
      return date.ok ? { value: date.value } : { reason: 'bad-date' };
    }
    case 'finnish-date': return finnishDate(value);
    case 'utc-instant': return instant(value);
    case 'amount': return amount(value, decimal);
    case 'decimal': {
      const parts = numberParts(value, decimal, 9);
      return parts === null ? { reason: 'bad-decimal' } : { value: value.replace(',', '.') };
    }
  }
}

function finnishDate(value: string): ReadValue {
  const parts = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(value);
  const date = parts === null ? null : localDateFrom({ day: Number(parts[1]), month: Number(parts[2]), year: Number(parts[3]) });
  return date === null ? { reason: 'bad-date' } : { value: date };
}

function instant(value: string): ReadValue {
  const parts = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2}):(\d{2})Z?$/.exec(value);
  if (parts === null || !parseLocalDate(parts[1]).ok) return { reason: 'bad-instant' };
  if (Number(parts[2]) > 23 || Number(parts[3]) > 59 || Number(parts[4]) > 59) return { reason: 'bad-instant' };
  return { value: `${String(parts[1])}T${String(parts[2])}:${String(parts[3])}:${String(parts[4])}.000Z` };
}

// By text, not by floating point: 0.1 + 0.2 is no sum of money.
function amount(value: string, decimal: Dialect['decimal']): ReadValue {
  const parts = numberParts(value, decimal, 2);
  if (parts === null) return { reason: 'bad-amount' };
  const cents = `${parts.whole}${parts.fraction.padEnd(2, '0')}`.replace(/^0+(?=\d)/, '');
  return { value: cents === '0' ? '0' : `${parts.sign}${cents}` };
}

function numberParts(value: string, decimal: Dialect['decimal'], fractionMax: number): { readonly sign: string; readonly whole: string; readonly fraction: string } | null {
  const sign = value.startsWith('-') ? '-' : '';
  const [whole = '', fraction, ...more] = value.slice(sign.length).split(decimal);
  if (more.length > 0 || !/^\d{1,15}$/.test(whole)) return null;
  if (fraction !== undefined && (!/^\d+$/.test(fraction) || fraction.length > fractionMax)) return null;
  return { sign, whole, fraction: fraction ?? '' };
}
