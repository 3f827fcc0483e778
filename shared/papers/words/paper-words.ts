// The words of papers in each language of service.
import type { Language } from '../../registers/words.ts';
import { en } from './en.ts';
import { fi, type PaperWords } from './fi.ts';
import { sv } from './sv.ts';

export const paperWords: Readonly<Record<Language, PaperWords>> = { fi, sv, en };
