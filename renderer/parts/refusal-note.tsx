// A refusal shown where it happened: what happened, what to do next, the code last (rule 38).
import type { Refusal } from '../../shared/outcomes.ts';
import { useWords } from '../words/words.ts';
import { Icon } from './icon.tsx';
import './notes.css';

export function RefusalNote({ refusal, more }: { readonly refusal: Refusal; readonly more?: string | undefined }) {
  const { t } = useWords();
  const seconds = refusal.values?.['seconds'];
  return (
    <div className="note stop" role="alert">
      <Icon name="stop" />
      <p>
        <b>{t(`outcome.${refusal.code}.title`)}</b> {more ?? (typeof seconds === 'number' ? t('logIn.wait', { count: seconds }) : t(`outcome.${refusal.code}.next`))}
        <small className="code">{t('messages.code', { code: refusal.code })}</small>
      </p>
    </div>
  );
}
