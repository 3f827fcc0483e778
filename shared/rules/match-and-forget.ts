// Compares a scanned machine-readable zone with the found person and forgets it: the answer is three words, no number, no code, no date (spec/formats.md, EDPB 01/2022 para 79).
import type { LocalDate } from '../formats/local-date.ts';
import { parseMachineReadableZone, type MachineReadableZone } from '../formats/machine-readable-zone.ts';
import { ok, refused, type Result } from '../outcomes.ts';

export interface MatchedPerson {
  readonly familyName: string;
  readonly givenNames: string;
  /** Null: the registers do not hold it. */
  readonly birthDate: LocalDate | null;
}

/** `not-known`: one side does not have it. `expiry`: the document's own day against today. */
export interface ZoneMatch {
  readonly name: 'matched' | 'differs';
  readonly birthDate: 'matched' | 'differs' | 'not-known';
  readonly expiry: 'valid' | 'expired' | 'not-known';
}

/** On a keyboard of another country `<` is typed as `;` or `+`: such a text is never read as a document (rule 9). */
function isOtherLayout(zone: unknown): boolean {
  return typeof zone === 'string' && /[;+]/.test(zone);
}

/** Outcomes: `scanner-layout`, `bad-machine-readable-zone`; neither carries a part of the zone. */
export function matchAndForget(zone: unknown, person: MatchedPerson, today: LocalDate): Result<ZoneMatch> {
  if (isOtherLayout(zone)) return refused('scanner-layout', { field: 'zone' });
  const read = parseMachineReadableZone(zone, today);
  if (!read.ok) return read;
  const { birthDate, expires } = read.value;
  return ok({
    name: namesMatch(read.value, person) ? 'matched' : 'differs',
    birthDate: birthDate === null || person.birthDate === null ? 'not-known' : birthDate === person.birthDate ? 'matched' : 'differs',
    expiry: expires === null ? 'not-known' : expires < today ? 'expired' : 'valid',
  });
}

/** What the clerk would type from the document; null where the document leaves it open or is not read. */
export function zoneBirthDate(zone: unknown, today: LocalDate): LocalDate | null {
  const read = parseMachineReadableZone(zone, today);
  return read.ok ? read.value.birthDate : null;
}

/** The family name whole; of given names the shorter list must begin the longer, since registers often hold only the first. */
function namesMatch({ familyName, givenNames, truncated }: MachineReadableZone, person: MatchedPerson): boolean {
  const family = inZone(person.familyName);
  const given = words(inZone(person.givenNames));
  // A family name that fills the field leaves no room for given names.
  if (truncated && givenNames === '') return family !== '' && family.startsWith(familyName);
  if (family !== familyName) return false;
  const shown = words(givenNames);
  const count = Math.min(shown.length, given.length);
  if (count === 0) return shown.length === given.length;
  return shown.slice(0, count).every((word, place) => {
    const other = given[place] ?? '';
    return word === other || (truncated && place === shown.length - 1 && other.startsWith(word));
  });
}

function words(text: string): readonly string[] {
  return text.split(' ').filter((word) => word !== '');
}

const transliterated: ReadonlyMap<string, string> = new Map([
  ['Å', 'AA'], ['Ä', 'AE'], ['Ö', 'OE'], ['Ü', 'UE'], ['Ø', 'OE'], ['Æ', 'AE'], ['ß', 'SS'], ['ẞ', 'SS'], ['Ð', 'D'], ['Đ', 'D'], ['Þ', 'TH'], ['Ŋ', 'N'], ['Ŧ', 'T'], ['Ł', 'L'], ['Œ', 'OE'],
]);

/** A name as the zone writes it: Ä AE, Ö OE, Å AA, other marks dropped, hyphens blanks, apostrophes nothing (ICAO 9303 part 3, section 6). */
function inZone(name: string): string {
  const letters = Array.from(name.normalize('NFC').toUpperCase(), (letter) => transliterated.get(letter) ?? letter).join('');
  return letters.normalize('NFD').replace(/[\u0300-\u036f'’.]/g, '').replace(/[^A-Z]+/g, ' ').trim();
}
