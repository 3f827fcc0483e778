// What every letter needs, looked up once: the papers' setting, the words of letters and grounds.
import type { Language } from '../../registers/words.ts';
import { paperSetting, type PaperSetting } from '../paper-setting.ts';
import type { GroundWords } from '../words/fi-grounds.ts';
import type { LetterWords } from '../words/fi-letters.ts';
import { groundWords, letterWords } from '../words/letter-words.ts';
import type { LetterGround } from './letter-ground.ts';
import type { LetterInput } from './letter-input.ts';

export interface LetterSetting extends PaperSetting {
  readonly language: Language;
  readonly letter: LetterWords;
  readonly grounds: Readonly<Record<LetterGround, GroundWords>>;
}

/** Throws when the profile has no such register. */
export function letterSetting(input: LetterInput): LetterSetting {
  const { language } = input;
  return { ...paperSetting(input), language, letter: letterWords[language], grounds: groundWords[language] };
}
