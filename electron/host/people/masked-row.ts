// A found person as the screen may show it: the masked row with what of it matched (experience-rules.md 5).
import type { FoundPerson } from '../../../shared/bridge.ts';
import { compactSearchText, foldSearchText, searchTokens } from '../../../shared/formats/search-text.ts';
import { typedName } from '../../../shared/rules/typed-name.ts';
import type { Hit } from './search-people.ts';

/** The name part that begins like the first typed word, as the register writes it. */
function matchedName({ row, folded }: Hit): string | null {
  const parts = `${row.familyName} ${row.givenNames}`.slice(0, 400).split(/[\s-]+/);
  return parts.find((part) => {
    const own = foldSearchText(part);
    return folded.some((word) => own.startsWith(word));
  }) ?? null;
}

/** Found by a name that the row does not show: a former one, or one that another system gives. */
function isOtherName({ row, folded }: Hit): boolean {
  const written = `${row.familyName} ${row.givenNames}`.slice(0, 400);
  const own = [...searchTokens(written), ...written.split(' ').filter((name) => name.includes('-')).map(compactSearchText)];
  return typedName(folded.flatMap((word) => word.split(' ')), own).score(own) === 0;
}

export function maskedRow(hit: Hit, namesakes: number): FoundPerson {
  const { row } = hit;
  const by = hit.by === 'name' && hit.folded.length > 0 && isOtherName(hit) ? 'other-name' : hit.by;
  const { personKey, familyName, givenNames, birthYear, customerNumber, town, restricted } = row;
  const text = by === 'name' ? matchedName(hit) : by === 'customer-number' ? customerNumber : null;
  // The key is one that rowOf or the segment had from a person of the store.
  return { personKey: personKey as FoundPerson['personKey'], familyName, givenNames, birthYear, customerNumber, town, restricted, namesakes, matched: { by, text } };
}
