// A metering point (käyttöpaikka): the 18-digit number in national use since 2022, or an older code.
import type { z } from 'zod';
import { ok, refused, type Refusal, type Result } from '../outcomes.ts';

export type MeteringPointCode = string & z.$brand<'MeteringPointCode'>;

/** Older codes stay searchable but prove nothing: they have no check digit. */
export interface MeteringPoint {
  readonly kind: 'gsrn' | 'older';
  readonly code: MeteringPointCode;
}

/** `values.why` of a `bad-metering-point` refusal. */
export type MeteringPointFault = 'not-text' | 'shape' | 'length' | 'check';

/**
 * Trims, drops spaces between digits, strips the barcode's application identifier `8018` or `(8018)`, upper-cases
 * ASCII letters of older codes. Outcome: `bad-metering-point` with `why` (spec/formats.md "Käyttöpaikkatunnus").
 */
export function parseMeteringPoint(input: unknown): Result<MeteringPoint> {
  if (typeof input !== 'string') return fault('not-text');
  const text = input.trim();
  const digits = text.replace(/(?<=\d|^\(8018\)) +(?=\d)/g, '').replace(/^(?:\(8018\)|8018(?=\d{18}$))/, '');
  if (/^\d{18}$/.test(digits)) {
    return digits.charAt(17) === checkDigitOf(digits.slice(0, 17)) ? ok(branded('gsrn', digits)) : fault('check');
  }
  if (/^[0-9A-Za-z]{5,9}$/.test(text)) return ok(branded('older', text.toUpperCase()));
  return fault(/^\d+$/.test(digits) ? 'length' : 'shape');
}

/** GS1 mod 10: weights 3, 1, 3, 1… from the right. */
function checkDigitOf(first17: string): string {
  const sum = Array.from(first17).reverse().reduce((total, digit, place) => total + Number(digit) * (place % 2 === 0 ? 3 : 1), 0);
  return String((10 - (sum % 10)) % 10);
}

function branded(kind: MeteringPoint['kind'], code: string): MeteringPoint {
  // True because the caller has held the code to the shape of its kind.
  return { kind, code: code as MeteringPointCode };
}

function fault(why: MeteringPointFault): Refusal {
  return refused('bad-metering-point', { values: { why } });
}
