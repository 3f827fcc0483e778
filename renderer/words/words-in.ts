// Words of one language whatever the clerk's: the visitor's side of the signing step, and the usual reasons of a letter.
import type { Language } from '../../shared/registers/words.ts';
import { en } from './en.ts';
import { fi, type Words } from './fi.ts';
import { sv } from './sv.ts';

const catalogues: Readonly<Record<Language, Words>> = { fi, sv, en };

/** Whoever imports this fetches all three catalogues: only what stands behind the log-in may. */
export function wordsIn(language: Language): Words {
  return catalogues[language];
}
