// A set of records as a line names it: how many, and a mark that tells it from any other set.
import { z } from 'zod';

/** One row for each system and category; `mark`: of the records' own references, whatever their order. It tells sets apart, not who is in them. */
export const recordsMark = z.strictObject({ system: z.string().max(60), category: z.string().max(60), count: z.int().min(1).max(1_000_000), mark: z.string().regex(/^[0-9a-f]{16}$/) });
export type RecordsMark = z.infer<typeof recordsMark>;
