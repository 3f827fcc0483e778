// How large a file is, as the computer's own folders say it, so that the two can be compared.
import { useWords } from '../../words/words.ts';

const kilobyte = 1024;
const megabyte = 1024 * kilobyte;

/** From bytes; never nothing: a file that has begun to come is at least one kilobyte. */
export function useFileSize(): (bytes: number) => string {
  const { t, language } = useWords();
  return (bytes) => {
    if (bytes < megabyte) return t('sources.kilobytes', { number: Math.max(1, Math.round(bytes / kilobyte)).toLocaleString(language) });
    return t('sources.megabytes', { number: (bytes / megabyte).toLocaleString(language, { maximumFractionDigits: 1 }) });
  };
}
