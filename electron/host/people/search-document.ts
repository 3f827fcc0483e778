// What the search knows of a person: words of the name and of the places, birth date, and which names are the same.
import { compactSearchText, foldSearchText, searchTokens } from '../../../shared/formats/search-text.ts';
import type { PersonHead } from './person-head.ts';

/** `written`: in small letters as the register or the clerk spells it; `folded`: what is compared. */
export interface SearchWord { readonly written: string; readonly folded: string }

export interface SearchDocument {
  readonly personKey: string;
  /** 19940501; 0 when unknown. */
  readonly birth: number;
  /** Equal for two people of the same folded name. */
  readonly nameMark: number;
  /** Where the person stands among equals: the first words of the family name and of the given names. */
  readonly order: readonly [SearchWord | null, SearchWord | null];
  readonly names: readonly SearchWord[];
  /** Empty under non-disclosure: nobody is found by the place that is hidden. */
  readonly places: readonly SearchWord[];
}

/** Long hostile names are found by their first characters; the whole stays in the head. */
const nameMax = 400;

const betweenWords = /[^\p{L}\p{N}\p{M}\p{Cf}'’ʼ´`]+/u;

/** Written as folded where folding cut the text into other words than the eye does. */
export function wordsOf(text: string): readonly SearchWord[] {
  const folded = searchTokens(text);
  const written = text.toLowerCase().split(betweenWords).filter((piece) => foldSearchText(piece) !== '');
  const same = written.length === folded.length && written.every((piece, place) => foldSearchText(piece) === folded[place]);
  return folded.map((token, place) => ({ written: (same ? written[place] : undefined) ?? token, folded: token }));
}

/** `Anna-Liisa` written together too, so that «Annaliisa» finds it. */
export function joinedWord(text: string): SearchWord {
  return { written: text.toLowerCase().replaceAll('-', ''), folded: compactSearchText(text) };
}

export function birthMark(birthDate: string | null): number {
  return birthDate === null ? 0 : Number(birthDate.replaceAll('-', ''));
}

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

export function documentOf(head: PersonHead): SearchDocument {
  const family = head.familyName.slice(0, nameMax);
  const given = head.givenNames.slice(0, Math.max(0, nameMax - family.length));
  const joined = `${family} ${given}`.split(' ').filter((name) => name.includes('-') && compactSearchText(name) !== '').map(joinedWord);
  const [familyWords, givenWords] = [wordsOf(family), wordsOf(given)];
  const places = head.nonDisclosure ? [] : head.addresses.flatMap((one) => wordsOf(`${one.street} ${one.postcode} ${one.town}`.slice(0, 4 * nameMax)));
  return {
    personKey: head.personKey, birth: birthMark(head.birthDate), nameMark: nameMark(head), order: [familyWords[0] ?? null, givenWords[0] ?? null],
    names: [...familyWords, ...givenWords, ...joined], places,
  };
}
