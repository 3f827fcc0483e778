// What this workstation remembers of the window: the clerk's language.
import { language, type Language } from '../../shared/registers/words.ts';
import { lists } from './lists.ts';

export async function rememberLanguage(value: Language): Promise<void> {
  await lists().settings.put({ name: 'language', value });
}

/** Finnish until somebody chose otherwise. */
export async function rememberedLanguage(): Promise<Language> {
  const kept = language.safeParse((await lists().settings.get('language'))?.value);
  return kept.success ? kept.data : 'fi';
}
