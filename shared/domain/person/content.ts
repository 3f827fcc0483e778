// Read lines: who looked at whose data, for what purpose, which categories; written before anything is shown.
import { z } from 'zod';
import { personKey } from '../../formats/ids.ts';
import { sourceCheck } from '../../rules/freshness.ts';

/** Why data is looked at; the purpose is chosen by the call, never typed. */
export const readPurpose = z.enum(['identify-visitor', 'log-request', 'review-request', 'decide', 'make-paper', 'hand-over', 'reveal-identity-code']);
export type ReadPurpose = z.infer<typeof readPurpose>;

/** Why a protected person's card is opened, or a code shown whole; asked each time, never guessed from the screen. */
export const readReason = z.enum(['visitor-here', 'representative-here', 'paper-waits', 'visit-resumed', 'same-names', 'document-unclear']);
export type ReadReason = z.infer<typeof readReason>;

export const personContents = {
  /** Masked rows of a search were shown; the typed text is not kept. */
  'people-listed': z.strictObject({ personKeys: z.array(personKey).min(1).max(50), by: z.string().max(40) }),
  /** A person's card, case or items were shown or printed; a null key is the visitor of the case whom no register knows. */
  'person-read': z.strictObject({ personKey: personKey.nullable(), purpose: readPurpose, categories: z.array(z.string().max(60)).max(200), reason: readReason.optional() }),
  /** The sources were asked for this person's data in this case; how each answered, never what it said. */
  'sources-checked': z.strictObject({ personKey, checks: z.array(sourceCheck).max(1000) }),
  'session-opened': z.strictObject({}),
} as const;

export type PersonLineType = keyof typeof personContents;
export type PersonDraft = { [T in PersonLineType]: { readonly type: T; readonly content: z.infer<(typeof personContents)[T]> } }[PersonLineType];
