// What a half-made choice of removals keeps: places by number, never the text that stands there.
import { z } from 'zod';
import { redactionGrounds, redactionPlace } from '../../../../shared/rules/redaction.ts';

/** As many as a sealed draft has room for (`seal-draft`): more than a decision holds, so that what was chosen comes back and is told of, not dropped. */
const keptMost = 2000;

export const redactDraft = z.strictObject({ places: z.array(redactionPlace).max(keptMost), typed: z.string().max(200), ground: z.enum(redactionGrounds), reasons: z.string().max(6000) });
export type RedactDraft = z.infer<typeof redactDraft>;
