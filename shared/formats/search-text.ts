// Text folded for matching: case, accents, hyphens and spaces do not count (experience-rules.md 4); never shown.

const letters: ReadonlyMap<string, string> = new Map([
  ['ø', 'o'], ['æ', 'ae'], ['œ', 'oe'], ['ß', 'ss'], ['đ', 'd'], ['ð', 'd'], ['þ', 'th'], ['ł', 'l'], ['ŧ', 't'], ['ŋ', 'n'],
  ['ǥ', 'g'], ['ʒ', 'z'], ['ħ', 'h'], ['ı', 'i'], ['ς', 'σ'],
]);

/**
 * Lower case without accents (å ä ö → a a o, also the Sámi and other Latin letters that do not decompose), apostrophes
 * and invisible characters dropped, every other run of non-letters a single space. Folding twice changes nothing.
 */
export function foldSearchText(text: string): string {
  const lower = text.toLowerCase();
  // Most names are plain letters, of which nothing else is left to fold.
  if (/^[a-z0-9]*$/.test(lower)) return lower;
  // Decomposed before lower-casing: compatibility forms such as ™ hide capitals.
  const plain = text.normalize('NFKD').toLowerCase().replace(/[\p{M}\p{Cf}'’ʼ´`]/gu, '');
  return plain.replace(/[øæœßđðþłŧŋǥʒħıς]/gu, (letter) => letters.get(letter) ?? letter).replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** The words of the text, folded, in their order; `Anna-Liisa Mäkelä` → `anna`, `liisa`, `makela`. */
export function searchTokens(text: string): readonly string[] {
  const folded = foldSearchText(text);
  return folded === '' ? [] : folded.split(' ');
}

/** Folded and without spaces, so that `Anna-Liisa`, `Anna Liisa` and `Annaliisa` are one. */
export function compactSearchText(text: string): string {
  return foldSearchText(text).replaceAll(' ', '');
}
