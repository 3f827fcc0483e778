// The name a row bears, and whether two names may be one person's.
import { searchTokens } from '../../shared/formats/search-text.ts';
import type { SourceRow } from './read-row.ts';

export function nameOf({ roles }: SourceRow): string {
  return roles['full-name'] ?? [roles['family-name'], roles['given-names']].filter((part) => part !== undefined).join(' ');
}

/** Every word of one stands in the other, in any order; a shared family name alone is a spouse, not the same person. */
export function mayBeSameName(one: string, other: string): boolean {
  if (one !== '' && one === other) return true;
  const first = new Set(searchTokens(one));
  const second = new Set(searchTokens(other));
  const [few, many] = first.size < second.size ? [first, second] : [second, first];
  return few.size >= 2 && [...few].every((word) => many.has(word));
}
