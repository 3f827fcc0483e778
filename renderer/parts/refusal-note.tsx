// A refusal shown where it happened: what happened, what to do next, the code last (rule 38).
import type { OutcomeCode, Refusal } from '../../shared/outcomes.ts';
import { useWords } from '../words/words.ts';
import { Icon } from './icon.tsx';
import './notes.css';

/** Outcomes after which what was typed exists on this screen only. */
const unsaved: readonly OutcomeCode[] = ['not-saved', 'disk-full'];

export function RefusalNote({ refusal, more }: { readonly refusal: Refusal; readonly more?: string | undefined }) {
  const { t } = useWords();
  return (
    <div className={unsaved.includes(refusal.code) ? 'note stop unsaved' : 'note stop'} role="alert" ref={bringIntoSight}>
      <Icon name="stop" />
      <p>
        <b>{t(`outcome.${refusal.code}.title`)}</b> {more ?? t(`outcome.${refusal.code}.next`)}
        <small className="code">{t('messages.code', { code: refusal.code })}</small>
      </p>
    </div>
  );
}

/** The button may be below a long form, and the note above it. */
function bringIntoSight(note: HTMLElement | null): void {
  note?.scrollIntoView({ block: 'nearest' });
}
