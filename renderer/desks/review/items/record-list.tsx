// The records of one row, a page at a time: thousands stay quick, and the chosen ones may be decided apart.
import { useState } from 'react';
import type { ItemGroup } from '../../../../shared/bridge/case-view.ts';
import { Button } from '../../../parts/button.tsx';
import { useWords } from '../../../words/words.ts';
import { useItemNames } from './item-names.ts';

const pageSize = 20;

export interface RecordListProps { readonly category: string; readonly records: ItemGroup['records']; readonly onApart: ((refs: readonly string[]) => void) | null }

export function RecordList({ category, records, onApart }: RecordListProps) {
  const { t } = useWords();
  const names = useItemNames();
  const [from, setFrom] = useState(0);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [tried, setTried] = useState(false);
  const page = records.slice(from, from + pageSize);
  const pick = (ref: string, on: boolean): void => setPicked((before) => { const next = new Set(before); if (on) next.add(ref); else next.delete(ref); return next; });
  const apart = (): void => { setTried(true); if (picked.size > 0) onApart?.([...picked]); };
  return (
    <div className="records">
      <ul>
        {page.map(({ ref, fields }) => <li key={ref}>{onApart === null ? <span>{names.record(category, fields)}</span>
          : <label><input type="checkbox" checked={picked.has(ref)} onChange={(event) => pick(ref, event.target.checked)} /> <span>{names.record(category, fields)}</span></label>}</li>)}
      </ul>
      <div className="actions">
        {records.length <= pageSize ? null : <span className="quiet" role="status">{t('items.page', { from: from + 1, to: from + page.length, total: records.length })}</span>}
        {from === 0 ? null : <Button tone="slim" onPress={() => setFrom(from - pageSize)}>{t('items.before')}</Button>}
        {from + pageSize >= records.length ? null : <Button tone="slim" onPress={() => setFrom(from + pageSize)}>{t('items.next')}</Button>}
        {onApart === null ? null : <Button tone="slim" onPress={apart}>{t('items.apart')}</Button>}
      </div>
      {tried && picked.size === 0 ? <p className="error" role="alert">{t('items.apartNone')}</p> : null}
    </div>
  );
}
