// What a spreadsheet's cell holds: the value as it was calculated last, never the formula.
import type { QuarantineReason } from '../../import-result.ts';
import { isPlainNumber } from '../plain-number.ts';
import type { Cell } from '../raw-record.ts';
import type { NumberLook } from './read-styles.ts';
import { serialDate } from './serial-date.ts';
import type { SharedStrings } from './shared-strings.ts';

export interface RawCell {
  /** The kind the cell says it is; `n` when it says nothing. */
  readonly type: string;
  readonly look: NumberLook;
  /** Null where the cell has no value. */
  readonly value: string | null;
  readonly inline: string;
  readonly isFormula: boolean;
}

export interface CellContext { readonly strings: SharedStrings; readonly from1904: boolean }

type Read = { readonly cell: Cell } | { readonly fault: QuarantineReason };

export function cellValue({ type, look, value, inline, isFormula }: RawCell, { strings, from1904 }: CellContext): Read {
  if (isFormula && value === null) return { fault: 'formula-without-value' };
  if (type === 'inlineStr') return { cell: inline };
  if (value === null) return { cell: '' };
  switch (type) {
    case 's': {
      const text = strings.at(Number(value));
      return text === undefined ? { fault: 'bad-record' } : { cell: text };
    }
    case 'str': return { cell: value };
    case 'b': return { cell: value === '1' ? 'true' : 'false' };
    case 'e': return { fault: 'error-in-cell' };
    case 'd': return { cell: { kind: value.length > 10 ? 'moment' : 'day', text: value.length > 10 ? `${value.slice(0, 19)}.000Z` : value } };
    default: return { cell: numberCell(value, look, from1904) };
  }
}

function numberCell(value: string, look: NumberLook, from1904: boolean): Cell {
  const number = Number(value);
  if (value.trim() === '') return '';
  // A time of day and a length of time look alike; both are hours, minutes and seconds.
  if (look === 'time' && number >= 0 && number < 10_000) return timeText(number);
  const date = look === 'number' ? null : serialDate(number, from1904);
  if (date !== null) return look === 'day' && date.isWhole ? { kind: 'day', text: date.day } : { kind: 'moment', text: date.moment };
  // The shortest text that means the same number: a sheet writes 2.126 as 2.1259999999999999.
  const text = String(number);
  return Math.abs(number) >= 1e15 || !isPlainNumber(text) ? { kind: 'rounded', text: value } : { kind: 'number', text };
}

function timeText(days: number): string {
  const seconds = Math.round(days * 86_400);
  return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map((part) => String(part).padStart(2, '0')).join(':');
}
