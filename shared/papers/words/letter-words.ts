// The words of letters and of grounds in each language of service.
import type { Language } from '../../registers/words.ts';
import type { LetterGround } from '../letters/letter-ground.ts';
import { enGrounds } from './en-grounds.ts';
import { enLetters } from './en-letters.ts';
import { fiGrounds, type GroundWords } from './fi-grounds.ts';
import { fiLetters, type LetterWords } from './fi-letters.ts';
import { svGrounds } from './sv-grounds.ts';
import { svLetters } from './sv-letters.ts';

export const letterWords: Readonly<Record<Language, LetterWords>> = { fi: fiLetters, sv: svLetters, en: enLetters };
export const groundWords: Readonly<Record<Language, Readonly<Record<LetterGround, GroundWords>>>> = { fi: fiGrounds, sv: svGrounds, en: enGrounds };
