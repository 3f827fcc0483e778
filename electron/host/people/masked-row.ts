// A found person as the screen may show it: the one place where result rows are masked (experience-rules.md 5, 11, 12).
import type { FoundPerson } from '../../../shared/bridge.ts';
import { foldSearchText } from '../../../shared/formats/search-text.ts';
import { birthYearOf } from './person-head.ts';
import { placesOf } from './places-of.ts';
import type { Hit } from './search-people.ts';

const shownDigits = 3;

/** The name part that begins like the first typed word, as the register writes it. */
function matchedName({ head, words }: Hit): string | null {
  const parts = `${head.familyName} ${head.givenNames}`.slice(0, 400).split(/[\s-]+/);
  const folded = words.map(foldSearchText);
  return parts.find((part) => folded.some((word) => foldSearchText(part).startsWith(word))) ?? null;
}

function maskedNumber(number: string | undefined): string | null {
  return number === undefined ? null : `…${number.slice(-shownDigits)}`;
}

/** A person under non-disclosure carries name, birth year and the mark only; the rest never leaves the host. */
export function maskedRow(hit: Hit, namesakes: number): FoundPerson {
  const { head, by } = hit;
  const base = { personKey: head.personKey, familyName: head.familyName, givenNames: head.givenNames, birthYear: birthYearOf(head), namesakes };
  const matched = { by, text: by === 'name' ? matchedName(hit) : null };
  const { town } = placesOf(head, 'screen');
  if (head.nonDisclosure) return { ...base, customerNumber: null, town, restricted: true, matched };
  const customerNumber = maskedNumber(head.customerNumbers[0]);
  return { ...base, customerNumber, town, restricted: false, matched: by === 'customer-number' ? { by, text: customerNumber } : matched };
}
