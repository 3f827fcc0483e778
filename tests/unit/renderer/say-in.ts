// The catalogue as a screen uses it, without a window: for tests that read words.
import i18next from 'i18next';
import type { Language } from '../../../shared/registers/words.ts';
import { en } from '../../../renderer/words/en.ts';
import { fi } from '../../../renderer/words/fi.ts';
import { sv } from '../../../renderer/words/sv.ts';
import type { Say } from '../../../renderer/words/words.ts';

export async function sayIn(language: Language): Promise<Say> {
  const instance = i18next.createInstance();
  return instance.init({ lng: language, fallbackLng: false, ns: ['words'], defaultNS: 'words', resources: { fi: { words: fi }, sv: { words: sv }, en: { words: en } }, interpolation: { escapeValue: false } });
}
