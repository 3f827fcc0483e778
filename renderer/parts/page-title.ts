// The window's title: the place and whether it has errors; never a person or a number (rule 11, 38).
import { useEffect } from 'react';
import { useWords } from '../words/words.ts';

export function usePageTitle(place: string, hasErrors = false): void {
  const { t } = useWords();
  useEffect(() => {
    const title = t('app.title', { place });
    document.title = hasErrors ? t('app.titleError', { title }) : title;
  }, [place, hasErrors, t]);
}
