// The catalogue in use: i18next with typed keys and plurals, one instance for the clerk's language.
import i18next, { type TFunction } from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import type { Language } from '../../shared/registers/words.ts';
import { en } from './en.ts';
import { fi, type Words } from './fi.ts';
import { sv } from './sv.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'words';
    resources: { words: Words };
  }
}

export type Say = TFunction;

const catalogues: Readonly<Record<Language, Words>> = { fi, sv, en };

/** Before the first render; React escapes what it shows, so the catalogue does not escape again. */
export async function startWords(language: Language): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    ns: ['words'],
    defaultNS: 'words',
    resources: { fi: { words: fi }, sv: { words: sv }, en: { words: en } },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  document.documentElement.lang = language;
}

export async function speak(language: Language): Promise<void> {
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

/** The clerk's language and the words in it. */
export function useWords(): { readonly t: Say; readonly language: Language } {
  const { t, i18n } = useTranslation('words');
  const language = i18n.language;
  return { t, language: language === 'sv' || language === 'en' ? language : 'fi' };
}

/** Words of one language whatever the clerk's: the visitor's side of the signing step. */
export function wordsIn(language: Language): Words {
  return catalogues[language];
}
