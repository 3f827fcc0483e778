// The cover: hides everything at once from any state, and gives it back unchanged (rule 13).
import { useRef } from 'react';
import { Button } from '../parts/button.tsx';
import { useCommand, useLayer } from '../parts/commands.ts';
import { useWords } from '../words/words.ts';
import { useCover } from './cover-store.ts';
import './cover.css';

export function CoverScreen() {
  const { t } = useWords();
  const covered = useCover((state) => state.covered);
  const before = useRef<{ readonly focus: Element | null; readonly title: string }>({ focus: null, title: '' });
  const toggle = (): void => {
    if (covered) {
      useCover.setState({ covered: false });
      document.title = before.current.title;
      const { focus } = before.current;
      // The shell is shown again in the next frame; focus cannot enter what is hidden.
      requestAnimationFrame(() => { if (focus instanceof HTMLElement) focus.focus(); });
      return;
    }
    before.current = { focus: document.activeElement, title: document.title };
    document.title = t('app.titleCovered');
    useCover.setState({ covered: true });
  };
  useCommand('cover', toggle, 2);
  // Nothing under the cover answers a key.
  useLayer(covered);
  if (!covered) return null;
  return (
    <main className="cover">
      <h1>{t('cover.title')}</h1>
      <p>{t('cover.next')}</p>
      <Button tone="go" autoFocus onPress={toggle} level={2}>{t('cover.show')}</Button>
    </main>
  );
}
