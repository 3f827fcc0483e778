// That a letter has been given: the day and the way.
import { dayOf } from '../../../parts/times.ts';
import { useWords } from '../../../words/words.ts';
import type { LetterPaper } from './letters-props.ts';

export function GivenWords({ given }: { readonly given: NonNullable<LetterPaper['given']> }) {
  const { t } = useWords();
  return <span className="tag done">✓ {t('letters.given', { date: dayOf(given.on), channel: t(`letters.channel.${given.channel}`) })}</span>;
}
