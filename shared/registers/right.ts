// The rights a visitor can use, by the field's terms: one list for registers, rules and the case.
import { z } from 'zod';

/** Art. 15-18, 20, 21(1), 21(2), 7(3), 22 and 77 GDPR. */
export const rightCodes = [
  'access', 'rectification', 'erasure', 'restriction', 'portability', 'objection', 'marketing-ban', 'consent-withdrawal', 'automated-decisions', 'complaint',
] as const;
export const rightCode = z.enum(rightCodes);
export type RightCode = z.infer<typeof rightCode>;
