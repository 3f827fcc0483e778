// A set of records as a line names it: how many, and a mark that tells it from any other set.
import { z } from 'zod';
import { isoInstant } from '../../formats/ids.ts';

const mark = z.string().regex(/^[0-9a-f]{16}$/);

/**
 * One row for each system and category; `mark`: of the records' own references, whatever their order. It tells sets apart, not who is in them.
 * `texts`: the same of what the records say, keyed, so that nobody guesses a short text from it; `newest`: when the record that changed last
 * came as it stands. Earlier lines have neither, and are compared by references alone.
 */
export const recordsMark = z.strictObject({
  system: z.string().max(60), category: z.string().max(60), count: z.int().min(1).max(1_000_000), mark, texts: mark.optional(), newest: isoInstant.optional(),
});
export type RecordsMark = z.infer<typeof recordsMark>;
