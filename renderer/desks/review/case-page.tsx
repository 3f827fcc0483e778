// A case read like a file: what was asked, who it was, what was found where, what is decided, what comes next.
import { useState, type ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { CaseView } from '../../../shared/bridge/case-view.ts';
import { closedPhases } from '../../../shared/domain/case/phase-of.ts';
import type { CaseId } from '../../../shared/formats/ids.ts';
import { Button } from '../../parts/button.tsx';
import type { CasePageProps } from '../../parts/case-page-props.ts';
import { PersonAway } from '../../parts/person-away.tsx';
import { PaperPreview } from '../../parts/paper-preview.tsx';
import { usePageTitle } from '../../parts/page-title.ts';
import { RefusalNote } from '../../parts/refusal-note.tsx';
import { useNameOf } from '../../parts/session.ts';
import { clockOf } from '../../parts/times.ts';
import { usePaper, type PaperAsked } from '../../parts/use-paper.ts';
import { useCaseLines, useCaseRow } from '../../records/queries/case-lines.ts';
import { useWords } from '../../words/words.ts';
import { ActingFacts } from './acting-facts.tsx';
import { CaseBar } from './case-bar.tsx';
import { CaseFacts } from './case-facts.tsx';
import { CaseNotes } from './case-notes.tsx';
import { CaseTasks } from './case-tasks.tsx';
import { CasePapers } from './case-papers.tsx';
import { Decision } from './decision.tsx';
import { Disclosures } from './export/disclosures.tsx';
import { EstatePanel } from './estate-panel.tsx';
import { HoldingsPicture } from './holdings-picture.tsx';
import { TimeAndFee } from './letters/time-and-fee.tsx';
import { RedatedNote } from './redated-note.tsx';
import { SamePerson } from './same-person.tsx';
import { Timeline } from './timeline.tsx';
import { WhoMustAct } from './who-must-act.tsx';
import { useCase } from '../../parts/use-case.ts';

export function CasePage({ caseId, user, start = {}, onBack, onOpenCase }: CasePageProps) {
  const { t } = useWords();
  const opened = useCase(caseId);
  const asked = usePaper(caseId);
  const lines = useCaseLines(caseId);
  const [tab, setTab] = useState<string>(start.tab ?? 'facts');
  usePageTitle(t('app.cases'), opened.refusal !== null);
  const { view } = opened;
  if (view === null) {
    return <div className="case-waiting">{opened.refusal === null ? <p role="status">{t('case.opening')}</p> : <RefusalNote refusal={opened.refusal} />}<Button command="step-back" autoFocus onPress={onBack}>{t('case.back')}</Button></div>;
  }
  return (
    <div className="case-page">
      <CaseBar view={view} onBack={onBack}><Elsewhere caseId={caseId} user={user} seen={view} onShow={() => void opened.reload()} /></CaseBar>
      {/* Not in the bar: a bar that stays and holds sentences leaves no room for the work on a small screen. */}
      {view.due === null || closedPhases.includes(view.phase) ? null : <WhoMustAct due={view.due} owner={view.takenBy} register={view.register} />}
      {opened.refusal === null ? null : <RefusalNote refusal={opened.refusal} />}
      <div className="split">
        <section className="work">
          <PersonAway view={view} onAgain={() => void opened.reload()} />
          <RedatedNote view={view} />
          <CaseNotes view={view} onCommand={opened.run} onPapers={() => setTab('papers')} />
          <Tabs className="tabs" selectedKey={tab} onSelectionChange={(key) => setTab(String(key))}>
            <TabList aria-label={t('case.tabs')}><Tab id="facts">{t('case.facts')}</Tab><Tab id="papers">{t('case.papers')} {view.papers.length}</Tab><Tab id="tasks">{t('case.tasks')} {view.tasks.length}</Tab><Tab id="time">{t('letters.timeAndFee')}</Tab><Tab id="events">{t('case.events')}</Tab></TabList>
            <TabPanel id="facts"><CaseFacts view={view} /><ActingFacts view={view} onCommand={opened.run} /><SamePerson view={view} onOpenCase={onOpenCase} /><Disclosures view={view} /><HoldingsPicture view={view} onLooked={() => void opened.reload()} /></TabPanel>
            <TabPanel id="papers"><CasePapers view={view} asked={asked} onCommand={opened.run} onMade={opened.reload} /></TabPanel>
            <TabPanel id="tasks"><CaseTasks view={view} start={start.task ?? null} onCommand={opened.run} /></TabPanel>
            <TabPanel id="time"><TimeAndFee view={view} onCommand={opened.run} /></TabPanel>
            <TabPanel id="events"><Timeline lines={lines} /></TabPanel>
          </Tabs>
        </section>
        <PaperSide asked={asked} awaited={view.phase !== 'refused' && view.rights.some(({ right }) => right === 'access')}>{view.estate === null ? <Decision view={view} user={user} asked={asked} onCommand={opened.run} onMade={opened.reload} /> : <EstatePanel view={view} estate={view.estate} onCommand={opened.run} />}</PaperSide>
      </div>
    </div>
  );
}

/** The decision stands above the paper it makes, always in sight while the file is read on the left. */
function PaperSide({ asked, awaited, children }: { readonly asked: PaperAsked; readonly awaited: boolean; readonly children: ReactNode }) {
  const { t } = useWords();
  // The decision's part then says which records, and until when; a paper in hand takes the place of that part.
  const isSaidAbove = asked.refusal?.code === 'records-since-decision' && asked.paper?.kind !== 'copy';
  return (
    <aside className="side desk" aria-label={t('case.copy')} data-area="side" tabIndex={-1}>
      {children}
      {asked.paper === null && !awaited ? null : <p className="quiet">{asked.paper === null ? t('case.copy') : t(`paper.kind.${asked.paper.kind}`)}</p>}
      {asked.refusal === null || isSaidAbove ? null : <RefusalNote refusal={asked.refusal} />}
      {asked.paper === null ? awaited || asked.busy ? <p className="empty">{asked.busy ? t('paper.making') : t('case.copyNext')}</p> : null : <PaperPreview pdf={asked.paper.pdf} label={t(`paper.kind.${asked.paper.kind}`)} />}
    </aside>
  );
}

/**
 * A change from another desk is said in the bar, where it moves nothing that is being read or written (rule 31). A conflict is
 * told also to the person whose own account made it at another desk.
 */
function Elsewhere({ caseId, user, seen, onShow }: { readonly caseId: CaseId; readonly user: string; readonly seen: CaseView; readonly onShow: () => void }) {
  const { t } = useWords();
  const nameOf = useNameOf();
  const row = useCaseRow(caseId);
  const [dismissed, setDismissed] = useState('');
  const newest = seen.events.at(-1)?.at ?? '';
  if (row === undefined || row.lastAt === dismissed) return null;
  const torn = row.state === 'conflict' && seen.phase !== 'conflict';
  if (!torn && (row.lastBy === user || row.lastAt <= newest)) return null;
  return (
    <p className="tag attention elsewhere" role="status">{torn ? t('state.conflict') : t('case.changed', { by: nameOf(row.lastBy), at: clockOf(row.lastAt) })}
      <Button tone="bare" onPress={() => { setDismissed(row.lastAt); onShow(); }}>{t('case.changedShow')}</Button></p>
  );
}
