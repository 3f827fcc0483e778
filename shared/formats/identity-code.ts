// The Finnish personal identity code (henkilötunnus): read, masked, its birth date; the gender digit is never looked at.
import type { z } from 'zod';
import { ok, refused, type Refusal, type Result } from '../outcomes.ts';
import { addMonths } from './date-arithmetic.ts';
import { localDateFrom, type LocalDate } from './local-date.ts';

/**
 * `DDMMYYcNNNk`, upper case, all 11 characters: the century sign is outside the checksum but distinguishes
 * people since 2023, so compare and index the whole value and nothing shorter.
 */
export type IdentityCode = string & z.$brand<'IdentityCode'>;

/** `values.why` of a `bad-identity-code` refusal; the code itself is never in a refusal. */
export type IdentityCodeFault = 'not-text' | 'length' | 'shape' | 'sign' | 'date' | 'future' | 'number' | 'temporary' | 'check';

export interface IdentityCodeOptions {
  readonly today: LocalDate;
  /** NNN 900-999: temporary and test codes. */
  readonly allowTemporary: boolean;
  /**
   * `scanned`: any `+` is a scanner with a US layout, never a person (experience-rules.md 9).
   * `typed`: a `+` that makes a person over 130 is a scanner that went unnoticed.
   * `stored`: a register or an export, where people of the 1800s are real.
   */
  readonly source: 'typed' | 'scanned' | 'stored';
}

const centuries: ReadonlyMap<string, number> = new Map([
  ['+', 1800], ...Array.from('-YXWVU', (sign) => [sign, 1900] as const), ...Array.from('ABCDEF', (sign) => [sign, 2000] as const),
]);
const checkCharacters = '0123456789ABCDEFHJKLMNPRSTUVWXY';
const oldestYears = 130;

/**
 * Trims, upper-cases ASCII letters, then holds the text to spec/formats.md "Henkilötunnus".
 * Outcomes: `bad-identity-code` with `why`, `scanner-layout`.
 */
export function parseIdentityCode(input: unknown, options: IdentityCodeOptions): Result<IdentityCode> {
  if (typeof input !== 'string') return fault('not-text');
  const text = asciiUpper(input.trim());
  // Asked before anything else: a burst with a wrong layout tells about the scanner, whatever else is wrong in it.
  if (options.source === 'scanned' && text.includes('+')) return refused('scanner-layout');
  if (text.length !== 11) return fault('length');
  if (!/^\d{6}.\d{3}.$/.test(text)) return fault('shape');
  if (!centuries.has(text.charAt(6))) return fault('sign');
  const birth = birthOf(text);
  if (birth === null) return fault('date');
  if (birth > options.today) return fault('future');
  return checked(text, birth, options);
}

function checked(text: string, birth: LocalDate, { today, allowTemporary, source }: IdentityCodeOptions): Result<IdentityCode> {
  const number = Number(text.slice(7, 10));
  if (number < 2) return fault('number');
  if (text.charAt(10) !== checkCharacters.charAt(Number(text.slice(0, 6) + text.slice(7, 10)) % 31)) return fault('check');
  if (source !== 'stored' && text.charAt(6) === '+' && addMonths(birth, oldestYears * 12) < today) return refused('scanner-layout');
  if (number >= 900 && !allowTemporary) return fault('temporary');
  // True because length, sign, date, number and check character have all been held to the specification.
  return ok(text as IdentityCode);
}

/** What may stand on a screen: `010594Y****` (spec/rules.md 3.7). */
export function maskIdentityCode(code: IdentityCode): string {
  return `${code.slice(0, 7)}****`;
}

export function birthDateOf(code: IdentityCode): LocalDate {
  const birth = birthOf(code);
  if (birth === null) throw new Error('An identity code without a birth date was branded.');
  return birth;
}

function birthOf(text: string): LocalDate | null {
  const century = centuries.get(text.charAt(6));
  if (century === undefined) return null;
  return localDateFrom({ year: century + Number(text.slice(4, 6)), month: Number(text.slice(2, 4)), day: Number(text.slice(0, 2)) });
}

// Not toUpperCase: it turns letters outside ASCII, such as the long s, into check characters.
function asciiUpper(text: string): string {
  return text.replace(/[a-z]/g, (letter) => letter.toUpperCase());
}

function fault(why: IdentityCodeFault): Refusal {
  return refused('bad-identity-code', { values: { why } });
}
