// Hand-over: the copies that wait for this visitor; "Luovutettu" only after the paper is in the hand (rule 25).
import { useState } from 'react';
import type { CaseId } from '../../../shared/formats/ids.ts';
import { caseId as caseIdSchema } from '../../../shared/formats/ids.ts';
import { Button } from '../../parts/button.tsx';
import { DeskLayout } from '../../parts/desk-layout.tsx';
import { PersonBar } from '../../parts/person-bar.tsx';
import type { Visitor } from '../../parts/visitor.ts';
import { useWaitingCopies } from '../../records/queries/waiting-copies.ts';
import { useWords } from '../../words/words.ts';
import { CopyHandOver } from './copy-hand-over.tsx';
import './hand-over.css';

export function HandOver({ caseId, visitor, identified, onDone }: { readonly caseId: CaseId; readonly visitor: Visitor; readonly identified: boolean; readonly onDone: () => void }) {
  const { t } = useWords();
  const open = visitor.personKey === null ? [] : visitor.card?.openCases ?? [];
  const waiting = useWaitingCopies([...new Set([...open, caseId])]);
  const [handed, setHanded] = useState<readonly string[]>([]);
  const first = waiting?.[0];
  const done = handed.map((number) => <p key={number} className="note done" role="status"><b>✓ {t('handOver.done')}</b>{t('handOver.doneNote', { number })}</p>);
  const finish = <Button tone="go" command="go-on" autoFocus onPress={onDone}>{t('visit.finish')}</Button>;
  if (first === undefined) {
    return (
      <DeskLayout sideLabel={t('handOver.waiting')} side={<p className="quiet">{handed.length === 0 ? t('handOver.none') : t('handOver.noMore')}</p>}
        work={<>
          <PersonBar visitor={visitor} identified={identified} />
          <h1>{t('handOver.title')}</h1>
          {done}
          {handed.length > 0 ? null : <div className="empty"><b>{t('handOver.none')}</b><span>{t('handOver.noneNext')}</span></div>}
          <div className="actions">{waiting === undefined ? null : finish}</div>
        </>} />
    );
  }
  return <CopyHandOver key={first.caseId} caseId={caseIdSchema.parse(first.caseId)} visitor={visitor} identified={identified} above={done} onHanded={() => setHanded([...handed, first.diaryNumber ?? ''])} onLater={onDone} />;
}
