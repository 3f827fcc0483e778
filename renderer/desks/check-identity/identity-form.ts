// The identity check as the clerk fills it: nothing of the document's number or image has a field here.
import { z } from 'zod';
import type { LocalDate } from '../../../shared/formats/local-date.ts';
import { parseTypedDate } from '../../../shared/formats/typed-date.ts';

/** Unticked boxes go as they are: a check that failed is logged too, and locks nobody out (rule 10). */
export function identityForm(today: LocalDate) {
  return z.strictObject({
    documentKind: z.string().min(1),
    validity: z.enum(['valid', 'expired']),
    photoMatched: z.boolean(),
    nameMatched: z.boolean(),
    birthDate: z.string().refine((text) => parseTypedDate(text, { today, century: 'past' }).ok),
    secondMethod: z.enum(['none', 'supervisor', 'another-document', 'live-mobile-identity']),
  });
}
export type IdentityForm = z.infer<ReturnType<typeof identityForm>>;
