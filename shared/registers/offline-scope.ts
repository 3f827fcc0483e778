// Which people a desk holds for work without a connection, and what may be asked of the others.
import { z } from 'zod';
import { isoDate } from '../formats/ids.ts';
import { isStorable } from '../formats/stored-text.ts';
import { lookupKinds } from './lookup.ts';

/** Narrowest first. `open-cases`: people with an open case of the controller's; `office`: those and the customers of the desk's office. */
export const scopeKinds = ['none', 'open-cases', 'office', 'all'] as const;
export const scopeKind = z.enum(scopeKinds);
export type ScopeKind = z.infer<typeof scopeKind>;

/** Whom a search at a desk covers: its scope; `filling`: to be all, and not all of them have come yet. */
export const searchCover = z.enum([...scopeKinds, 'filling']);
export type SearchCover = z.infer<typeof searchCover>;

/** A whole number of the person's, or the beginnings of names with a birth date or year: nobody browses the register of people from afar. */
export const elsewhereQuery = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('number'), lookups: z.array(z.strictObject({ kind: z.enum(lookupKinds), value: z.string().min(1).max(60).refine(isStorable) })).min(1).max(3) }),
  z.strictObject({ by: z.literal('name'), words: z.array(z.string().min(2).max(60).refine(isStorable)).min(1).max(6), birthYear: z.int().min(1800).max(9999), birthDate: isoDate.nullable() }),
]);
export type ElsewhereQuery = z.infer<typeof elsewhereQuery>;

/** Rows of one answer. */
export const elsewhereMax = 10;
