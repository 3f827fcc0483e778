// The host does not answer: says so, and that what was saved is safe.
import { useState } from 'react';
import { Button } from '../parts/button.tsx';
import { useWords } from '../words/words.ts';
import { askDesk } from './session-gate.ts';
import './cover.css';

export function NoHost() {
  const { t } = useWords();
  const [busy, setBusy] = useState(false);
  const again = async (): Promise<void> => {
    setBusy(true);
    await askDesk();
    setBusy(false);
  };
  return (
    <main className="cover">
      <h1>{t('app.noHost')}</h1>
      <p>{t('app.noHostNext')}</p>
      <Button tone="go" disabled={busy} autoFocus onPress={() => void again()}>{t('app.tryAgain')}</Button>
    </main>
  );
}
