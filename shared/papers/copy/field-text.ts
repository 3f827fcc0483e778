// One stored value as a person can read it: codes explained, dates and amounts in the habit of the language (CJEU C-487/21).
import { maskIdentityCode, type IdentityCode } from '../../formats/identity-code.ts';
import { parseLocalDate } from '../../formats/local-date.ts';
import type { Field } from '../../registers/controller.ts';
import { explainedCode } from '../../registers/explained-code.ts';
import { localTimeReader } from '../local-time.ts';
import type { PaperSetting } from '../paper-setting.ts';

export type FieldText = (value: string, field: Field | null) => string;

// Digits with at most one decimal sign, which decimalText checks; a stricter pattern would be a slower one.
const numberShape = /^[-−]?\d[\d.,]*$/;

/**
 * `identityCode` is the person's own: it stands whole among the identifying data and masked everywhere else (Data
 * Protection Act 1050/2018 § 29, spec/rules.md 3.7). A value that does not fit its format is shown as it was stored.
 */
export function fieldText(setting: PaperSetting, identityCode: string | null): FieldText {
  const { words, say } = setting;
  const localTime = localTimeReader();
  // True for masking: only the first seven characters are read, and the code came from the register.
  const masked = identityCode === null ? '' : maskIdentityCode(identityCode as IdentityCode);
  const shown = (value: string, field: Field | null): string => {
    if (value.trim() === '') return words.empty;
    const explained = explainedCode(field, value);
    if (explained !== null) return `${value} (${say(explained)})`;
    switch (field?.format) {
      case 'date': return dateText(value, words.date);
      case 'instant': return instantText(value);
      case 'cents': return amountText(value, setting);
      case 'decimal': return decimalText(value, setting);
      case 'identity-code': case 'phone': case 'text': case undefined: return value;
    }
  };
  const instantText = (value: string): string => {
    const at = localTime(value.trim());
    return at === null ? dateText(value, words.date) : `${words.date(at.date)} ${words.time(at.hour, at.minute)}`;
  };
  return (value, field) => {
    const text = shown(value, field);
    return identityCode !== null && identityCode !== '' && text.includes(identityCode) ? text.replaceAll(identityCode, masked) : text;
  };
}

function dateText(value: string, date: PaperSetting['words']['date']): string {
  const parsed = parseLocalDate(value);
  return parsed.ok ? date(parsed.value) : value;
}

/** Whole cents as stored; `123456` → `1 234,56 €`. */
function amountText(value: string, setting: PaperSetting): string {
  const parts = /^([-−]?)(\d{1,15})$/.exec(value.trim());
  if (parts === null) return value;
  const digits = (parts[2] ?? '').padStart(3, '0');
  const { words } = setting;
  return words.euros(`${parts[1] === '' ? '' : '−'}${grouped(digits.slice(0, -2), words.thousands)}${words.decimalSign}${digits.slice(-2)}`);
}

/** Every digit stays: a rounded reading would not be a copy. Years and short numbers are not grouped. */
function decimalText(value: string, { words }: PaperSetting): string {
  const number = value.trim();
  if (!numberShape.test(number)) return value;
  const [whole = '', decimals, ...more] = number.replace(/^[-−]/, '').split(/[.,]/);
  if (more.length > 0 || decimals === '') return value;
  const sign = /^\d/.test(number) ? '' : '−';
  const shown = whole.length > 4 && !whole.startsWith('0') ? grouped(whole, words.thousands) : whole;
  return `${sign}${shown}${decimals === undefined ? '' : words.decimalSign + decimals}`;
}

function grouped(digits: string, separator: string): string {
  const trimmed = digits.replace(/^0+(?=\d)/, '');
  const first = trimmed.length % 3;
  return [trimmed.slice(0, first), ...(trimmed.slice(first).match(/\d{3}/g) ?? [])].filter((part) => part !== '').join(separator);
}
