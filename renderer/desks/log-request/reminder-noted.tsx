// After a reminder: what stands, until when, and a receipt of the same case; the visit ends here.
import { useEffect } from 'react';
import type { EarlierRequest } from '../../../shared/bridge.ts';
import { Button } from '../../parts/button.tsx';
import { DeskLayout } from '../../parts/desk-layout.tsx';
import { PaperOut } from '../../parts/paper-out.tsx';
import { PaperPreview } from '../../parts/paper-preview.tsx';
import { usePageTitle } from '../../parts/page-title.ts';
import { PersonBar } from '../../parts/person-bar.tsx';
import { RefusalNote } from '../../parts/refusal-note.tsx';
import { dayOf } from '../../parts/times.ts';
import { usePaper } from '../../parts/use-paper.ts';
import type { Visitor } from '../../parts/visitor.ts';
import { useWords } from '../../words/words.ts';
import '../../parts/receipt.css';

export function ReminderNoted({ earlier, visitor, onDone }: { readonly earlier: EarlierRequest; readonly visitor: Visitor; readonly onDone: () => void }) {
  const { t } = useWords();
  const { paper, refusal, busy, make } = usePaper(earlier.caseId);
  useEffect(() => void make('receipt'), [make]);
  usePageTitle(t('places.same.doneTitle'), refusal !== null);
  return (
    <DeskLayout sideLabel={t('paper.kind.receipt')}
      work={<>
        <PersonBar visitor={visitor} identified />
        <h1>{t('places.same.doneTitle')}</h1>
        <div className="reference card" role="status">
          <span className="tag done">✓ {t('visit.saved')}</span>
          <div><span className="quiet">{t('receipt.number')}</span><strong>{earlier.diaryNumber}</strong></div>
          <div><span className="quiet">{t('receipt.due')}</span><strong>{dayOf(earlier.due)}</strong></div>
        </div>
        <p>{t('places.same.doneText', { number: earlier.diaryNumber, received: dayOf(earlier.receivedOn), due: dayOf(earlier.due) })} {t('places.same.doneReceipt')}</p>
        {refusal === null ? null : <><RefusalNote refusal={refusal} /><div className="actions"><Button disabled={busy} onPress={() => make('receipt')}>{t('app.tryAgain')}</Button></div></>}
        {paper === null ? null : <PaperOut caseId={earlier.caseId} paper={paper} />}
        <div className="actions"><Button tone="go" command="go-on" onPress={onDone}>{t('visit.finish')}</Button></div>
      </>}
      side={<>
        <p className="quiet">{t('paper.kind.receipt')}</p>
        {paper === null ? <div className="paper-page paper-wait"><span>{t('receipt.making')}</span></div> : <PaperPreview pdf={paper.pdf} label={t('paper.kind.receipt')} />}
      </>} />
  );
}
