// A code of another case stops the whole page; there is no way around it (rule 25).
import { Button } from '../../parts/button.tsx';
import { useLayer } from '../../parts/commands.ts';
import { Icon } from '../../parts/icon.tsx';
import { useWords } from '../../words/words.ts';

export function WrongPaper({ onBack }: { readonly onBack: () => void }) {
  const { t } = useWords();
  useLayer(true);
  return (
    <div className="wrong-paper" role="alertdialog" aria-modal="true" aria-labelledby="wrong-paper" aria-describedby="wrong-paper-text">
      <Icon name="stop" />
      <h1 id="wrong-paper">{t('handOver.stop')}</h1>
      <p id="wrong-paper-text">{t('handOver.stopText')}</p>
      <Button autoFocus level={2} onPress={onBack}>{t('handOver.stopBack')}</Button>
    </div>
  );
}
