// One value of an export in the form an item keeps; what cannot be read is a reason for quarantine, never a guess.
import { localDateFrom, parseLocalDate } from '../../shared/formats/local-date.ts';
import type { ColumnFormat, Dialect } from '../../shared/registers/source-profile.ts';
import { momentText } from './connectors/moment-text.ts';
import type { Cell } from './connectors/raw-record.ts';
import type { QuarantineReason } from './import-result.ts';

export type ReadValue = { readonly value: string } | { readonly reason: QuarantineReason };

/** A cell whose kind the source knows is read by that kind: a spreadsheet's day is a day in whatever way the profile's texts are written. */
export function readCell(cell: Cell, format: ColumnFormat, decimal: Dialect['decimal']): ReadValue {
  if (typeof cell === 'string') return readValue(cell, format, decimal);
  const midnight = cell.kind === 'moment' && cell.text.endsWith('T00:00:00.000Z');
  switch (format) {
    case 'iso-date': case 'finnish-date': return readValue(midnight ? cell.text.slice(0, 10) : cell.text, 'iso-date', '.');
    case 'utc-instant': return cell.kind === 'moment' ? readValue(cell.text, format, '.') : { reason: 'bad-instant' };
    case 'text': return cell.kind === 'rounded' ? { reason: 'number-not-whole' } : { value: cell.text };
    case 'amount': case 'decimal': return readValue(cell.text, format, '.');
  }
}

/**
 * Dates YYYY-MM-DD, instants ISO in UTC with milliseconds, amounts whole cents, decimals with a point and all their
 * digits, text untouched. Empty text is "nothing stored" in every format. Of an instant, what is finer than a millisecond
 * is cut: the item's form has no place for it.
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
  const moment = momentText(value);
  // By characters: the text is two digits in each of these places.
  if (moment === null || !isDay(moment.slice(0, 10)) || moment.slice(11, 13) > '23' || moment.slice(14, 16) > '59' || moment.slice(17, 19) > '59') return { reason: 'bad-instant' };
  return { value: moment };
}

const daysMax = 5000;
const days = new Map<string, boolean>();

// Exports hold the same days over and over; the calendar is asked once for each.
function isDay(text: string): boolean {
  const known = days.get(text);
  if (known !== undefined) return known;
  const found = parseLocalDate(text).ok;
  if (days.size >= daysMax) days.clear();
  days.set(text, found);
  return found;
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
