// Warns two minutes before the idle lock; any key or pointer use puts it off (rule 37).
import { useEffect, useState } from 'react';
import type { SessionInfo } from '../../shared/bridge.ts';
import { call } from '../bridge.ts';
import { clockOf } from '../parts/times.ts';
import { useWords } from '../words/words.ts';

const warnMilliseconds = 2 * 60_000;
const tellEvery = 30_000;

export function LockWarning({ session }: { readonly session: SessionInfo }) {
  const { t } = useWords();
  const [locksAt, setLocksAt] = useState(session.locksAt);
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 5000);
    return () => clearInterval(timer);
  }, []);
  useEffect(() => stillHere(setLocksAt), []);
  const left = Date.parse(locksAt) - now;
  if (left > warnMilliseconds || left <= 0) return null;
  return <p className="lock-warning" role="alert">{t('app.locksSoon', { at: clockOf(locksAt) })}</p>;
}

/** Tells the host of use at most every half minute; the host alone decides when to lock. */
function stillHere(heard: (locksAt: string) => void): () => void {
  let told = Number.NEGATIVE_INFINITY;
  const used = (): void => {
    if (performance.now() - told < tellEvery) return;
    told = performance.now();
    void call('still-here', {}).then((answer) => { if (answer.ok) heard(answer.value.locksAt); });
  };
  const events = ['keydown', 'pointerdown', 'pointermove'] as const;
  for (const event of events) document.addEventListener(event, used, { passive: true });
  return () => { for (const event of events) document.removeEventListener(event, used); };
}
