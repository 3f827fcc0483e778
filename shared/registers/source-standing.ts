// What is known of a source itself, and how it answered when it was asked for one person's records; nothing of anybody in it.
import { z } from 'zod';
import { isoInstant } from '../formats/ids.ts';

/**
 * `changed`, `unchanged`: the source answered whole. `partly`: it did, but rows of its answer could not be read and stand on
 * the list of quarantined rows. `no-answer`: not in time, broke off, let nobody in, or is not what its profile says.
 * `not-live`: read by imports alone. `not-askable`: nothing by which this person alone can be asked for there, or the
 * answer names records that are held of somebody else; the next import sorts it out. `importing`: an import of the
 * controller runs and would be overtaken. `no-source`: central has no profile that reads this category of the system.
 */
export const lookState = z.enum(['changed', 'unchanged', 'partly', 'no-answer', 'not-live', 'not-askable', 'importing', 'no-source']);
export type LookState = z.infer<typeof lookState>;

/**
 * What central says of the sources themselves, and nothing of anybody in them: when a category of a system was last read whole by
 * an import, whether it can be asked live, and how often it is brought. Of several files the oldest reading.
 */
export const sourceStanding = z.strictObject({ system: z.string().max(60), category: z.string().max(60), readAt: isoInstant.nullable(), live: z.boolean(), rhythmDays: z.int().min(1).nullable() });
export type SourceStanding = z.infer<typeof sourceStanding>;
