// The host does not answer: says so, and that what was saved is safe.
import { Button } from '../parts/button.tsx';
import { useWords } from '../words/words.ts';
import { askDesk } from './session-gate.ts';
import './cover.css';

export function NoHost() {
  const { t } = useWords();
  return (
    <main className="cover">
      <h1>{t('app.noHost')}</h1>
      <p>{t('app.noHostNext')}</p>
      <Button tone="go" autoFocus onPress={askDesk}>{t('app.tryAgain')}</Button>
    </main>
  );
}
