// Phone numbers: stored as E.164, shown in the national form; foreign numbers are accepted.
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { z } from 'zod';
import { ok, refused, type Refusal, type Result } from '../outcomes.ts';

/** E.164: `+3589878071` */
export type Phone = string & z.$brand<'Phone'>;

/** `values.why` of a `bad-phone` refusal. */
export type PhoneFault = 'not-text' | 'length' | 'not-a-number' | 'extension';

// The longest E.164 number is 15 digits; this leaves room for spaces and brackets and keeps hostile text from the library.
const longestTyped = 40;

/**
 * Reads a number as written, Finland where no country code is given. Outcome: `bad-phone` with `why`; an extension is
 * refused because E.164 cannot keep it and dropping it would change the number (spec/formats.md "Phone").
 */
export function parsePhone(input: unknown): Result<Phone> {
  if (typeof input !== 'string') return fault('not-text');
  const text = input.trim();
  if (text.length > longestTyped) return fault('length');
  const number = parsePhoneNumberFromString(text, { defaultCountry: 'FI', extract: false });
  if (number === undefined || !number.isValid()) return fault('not-a-number');
  if (number.ext !== undefined) return fault('extension');
  const e164: string = number.number;
  // True because the library writes a valid number as E.164.
  return ok(e164 as Phone);
}

/** Finnish numbers in the national form, others in the international form. */
export function formatPhone(phone: Phone): string {
  const number = parsePhoneNumberFromString(phone, { extract: false });
  if (number === undefined) return phone;
  return number.country === 'FI' || number.country === 'AX' ? number.formatNational() : number.formatInternational();
}

function fault(why: PhoneFault): Refusal {
  return refused('bad-phone', { values: { why } });
}
