// From one page of records to the next and back; the buttons stay where they are, so that the keyboard does.
import { itemsPage } from '../../../../shared/bridge/case-view.ts';
import { Button } from '../../../parts/button.tsx';
import { useWords } from '../../../words/words.ts';
import type { RecordPage } from './use-record-page.ts';

export function PageSteps({ page: { from, records, total }, onGo }: { readonly page: RecordPage; readonly onGo: (from: number) => void }) {
  const { t } = useWords();
  if (total <= itemsPage && from === 0) return null;
  return (
    <>
      <span className="quiet" role="status">{t('items.page', { from: Math.min(from + 1, total), to: from + records.length, total })}</span>
      <Button tone="slim" disabled={from === 0} onPress={() => onGo(Math.max(0, from - itemsPage))}>{t('items.before')}</Button>
      <Button tone="slim" disabled={from + itemsPage >= total} onPress={() => onGo(from + itemsPage)}>{t('items.next')}</Button>
    </>
  );
}
