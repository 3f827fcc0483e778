// One record among thousands: what is typed leaves only the rows that hold it, with those records open.
import { useState } from 'react';
import type { ItemGroup } from '../../../../shared/bridge/case-view.ts';
import type { Right } from '../../../../shared/domain/case/asked-right.ts';
import type { CaseId } from '../../../../shared/formats/ids.ts';
import { refused, type Refusal } from '../../../../shared/outcomes.ts';
import { call } from '../../../bridge.ts';
import { Button } from '../../../parts/button.tsx';
import { TextField } from '../../../parts/field.tsx';
import { noteRefusal } from '../../../parts/messages.ts';
import { RefusalNote } from '../../../parts/refusal-note.tsx';
import { useWords } from '../../../words/words.ts';
import { itemsFound, type ItemsFound } from './items-found.ts';

export interface ItemSearchProps { readonly caseId: CaseId; readonly right: Right; readonly groups: readonly ItemGroup[]; readonly found: ItemsFound | null; readonly onFound: (found: ItemsFound | null) => void }

export function ItemSearch({ caseId, right, groups, found, onFound }: ItemSearchProps) {
  const { t } = useWords();
  const [typed, setTyped] = useState('');
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const clear = (): void => { setTyped(''); onFound(null); document.querySelector<HTMLInputElement>('#item-search')?.focus(); };
  const find = async (): Promise<void> => {
    const text = typed.trim();
    if (busy) return;
    if (text === '') { onFound(null); return; }
    setBusy(true);
    const answer = await call('open-items', { caseId, right, text });
    setBusy(false);
    setRefusal(answer.ok ? null : answer);
    if (!answer.ok) { noteRefusal(answer); return; }
    onFound(itemsFound(text, groups, answer.value.groups));
  };
  const total = found === null ? 0 : [...found.counts.values()].reduce((sum, count) => sum + count, 0);
  return (
    <div className="set-for-all" role="search">
      <TextField id="item-search" label={t('items.search.word')} hint={t('items.search.hint')} maxLength={200} value={typed} onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => { if (event.key === 'Enter' && !event.ctrlKey) { event.preventDefault(); void find(); } }} />
      <Button onPress={find}>{t('items.search.go')}</Button>
      {found === null ? null : <Button onPress={clear}>{t('items.search.all')}</Button>}
      {refusal === null ? null : <RefusalNote refusal={refusal} />}
      {found?.isChanged === true ? <RefusalNote refusal={refused('items-changed')} /> : null}
      <p role="status">{found === null ? '' : total === 0 ? t('items.search.none', { text: found.text }) : t('items.search.found', { count: total, text: found.text })}</p>
    </div>
  );
}
