// What the search knows of a person: words of the name and of the places, birth date, and which names are the same.
import { compactSearchText, foldSearchText, searchTokens } from '../../../shared/formats/search-text.ts';
import { packRow } from './found-row.ts';
import { nameMark, nameMax } from './name-mark.ts';
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
  /** See found-row. */
  readonly row: Uint8Array;
}

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

export function documentOf(head: PersonHead): SearchDocument {
  const family = head.familyName.slice(0, nameMax);
  const given = head.givenNames.slice(0, Math.max(0, nameMax - family.length));
  const joined = [family, given, ...(head.otherNames ?? [])].join(' ').slice(0, 4 * nameMax).split(' ').filter((name) => name.includes('-') && compactSearchText(name) !== '').map(joinedWord);
  const [familyWords, givenWords] = [wordsOf(family), wordsOf(given)];
  const others = (head.otherNames ?? []).map((name) => name.slice(0, nameMax));
  const places = head.nonDisclosure ? [] : head.addresses.flatMap((one) => wordsOf(`${one.street} ${one.postcode} ${one.town}`.slice(0, 4 * nameMax)));
  return {
    personKey: head.personKey, birth: birthMark(head.birthDate), nameMark: nameMark(head), order: [familyWords[0] ?? null, givenWords[0] ?? null],
    names: [...familyWords, ...givenWords, ...others.flatMap(wordsOf), ...joined], places, row: packRow(head),
  };
}
