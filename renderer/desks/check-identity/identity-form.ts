// The identity check as the clerk fills it: nothing of the document's number or image has a field here.
import { z } from 'zod';
import type { LocalDate } from '../../../shared/formats/local-date.ts';
import { parseTypedDate } from '../../../shared/formats/typed-date.ts';
import { actingDraft, mandateFaults } from './mandate-form.ts';

/** Unticked boxes go as they are: a check that failed is logged too, and locks nobody out (rule 10). */
export function identityForm(today: LocalDate) {
  const maybeDate = z.string().refine((text) => text.trim() === '' || parseTypedDate(text, { today, century: 'nearest' }).ok);
  return z.strictObject({
    ...actingDraft.shape,
    documentKind: z.string().min(1),
    validity: z.enum(['valid', 'expired']),
    photoMatched: z.boolean(),
    nameMatched: z.boolean(),
    birthDate: z.string().refine((text) => parseTypedDate(text, { today, century: 'past' }).ok),
    secondMethod: z.enum(['none', 'supervisor', 'another-document', 'live-mobile-identity']),
    issued: maybeDate,
    expires: maybeDate,
  }).superRefine(({ who, mandate }, context) => {
    for (const field of mandateFaults({ who, mandate }, today)) context.addIssue({ code: 'custom', path: ['mandate', field] });
  });
}
export type IdentityForm = z.infer<ReturnType<typeof identityForm>>;
