// Text that a letter takes from people and cases: whatever looks like an identity code in it is masked before it is printed.
import { z } from 'zod';

// Every century sign, either case, whatever the check character: a mistyped code is as much a secret as a right one.
const identityCode = /(?<![0-9A-Za-z])(\d{6}[-+A-FU-Ya-fu-y])\d{3}[0-9A-Za-z](?![0-9A-Za-z])/g;

/** `010594Y9032` → `010594Y****` (spec/rules.md 3.7). */
export function withoutIdentityCodes(text: string): string {
  return text.replace(identityCode, '$1****');
}

/** A line or a paragraph; the limit is the longest text that a source system or a decision may hold. */
export const letterText = z.string().max(20_000).transform(withoutIdentityCodes);
