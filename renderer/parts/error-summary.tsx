// The errors of a form on top of it: takes focus when they appear, each one leads to its field (rule 38).
import { useEffect, useRef } from 'react';
import { useWords } from '../words/words.ts';
import './notes.css';

export interface FieldError { readonly fieldId: string; readonly text: string }

/** `attempt` grows with every try, so that the same errors take focus again. */
export function ErrorSummary({ errors, attempt }: { readonly errors: readonly FieldError[]; readonly attempt: number }) {
  const { t } = useWords();
  const box = useRef<HTMLDivElement>(null);
  const some = errors.length > 0;
  const focused = useRef(attempt);
  // Only a new try moves focus: an error that comes or goes while typing must not take the field away.
  useEffect(() => {
    if (some && focused.current !== attempt) box.current?.focus();
    focused.current = attempt;
  }, [attempt, some]);
  if (!some) return null;
  return (
    <div className="summary" role="alert" tabIndex={-1} ref={box}>
      <h2>{t('errors.title')}</h2>
      <ul>{errors.map((error) => <li key={error.fieldId}><button type="button" onClick={() => focusField(error.fieldId)}>{error.text}</button></li>)}</ul>
    </div>
  );
}

function focusField(id: string): void {
  const found = document.getElementById(id);
  const field = found?.matches('input, select, textarea') === true ? found : found?.querySelector<HTMLElement>('input, select, textarea');
  field?.focus();
}
