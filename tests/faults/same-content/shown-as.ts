// A stored value as a Finnish copy must show it, worked out apart from the composer: from the field's format and the language's habit alone.
import type { Field } from '../../../shared/registers/controller.ts';

const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Helsinki', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: '2-digit', hourCycle: 'h23' });

/** White space left out, as in the text it is looked for in; an empty value is the sign of nothing stored. */
export function shownAs(value: string, field: Field | null): string {
  const shown = field?.codes?.[value.trim()] === undefined ? byFormat(value.trim(), field) : `${value} (${field.codes[value.trim()]?.fi ?? ''})`;
  return squeezed(shown === '' ? '–' : shown);
}

export function squeezed(text: string): string {
  return text.normalize('NFC').replaceAll(/\s+/g, '');
}

/** The sign and six digits of a birth date stay; the rest is stars (Act 1050/2018 § 29). */
export function withoutCode(value: string, identityCode: string | null): string {
  return identityCode === null ? value : value.split(identityCode).join(`${identityCode.slice(0, 7)}****`);
}

function byFormat(value: string, field: Field | null): string {
  switch (field?.format) {
    case 'date': return value.replace(/^(\d{4})-(\d\d)-(\d\d)$/, (_all, year: string, month: string, day: string) => `${String(Number(day))}.${String(Number(month))}.${year}`);
    case 'instant': return instant(value);
    case 'cents': return value.replace(/^(-?)(\d+)$/, (_all, sign: string, digits: string) => `${sign === '' ? '' : '−'}${digits.padStart(3, '0').slice(0, -2)},${digits.padStart(3, '0').slice(-2)}€`);
    case 'decimal': return value.replace(/^-/, '−').replace('.', ',');
    case 'identity-code': case 'phone': case 'text': case undefined: return value;
  }
}

function instant(value: string): string {
  const at = new Date(value);
  if (Number.isNaN(at.getTime())) return value;
  const part = Object.fromEntries(clock.formatToParts(at).map(({ type, value: text }) => [type, Number(text)]));
  return `${String(part['day'])}.${String(part['month'])}.${String(part['year'])}klo${String(part['hour'])}.${String(part['minute']).padStart(2, '0')}`;
}
