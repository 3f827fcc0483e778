// What a half-made choice of removals keeps: places by number, never the text that stands there.
import { z } from 'zod';
import { placesMost, redactionGrounds, redactionPlace } from '../../../../shared/rules/redaction.ts';

export const redactDraft = z.strictObject({ places: z.array(redactionPlace).max(placesMost), typed: z.string().max(200), ground: z.enum(redactionGrounds), reasons: z.string().max(6000) });
export type RedactDraft = z.infer<typeof redactDraft>;
