// One copy: made or shown at this desk, printed, then checked against the person, the cover and the page count.
import { useCallback, useEffect, useState, type ReactNode } from 'react';
import type { CaseView } from '../../../shared/bridge.ts';
import type { CaseId } from '../../../shared/formats/ids.ts';
import type { Refusal } from '../../../shared/outcomes.ts';
import { call } from '../../bridge.ts';
import { Button } from '../../parts/button.tsx';
import { DeskLayout } from '../../parts/desk-layout.tsx';
import { noteRefusal } from '../../parts/messages.ts';
import { PaperOut } from '../../parts/paper-out.tsx';
import { PaperPreview } from '../../parts/paper-preview.tsx';
import { PersonBar } from '../../parts/person-bar.tsx';
import { RefusalNote } from '../../parts/refusal-note.tsx';
import { usePaper } from '../../parts/use-paper.ts';
import type { Visitor } from '../../parts/visitor.ts';
import { useWords } from '../../words/words.ts';
import { HandOverForm } from './hand-over-form.tsx';

export interface CopyHandOverProps {
  readonly caseId: CaseId;
  readonly visitor: Visitor;
  readonly above: ReactNode;
  readonly onHanded: () => void;
  readonly onLater: () => void;
}

export function CopyHandOver({ caseId, visitor, above, onHanded, onLater }: CopyHandOverProps) {
  const { t } = useWords();
  const { view, refusal, reload } = useCaseView(caseId);
  const asked = usePaper(caseId);
  const copy = view?.papers.findLast((paper) => paper.kind === 'copy' && paper.handedOverAt === null);
  const { show, paper } = asked;
  const paperId = copy?.paperId;
  useEffect(() => { if (paperId !== undefined) void show(paperId); }, [paperId, show]);
  const make = async (): Promise<void> => { await asked.make('copy'); await reload(); };
  const elsewhere = asked.refusal?.code === 'paper-unknown';
  return (
    <DeskLayout sideLabel={t('paper.kind.copy')}
      work={<>
        <PersonBar visitor={visitor} identified={false} />
        <h1>{t('handOver.title')} · {view?.diaryNumber ?? ''}</h1>
        {above}
        {refusal === null ? null : <RefusalNote refusal={refusal} />}
        {asked.refusal === null || elsewhere ? null : <RefusalNote refusal={asked.refusal} />}
        {view !== null && (copy === undefined || elsewhere) ? <div className="actions"><Button tone="go" command="go-on" autoFocus disabled={asked.busy} onPress={() => void make()}>{elsewhere ? t('handOver.makeAgain') : t('handOver.make')}</Button></div> : null}
        {copy === undefined || paper === null ? null : <>
          {copy.cameOut ? null : <p>{t('handOver.printFirst')}</p>}
          <PaperOut key={paper.paperId} caseId={caseId} paper={paper} before={{ sent: copy.sent.length > 0, cameOut: copy.cameOut }} onCameOut={() => void reload()} />
        </>}
        {copy?.cameOut === true ? <HandOverForm caseId={caseId} paperId={copy.paperId} onHanded={onHanded} /> : null}
        <div className="actions"><Button onPress={onLater}>{t('visit.finish')}</Button></div>
      </>}
      side={<>
        <p className="quiet">{t('paper.kind.copy')}{copy === undefined ? null : ` · ${t('handOver.pagesCount', { count: copy.pages })}`}</p>
        {paper === null ? <p className="quiet">{asked.busy ? t('paper.making') : t('handOver.printFirst')}</p> : <PaperPreview pdf={paper.pdf} label={t('paper.kind.copy')} />}
      </>} />
  );
}

function useCaseView(caseId: CaseId): { readonly view: CaseView | null; readonly refusal: Refusal | null; readonly reload: () => Promise<void> } {
  const [view, setView] = useState<CaseView | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const reload = useCallback(async () => {
    const answer = await call('open-case', { caseId });
    if (answer.ok) setView(answer.value);
    else noteRefusal(answer);
    setRefusal(answer.ok ? null : answer);
  }, [caseId]);
  useEffect(() => void reload(), [reload]);
  return { view, refusal, reload };
}
