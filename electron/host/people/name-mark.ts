// A number that two people of the same folded name share: namesakes are counted by it.
import { compactSearchText } from '../../../shared/formats/search-text.ts';
import type { PersonHead } from './person-head.ts';

/** Long hostile names are found by their first characters; the whole stays in the head. */
export const nameMax = 400;

/** 53 bits of the folded name (cyrb53, public domain): two of half a million names meet by chance about once in 70,000 such registers. */
export function nameMark({ familyName, givenNames }: Pick<PersonHead, 'familyName' | 'givenNames'>): number {
  const text = `${compactSearchText(familyName.slice(0, nameMax))} ${compactSearchText(givenNames.slice(0, nameMax))}`;
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}
