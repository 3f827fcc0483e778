// A customer number: each controller has its own pattern, which is data of its profile.
import type { z } from 'zod';
import { ok, refused, type Refusal, type Result } from '../outcomes.ts';
import { fitsPattern, numberPattern } from './number-pattern.ts';

export type CustomerNumber = string & z.$brand<'CustomerNumber'>;

/** `values.why` of a `bad-customer-number` refusal. */
export type CustomerNumberFault = 'not-text' | 'length' | 'pattern' | 'pattern-not-understood';

/**
 * Trims, upper-cases ASCII letters, keeps leading zeros, then holds the text to the controller's pattern (see
 * numberPattern). District-heating sites, which have no GSRN, are read the same way with their own pattern.
 * Outcome: `bad-customer-number` with `why`; a pattern that is not understood accepts nothing.
 */
export function parseCustomerNumber(input: unknown, pattern: string): Result<CustomerNumber> {
  if (typeof input !== 'string') return fault('not-text');
  const text = input.trim().replace(/[a-z]/g, (letter) => letter.toUpperCase());
  if (text.length === 0 || text.length > 40) return fault('length');
  const parts = numberPattern(pattern);
  if (parts === null) return fault('pattern-not-understood');
  if (!fitsPattern(text, parts)) return fault('pattern');
  // True because the whole text fits the controller's pattern.
  return ok(text as CustomerNumber);
}

function fault(why: CustomerNumberFault): Refusal {
  return refused('bad-customer-number', { values: { why } });
}
