// The records of one row, a page at a time; the chosen ones, of whichever pages, may be decided apart.
import { useState } from 'react';
import type { ItemRecord } from '../../../../shared/bridge/case-view.ts';
import { apartMost } from '../../../../shared/rules/item-part.ts';
import { Button } from '../../../parts/button.tsx';
import { RefusalNote } from '../../../parts/refusal-note.tsx';
import { useWords } from '../../../words/words.ts';
import { useItemNames } from './item-names.ts';
import { PageSteps } from './page-steps.tsx';
import { pageOf, useRecordPage, type PagedRecords, type RecordPage } from './use-record-page.ts';

export interface RecordListProps { readonly category: string; readonly page: RecordPage; readonly onGo: (from: number) => void; readonly onApart: ((records: readonly ItemRecord[]) => void) | null }

/** All of a group but those that have a row of their own, as the host pages them. */
export function RestRecords({ onApart, ...of }: PagedRecords & Pick<RecordListProps, 'onApart'>) {
  const { t } = useWords();
  const { page, refusal, go } = useRecordPage(of);
  const waits = refusal === null ? <p role="status">{t('items.opening')}</p> : null;
  // The page that was here stays, and what was chosen on it and others.
  return <>{refusal === null ? null : <RefusalNote refusal={refusal} />}{page === null ? waits : <RecordList category={of.group.category} page={page} onGo={go} onApart={onApart} />}</>;
}

/** Those of a row of their own are here already. */
export function ApartRecords({ category, records }: { readonly category: string; readonly records: readonly ItemRecord[] }) {
  const [from, setFrom] = useState(0);
  return <RecordList category={category} page={pageOf(records, from)} onGo={setFrom} onApart={null} />;
}

function RecordList({ category, page, onGo, onApart }: RecordListProps) {
  const { t } = useWords();
  const names = useItemNames();
  const [picked, setPicked] = useState<ReadonlyMap<string, ItemRecord>>(new Map());
  const [tried, setTried] = useState(false);
  const fault = !tried ? null : picked.size === 0 ? t('items.apartNone') : picked.size > apartMost ? t('items.apartMost', { most: apartMost }) : null;
  const pick = (record: ItemRecord, on: boolean): void => setPicked((before) => { const next = new Map(before); if (on) next.set(record.ref, record); else next.delete(record.ref); return next; });
  const apart = (): void => {
    const isFit = picked.size > 0 && picked.size <= apartMost;
    setTried(!isFit);
    if (!isFit) return;
    onApart?.([...picked.values()]);
    setPicked(new Map());
  };
  return (
    <div className="records">
      <ul>
        {page.records.map((record) => <li key={record.ref}>{onApart === null ? <span>{names.record(category, record.fields)}</span>
          : <label><input type="checkbox" checked={picked.has(record.ref)} onChange={(event) => pick(record, event.target.checked)} /> <span>{names.record(category, record.fields)}</span></label>}</li>)}
      </ul>
      <div className="actions">
        <PageSteps page={page} onGo={onGo} />
        {onApart === null ? null : <Button tone="slim" onPress={apart}>{picked.size === 0 ? t('items.apart') : t('items.apartOf', { count: picked.size })}</Button>}
      </div>
      {fault === null ? null : <p className="error" role="alert">{fault}</p>}
    </div>
  );
}
