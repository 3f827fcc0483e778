// One copy: made or shown at this desk, printed, then checked against the person, the cover and the page count.
import { useEffect, type ReactNode } from 'react';
import type { CaseView } from '../../../shared/bridge/case-view.ts';
import type { CaseId } from '../../../shared/formats/ids.ts';
import { Button } from '../../parts/button.tsx';
import { DeskLayout } from '../../parts/desk-layout.tsx';
import { PaperOut } from '../../parts/paper-out.tsx';
import { PaperPreview } from '../../parts/paper-preview.tsx';
import { PersonAway } from '../../parts/person-away.tsx';
import { PersonBar } from '../../parts/person-bar.tsx';
import { RefusalNote } from '../../parts/refusal-note.tsx';
import { useCase } from '../../parts/use-case.ts';
import { usePaper, type PaperAsked } from '../../parts/use-paper.ts';
import type { Visitor } from '../../parts/visitor.ts';
import { useWords } from '../../words/words.ts';
import { HandOverForm } from './hand-over-form.tsx';

export interface CopyHandOverProps {
  readonly caseId: CaseId;
  readonly visitor: Visitor;
  readonly identified: boolean;
  readonly above: ReactNode;
  readonly onHanded: () => void;
  readonly onLater: () => void;
}

type Copy = CaseView['papers'][number];

export function CopyHandOver({ caseId, visitor, identified, above, onHanded, onLater }: CopyHandOverProps) {
  const { t } = useWords();
  const { view, refusal, reload } = useCase(caseId);
  const asked = usePaper(caseId);
  const copy = view?.papers.findLast((paper) => paper.kind === 'copy' && paper.handedOverAt === null && paper.shreddedAt === null);
  const { show } = asked;
  const paperId = copy?.paperId;
  useEffect(() => { if (paperId !== undefined) void show(paperId); }, [paperId, show]);
  const make = async (): Promise<void> => { await asked.make('copy'); await reload(); };
  return (
    <DeskLayout sideLabel={t('paper.kind.copy')} side={<CopySide copy={copy} asked={asked} />}
      work={<>
        <PersonBar visitor={visitor} identified={identified} />
        <h1>{t('handOver.title')} · {view?.diaryNumber ?? ''}</h1>
        {above}
        {refusal === null ? null : <RefusalNote refusal={refusal} />}
        {view === null ? null : <PersonAway view={view} onAgain={() => void reload()} />}
        {view === null ? null : <MakeCopy copy={copy} asked={asked} onMake={make} />}
        {copy === undefined ? null : <CopyOut caseId={caseId} copy={copy} asked={asked} onCameOut={() => void reload()} />}
        {copy?.cameOut === true ? <HandOverForm acting={view?.acting ?? null} caseId={caseId} paperId={copy.paperId} diaryNumber={view?.diaryNumber ?? ''} onHanded={onHanded} /> : null}
        <div className="actions"><Button onPress={onLater}>{t('visit.finish')}</Button></div>
      </>} />
  );
}

/** The paper's bytes lie at the desk that made it; another desk makes its own copy with its own number. */
function MakeCopy({ copy, asked, onMake }: { readonly copy: Copy | undefined; readonly asked: PaperAsked; readonly onMake: () => Promise<void> }) {
  const { t } = useWords();
  const elsewhere = asked.refusal?.code === 'paper-unknown' || asked.refusal?.code === 'paper-elsewhere';
  return (
    <>
      {asked.refusal === null || elsewhere ? null : <RefusalNote refusal={asked.refusal} />}
      {copy !== undefined && !elsewhere ? null : <div className="actions"><Button tone="go" command="go-on" autoFocus disabled={asked.busy} onPress={onMake}>{elsewhere ? t('handOver.makeAgain') : t('handOver.make')}</Button></div>}
    </>
  );
}

function CopyOut({ caseId, copy, asked, onCameOut }: { readonly caseId: CaseId; readonly copy: Copy; readonly asked: PaperAsked; readonly onCameOut: () => void }) {
  const { t } = useWords();
  if (asked.paper?.paperId !== copy.paperId) return null;
  return (
    <>
      {copy.cameOut ? null : <p>{t('handOver.printFirst')}</p>}
      <PaperOut key={copy.paperId} caseId={caseId} paper={asked.paper} before={{ sent: copy.sent.length > 0, cameOut: copy.cameOut }} onCameOut={onCameOut} />
    </>
  );
}

function CopySide({ copy, asked }: { readonly copy: Copy | undefined; readonly asked: PaperAsked }) {
  const { t } = useWords();
  return (
    <>
      <p className="quiet">{t('paper.kind.copy')}{copy === undefined ? null : ` · ${t('handOver.pagesCount', { count: copy.pages })}`}</p>
      {asked.paper === null ? <p className="quiet">{asked.busy ? t('paper.making') : t('handOver.printFirst')}</p> : <PaperPreview reachable pdf={asked.paper.pdf} label={t('paper.kind.copy')} />}
    </>
  );
}
