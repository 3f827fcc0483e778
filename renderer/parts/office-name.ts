// An office by the controller's own name of it, in the clerk's language.
import { useWords } from '../words/words.ts';
import { useProfile } from './session.ts';

/** The code itself where the profile has no such office any more. */
export function useOfficeName(): (code: string) => string {
  const { language } = useWords();
  const { offices } = useProfile();
  return (code) => offices.find((one) => one.code === code)?.name[language] ?? code;
}
