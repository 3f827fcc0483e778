// The receipt: made at once, shown, sent out; the visit has an open task until somebody says that the paper came (rule 22).
import { useEffect } from 'react';
import type { CaseId } from '../../../shared/formats/ids.ts';
import { Button } from '../../parts/button.tsx';
import { weekdayWords } from '../../parts/due-words.ts';
import { DeskLayout } from '../../parts/desk-layout.tsx';
import { PaperOut } from '../../parts/paper-out.tsx';
import { PaperPreview } from '../../parts/paper-preview.tsx';
import { PersonBar } from '../../parts/person-bar.tsx';
import { RefusalNote } from '../../parts/refusal-note.tsx';
import { dayOf } from '../../parts/times.ts';
import { usePaper } from '../../parts/use-paper.ts';
import type { Visitor } from '../../parts/visitor.ts';
import { useCaseRow } from '../../records/queries/case-lines.ts';
import { parseLocalDate } from '../../../shared/formats/local-date.ts';
import { useWords } from '../../words/words.ts';
import '../../parts/receipt.css';

export function Receipt({ caseId, visitor, onDone }: { readonly caseId: CaseId; readonly visitor: Visitor; readonly onDone: () => void }) {
  const { t } = useWords();
  const { paper, refusal, busy, make } = usePaper(caseId);
  const row = useCaseRow(caseId);
  useEffect(() => void make('receipt'), [make]);
  const due = parseLocalDate(row?.due);
  return (
    <DeskLayout sideLabel={t('paper.kind.receipt')}
      work={<>
        {/* An estate's asker was identified, not the deceased. */}
        <PersonBar visitor={visitor} identified={row?.estate === false} />
        <h1>{t('receipt.title')}</h1>
        <div className="reference card" role="status">
          <span className="tag done">✓ {t('visit.saved')}</span>
          <div><span className="quiet">{t('receipt.number')}</span><strong>{row?.diaryNumber ?? '…'}</strong></div>
          <div><span className="quiet">{t('receipt.due')}</span><strong>{due.ok ? dayOf(due.value) : row?.estate === true ? t('acting.estate.noDay') : '…'}</strong>{due.ok ? <small>{weekdayWords(t, due.value)}</small> : null}</div>
        </div>
        <p>{row?.estate === true ? t('acting.estate.text') : t('receipt.intro')}</p>
        {refusal === null ? null : <><RefusalNote refusal={refusal} /><div className="actions"><Button disabled={busy} onPress={() => make('receipt')}>{t('app.tryAgain')}</Button></div></>}
        {paper === null ? null : <PaperOut caseId={caseId} paper={paper} />}
        <div className="actions"><Button tone="go" command="go-on" onPress={onDone}>{t('receipt.go')}</Button></div>
      </>}
      side={<>
        <p className="quiet">{t('paper.kind.receipt')}</p>
        {paper === null ? <div className="paper-page paper-wait"><span>{t('receipt.making')}</span></div> : <PaperPreview pdf={paper.pdf} label={t('paper.kind.receipt')} />}
      </>} />
  );
}
