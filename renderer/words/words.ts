// The catalogue in use: i18next with typed keys and plurals, one instance for the clerk's language.
import i18next, { type TFunction } from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import type { Language } from '../../shared/registers/words.ts';
import type { Words } from './fi.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'words';
    resources: { words: Words };
  }
}

export type Say = TFunction;

/** Each a file of its own: the first screen waits for one of them. */
const catalogues: Readonly<Record<Language, () => Promise<Words>>> = {
  fi: async () => (await import('./fi.ts')).fi,
  sv: async () => (await import('./sv.ts')).sv,
  en: async () => (await import('./en.ts')).en,
};

/** Before the first render; React escapes what it shows, so the catalogue does not escape again. */
export async function startWords(language: Language): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    ns: ['words'],
    defaultNS: 'words',
    resources: { [language]: { words: await catalogues[language]() } },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  document.documentElement.lang = language;
}

export async function speak(language: Language): Promise<void> {
  if (!i18next.hasResourceBundle(language, 'words')) i18next.addResourceBundle(language, 'words', await catalogues[language]());
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

/** The clerk's language and the words in it. */
export function useWords(): { readonly t: Say; readonly language: Language } {
  const { t, i18n } = useTranslation('words');
  const language = i18n.language;
  return { t, language: language === 'sv' || language === 'en' ? language : 'fi' };
}
