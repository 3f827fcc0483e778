// The request form as it is typed: what the sealed draft keeps, and what a finished one must be.
import { z } from 'zod';
import { language } from '../../../shared/registers/words.ts';

/** Any half-typed state; parsed again when a draft is opened. */
export const requestDraft = z.strictObject({
  register: z.string().max(60),
  access: z.boolean(),
  which: z.enum(['all', 'chosen']),
  categories: z.array(z.string().max(60)).max(200),
  period: z.enum(['all', 'between']),
  from: z.string().max(40),
  to: z.string().max(40),
  ownWords: z.string().max(6000),
  language,
  receivedOn: z.string().max(40),
});
export type RequestDraft = z.infer<typeof requestDraft>;
