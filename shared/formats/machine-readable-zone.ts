// The machine-readable zone of an identity document (ICAO 9303 TD1, TD2, TD3): names, birth date and expiry, nothing else leaves this file.
import { ok, refused, type Refusal, type Result } from '../outcomes.ts';
import { calendarDayOf, localDateFrom, type LocalDate } from './local-date.ts';

/**
 * The document number and the optional field are read for the check digits only and are in no result: the Finnish
 * identity card carries the identity code there (spec/formats.md).
 */
export interface MachineReadableZone {
  readonly format: 'TD1' | 'TD2' | 'TD3';
  /** As printed: A-Z and blanks; `truncated` names filled the whole field and may go on. */
  readonly familyName: string;
  readonly givenNames: string;
  readonly truncated: boolean;
  /** Null where the document leaves parts of it open. */
  readonly birthDate: LocalDate | null;
  readonly expires: LocalDate | null;
}

/** `values.why`; no part of the zone is ever in a refusal. */
export type ZoneFault = 'not-text' | 'shape' | 'check-number' | 'check-birth' | 'check-expiry' | 'check-optional' | 'check-composite' | 'date' | 'name';

interface Layout {
  readonly format: MachineReadableZone['format'];
  readonly names: string;
  readonly number: string;
  readonly birth: string;
  readonly expiry: string;
  /** With its own check digit in TD3 only; `<` there means that the field is empty. */
  readonly optional: string | null;
  readonly composite: string;
  readonly compositeCheck: string;
}

/** White space around and between is dropped, letters are upper-cased; a zone read as one line is cut by its length. Outcome: `bad-machine-readable-zone`. */
export function parseMachineReadableZone(input: unknown, today: LocalDate): Result<MachineReadableZone> {
  if (typeof input !== 'string') return fault('not-text');
  const text = input.replace(/\s/g, '').replace(/[a-z]/g, (letter) => letter.toUpperCase());
  const layout = /^[A-Z0-9<]+$/.test(text) ? layoutOf(text) : null;
  if (layout === null) return fault('shape');
  const wrong = wrongCheck(layout);
  if (wrong !== null) return fault(wrong);
  const { year } = calendarDayOf(today);
  const birthDate = dateOf(layout.birth, (two) => (century(year) + two > year ? century(year) - 100 + two : century(year) + two));
  const expires = dateOf(layout.expiry, (two) => 2000 + two);
  if (birthDate === undefined || expires === undefined) return fault('date');
  // A birthday later this year belongs to the century before.
  const born = birthDate !== null && birthDate > today ? yearsEarlier(birthDate, 100) : birthDate;
  const [familyName = '', ...given] = layout.names.replace(/<+$/, '').split('<<').map((part) => part.replaceAll('<', ' ').trim());
  if (familyName === '' || /\d/.test(layout.names)) return fault('name');
  return ok({ format: layout.format, familyName, givenNames: given.join(' ').trim(), truncated: !layout.names.endsWith('<'), birthDate: born, expires });
}

/**
 * Whether the optional field of a Finnish identity card carries this code; the field itself never leaves. `<` stands for the sign,
 * and a check character that is wrong on the card is no difference of persons (spec/formats.md).
 */
export function zoneCarriesCode(input: unknown, code: string | null): 'matched' | 'differs' | 'not-known' {
  if (typeof input !== 'string' || code === null) return 'not-known';
  const text = input.replace(/\s/g, '').toUpperCase();
  const field = text.length === 90 && text.slice(2, 5) === 'FIN' ? text.slice(15, 26) : '';
  if (!/^\d{6}[A-Z<]\d{3}[0-9A-Z]$/.test(field)) return 'not-known';
  return field.slice(0, 10) === code.toUpperCase().replace(/[-+]/, '<').slice(0, 10) ? 'matched' : 'differs';
}

function layoutOf(text: string): Layout | null {
  if (text.length === 90) {
    const [one, two, three] = [text.slice(0, 30), text.slice(30, 60), text.slice(60)];
    const composite = one.slice(5) + two.slice(0, 7) + two.slice(8, 15) + two.slice(18, 29);
    return { format: 'TD1', names: three, number: one.slice(5, 15), birth: two.slice(0, 7), expiry: two.slice(8, 15), optional: null, composite, compositeCheck: two.charAt(29) };
  }
  const width = text.length === 72 ? 36 : text.length === 88 ? 44 : 0;
  if (width === 0) return null;
  const [one, two] = [text.slice(0, width), text.slice(width)];
  const composite = two.slice(0, 10) + two.slice(13, 20) + two.slice(21, width - 1);
  return {
    format: width === 36 ? 'TD2' : 'TD3', names: one.slice(5), number: two.slice(0, 10), birth: two.slice(13, 20), expiry: two.slice(21, 28),
    optional: width === 44 ? two.slice(28, 43) : null, composite, compositeCheck: two.charAt(width - 1),
  };
}

function wrongCheck({ number, birth, expiry, optional, composite, compositeCheck }: Layout): ZoneFault | null {
  // A TD1 number longer than nine characters goes on in the optional field and has `<` in the place of its check digit.
  if (!number.endsWith('<') && !checks(number)) return 'check-number';
  if (!checks(birth)) return 'check-birth';
  if (!checks(expiry)) return 'check-expiry';
  if (optional !== null && !(/^<+$/.test(optional) || checks(optional))) return 'check-optional';
  return checkDigit(composite) === compositeCheck ? null : 'check-composite';
}

function checks(fieldAndDigit: string): boolean {
  return checkDigit(fieldAndDigit.slice(0, -1)) === fieldAndDigit.slice(-1);
}

/** Digits count as themselves, A-Z as 10-35, `<` as 0; weights 7, 3, 1; modulo 10 (ICAO 9303 part 3, 4.9). */
export function checkDigit(text: string): string {
  const sum = Array.from(text).reduce((total, letter, place) => total + valueOf(letter) * ([7, 3, 1][place % 3] ?? 0), 0);
  return String(sum % 10);
}

function valueOf(letter: string): number {
  if (letter === '<') return 0;
  return /\d/.test(letter) ? Number(letter) : letter.charCodeAt(0) - 55;
}

/** Null: parts are left open with `<`. Undefined: no day of the calendar. */
function dateOf(field: string, yearOf: (two: number) => number): LocalDate | null | undefined {
  const text = field.slice(0, 6);
  if (/^[\d<]*<[\d<]*$/.test(text)) return null;
  if (!/^\d{6}$/.test(text)) return undefined;
  return localDateFrom({ year: yearOf(Number(text.slice(0, 2))), month: Number(text.slice(2, 4)), day: Number(text.slice(4)) }) ?? undefined;
}

function century(year: number): number {
  return Math.floor(year / 100) * 100;
}

function yearsEarlier(date: LocalDate, years: number): LocalDate | null {
  const { year, month, day } = calendarDayOf(date);
  return localDateFrom({ year: year - years, month, day });
}

function fault(why: ZoneFault): Refusal {
  return refused('bad-machine-readable-zone', { values: { why } });
}
