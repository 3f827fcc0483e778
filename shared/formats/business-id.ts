// The Finnish business id (Y-tunnus), read from its own form and from its VAT form.
import type { z } from 'zod';
import { ok, refused, type Refusal, type Result } from '../outcomes.ts';

/** `0911384-5` */
export type BusinessId = string & z.$brand<'BusinessId'>;

/** `values.why` of a `bad-business-id` refusal. */
export type BusinessIdFault = 'not-text' | 'shape' | 'zero' | 'no-such-number' | 'check';

const weights = [7, 9, 10, 5, 8, 4, 2] as const;

/**
 * Trims; takes `0911384-5` and `FI09113845` (letters in either case). Outcome: `bad-business-id` with `why`
 * (spec/formats.md "Y-tunnus").
 */
export function parseBusinessId(input: unknown): Result<BusinessId> {
  if (typeof input !== 'string') return fault('not-text');
  const text = input.trim();
  const parts = /^(\d{7})-(\d)$/.exec(text) ?? /^[Ff][Ii](\d{7})(\d)$/.exec(text);
  if (parts === null) return fault('shape');
  const [, base = '', check = ''] = parts;
  if (base === '0000000') return fault('zero');
  const remainder = weights.reduce((sum, weight, place) => sum + weight * Number(base.charAt(place)), 0) % 11;
  if (remainder === 1) return fault('no-such-number');
  if (Number(check) !== (remainder === 0 ? 0 : 11 - remainder)) return fault('check');
  // True because the check digit has been held to the weights.
  return ok(`${base}-${check}` as BusinessId);
}

/** `FI09113845` */
export function vatFormOf(id: BusinessId): string {
  return `FI${id.replace('-', '')}`;
}

function fault(why: BusinessIdFault): Refusal {
  return refused('bad-business-id', { values: { why } });
}
