// The seconds left of a log-in delay, counted down where the password is typed; the host alone decides when it ends.
import { useEffect, useState } from 'react';
import { useWords } from '../../words/words.ts';

/** Hidden from screen readers while it runs: the refusal beside it has said the time once. `onOver` when it has run out. */
export function LoginDelay({ seconds, onOver }: { readonly seconds: number; readonly onOver: () => void }) {
  const { t } = useWords();
  const [left, setLeft] = useState(seconds);
  useEffect(() => {
    if (left <= 0) { onOver(); return undefined; }
    const timer = setTimeout(() => setLeft(left - 1), 1000);
    return () => clearTimeout(timer);
  }, [left, onOver]);
  return left <= 0 ? null : <p className="quiet" aria-hidden="true">{t('logIn.wait', { count: left })}</p>;
}
