// The identity check as the clerk fills it: nothing of the document's number or image has a field here.
import { z } from 'zod';
import type { LocalDate } from '../../../shared/formats/local-date.ts';
import { parseTypedDate } from '../../../shared/formats/typed-date.ts';
import { actingDraft, mandateFaults, mandateFields } from './mandate-form.ts';

/** Unticked boxes go as they are: a check that failed is logged too, and locks nobody out (rule 10). */
export function identityForm(today: LocalDate) {
  const maybeDate = z.string().refine((text) => text.trim() === '' || parseTypedDate(text, { today, century: 'nearest' }).ok);
  const form = z.strictObject({
    ...actingDraft.shape,
    documentKind: z.string().min(1),
    validity: z.enum(['valid', 'expired']),
    photoMatched: z.boolean(),
    nameMatched: z.boolean(),
    birthDate: z.string().refine((text) => parseTypedDate(text, { today, century: 'past' }).ok),
    secondMethod: z.enum(['none', 'supervisor', 'another-document', 'live-mobile-identity']),
    issued: maybeDate,
    expires: maybeDate,
  });
  // Also while another field is wrong: everything that is missing is said at once (rule 38).
  return mandateFields.reduce((schema, field) => schema.refine(({ who, mandate }) => !mandateFaults({ who, mandate }, today).includes(field), { path: ['mandate', field], when: () => true }), form);
}
export type IdentityForm = z.infer<ReturnType<typeof identityForm>>;
