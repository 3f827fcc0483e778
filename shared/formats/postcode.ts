// A Finnish postcode: five digits kept as text, because leading zeros are part of it.
import type { z } from 'zod';
import { ok, refused, type Result } from '../outcomes.ts';

export type Postcode = string & z.$brand<'Postcode'>;

/** Trims; five ASCII digits. A number is refused: its leading zeros are already lost. Outcome: `bad-postcode`. */
export function parsePostcode(input: unknown): Result<Postcode> {
  if (typeof input !== 'string') return refused('bad-postcode', { values: { why: 'not-text' } });
  const text = input.trim();
  if (!/^\d{5}$/.test(text)) return refused('bad-postcode', { values: { why: 'shape' } });
  // True because the text is five digits.
  return ok(text as Postcode);
}
