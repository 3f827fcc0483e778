// The clerk's language; the visitor's is chosen in the request and does not follow this one.
import { language as languageSchema, languages, type Language } from '../../shared/registers/words.ts';
import { rememberLanguage } from '../records/settings.ts';
import { speak, useWords } from '../words/words.ts';

export function rememberAndSpeak(language: Language): void {
  void speak(language);
  void rememberLanguage(language);
}

export function LanguageChoice() {
  const { t, language } = useWords();
  return (
    <select className="language" aria-label={t('app.language')} value={language} onChange={(event) => rememberAndSpeak(languageSchema.parse(event.target.value))}>
      {languages.map((one) => <option key={one} value={one} lang={one}>{t(`languageOwn.${one}`)}</option>)}
    </select>
  );
}
