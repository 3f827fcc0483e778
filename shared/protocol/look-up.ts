// What a desk asks central to ask a person's live sources, and how each source answered.
import { z } from 'zod';
import { actorId, isoInstant, personKey } from '../formats/ids.ts';
import { lookState, sourceStanding } from '../registers/source-standing.ts';

const code = z.string().max(60);

/** The call's path; as every question about people it is signed by the unlocked desk (`askedProofText`). */
export const lookPath = 'v1/people/look-up';
/** `by`: the account that asks, for central's log of looks. */
export const lookRequest = z.strictObject({ personKey, by: actorId });
export const lookAnswer = z.strictObject({ at: isoInstant, sources: z.array(z.strictObject({ system: code, category: code, state: lookState })).max(1000) });
export type LookAnswer = z.infer<typeof lookAnswer>;

export const standingsPath = 'v1/sources';
export const standingsAnswer = z.strictObject({ sources: z.array(sourceStanding).max(1000) });
