// What a desk asks central to ask a person's live sources, and how each source answered.
import { z } from 'zod';
import { isoInstant, personKey } from '../formats/ids.ts';

/**
 * `changed`, `unchanged`: the source answered whole. `partly`: it did, but rows of its answer could not be read and stand on
 * the list of quarantined rows. `no-answer`: not in time, broke off, let nobody in, or is not what its profile says.
 * `not-live`: read by imports alone. `not-askable`: nothing by which this person alone can be asked for there, or the
 * answer names records that are held of somebody else; the next import sorts it out. `importing`: an import of the
 * controller runs and would be overtaken. `no-source`: central has no profile that reads this category of the system.
 */
export const lookState = z.enum(['changed', 'unchanged', 'partly', 'no-answer', 'not-live', 'not-askable', 'importing', 'no-source']);
export type LookState = z.infer<typeof lookState>;

const code = z.string().max(60);

/** The call's path; as every question about people it is signed by the unlocked desk (`askedProofText`). */
export const lookPath = 'v1/people/look-up';
/** `by`: the account that asks, for central's log of looks. */
export const lookRequest = z.strictObject({ personKey, by: z.string().min(1).max(40) });
export const lookAnswer = z.strictObject({ at: isoInstant, sources: z.array(z.strictObject({ system: code, category: code, state: lookState })).max(1000) });
export type LookAnswer = z.infer<typeof lookAnswer>;

/**
 * What central says of the sources themselves, and nothing of anybody in them: when a category of a system was last read whole by
 * an import, whether it can be asked live, and how often it is brought. Of several files the oldest reading.
 */
export const sourceStanding = z.strictObject({ system: code, category: code, readAt: isoInstant.nullable(), live: z.boolean(), rhythmDays: z.int().min(1).nullable() });
export type SourceStanding = z.infer<typeof sourceStanding>;

export const standingsPath = 'v1/sources';
export const standingsAnswer = z.strictObject({ sources: z.array(sourceStanding).max(1000) });
