// What every letter needs, looked up once: the papers' setting, the words of letters.
import type { Language } from '../../registers/words.ts';
import { paperSetting, type PaperSetting } from '../paper-setting.ts';
import type { LetterWords } from '../words/fi-letters.ts';
import { letterWords } from '../words/letter-words.ts';
import type { LetterInput } from './letter-shape.ts';

export interface LetterSetting extends PaperSetting {
  readonly language: Language;
  readonly letter: LetterWords;
}

/** Throws when the profile has no such register. */
export function letterSetting(input: LetterInput): LetterSetting {
  const { language } = input;
  return { ...paperSetting(input), language, letter: letterWords[language] };
}
