// The words of letters in each language of service.
import type { Language } from '../../registers/words.ts';
import { enLetters } from './en-letters.ts';
import { fiLetters, type LetterWords } from './fi-letters.ts';
import { svLetters } from './sv-letters.ts';

export const letterWords: Readonly<Record<Language, LetterWords>> = { fi: fiLetters, sv: svLetters, en: enLetters };
