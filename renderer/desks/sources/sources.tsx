// The administrator's place: what is brought from which system, a source looked at and mapped, imports and their reports, uncertain joins.
import { useState } from 'react';
import { isBusy, type SourceStanding, type SourcesOverview } from '../../../shared/registers/source-acts.ts';
import { mayDo } from '../../../shared/rules/permission.ts';
import { Button } from '../../parts/button.tsx';
import { usePageTitle } from '../../parts/page-title.ts';
import { RefusalNote } from '../../parts/refusal-note.tsx';
import { useSession } from '../../parts/session.ts';
import { useWords } from '../../words/words.ts';
import { ImportPanel } from './import-panel.tsx';
import { JoinList } from './join-list.tsx';
import { ReportPage } from './report-page.tsx';
import { ScopeFormPart } from './scope-form.tsx';
import { SendFile } from './send-file.tsx';
import { SourceList, type LedAway } from './source-list.tsx';
import { useSources, type SourcesNow } from './use-sources.ts';
import { Workbench } from './workbench.tsx';
import '../../parts/desk-layout.css';
import '../../parts/case-work.css';
import './sources.css';

export type SourcesView =
  | { readonly is: 'list' }
  | { readonly is: 'source'; readonly system: string; readonly file: string; readonly category: string; readonly sent: boolean }
  | { readonly is: 'send'; readonly system: string; readonly file: string; readonly category: string }
  | { readonly is: 'scope' }
  | { readonly is: 'report'; readonly run: number }
  | { readonly is: 'joins' };

export function Sources() {
  const { t } = useWords();
  const session = useSession((state) => state.session);
  usePageTitle(t('sources.title'));
  const permitted = session !== null && mayDo({ id: session.user, roles: session.roles, registers: session.registers }, 'manage-sources', {}).ok;
  if (!permitted) return <div className="sources"><h1>{t('sources.title')}</h1><p className="note">{t('sources.forbidden')}</p></div>;
  return <SourcesPlace />;
}

function SourcesPlace() {
  const { t } = useWords();
  const now = useSources();
  const [view, setView] = useState<SourcesView>({ is: 'list' });
  const [last, setLast] = useState<LedAway | null>(null);
  if (now.overview === null) return <div className="sources" aria-busy={now.refusal === null}><h1>{t('sources.title')}</h1><NotThere now={now} /></div>;
  const back = (): void => setView({ is: 'list' });
  const leave = (to: 'scope' | 'joins'): void => {
    setLast({ to, system: '', file: '' });
    setView({ is: to });
  };
  const open = (system: string, { name, category }: SourceStanding, to: 'source' | 'send'): void => {
    setLast({ to, system, file: name });
    setView(to === 'send' ? { is: 'send', system, file: name, category } : { is: 'source', system, file: name, category, sent: false });
  };
  return (
    <div className="split sources-split">
      <section className="work sources">
        {now.refusal === null ? null : <NotThere now={now} />}
        {view.is === 'list' ? <SourceList overview={now.overview} last={last} onLook={(system, source) => open(system, source, 'source')} onSend={(system, source) => open(system, source, 'send')} onScope={() => leave('scope')} onJoins={() => leave('joins')} onRefresh={() => void now.refresh()} /> : null}
        {view.is === 'source' ? <Workbench key={`${view.system}/${view.file}`} source={view} onBack={view.sent ? () => setView({ ...view, is: 'send' }) : back} onSaved={() => void now.refresh()} /> : null}
        {view.is === 'send' ? <SendFile key={`${view.system}/${view.file}`} source={{ system: view.system, file: view.file }} sent={standingOf(now.overview, view)?.sent ?? null} busy={isBusy(now.progress)} onChanged={now.refresh} onLook={() => setView({ ...view, is: 'source', sent: true })} onTold={now.told} onBack={back} /> : null}
        {view.is === 'scope' ? <ScopeFormPart standing={now.overview.scope} onChanged={now.refresh} onBack={back} /> : null}
        {view.is === 'report' ? <ReportPage key={view.run} run={view.run} onBack={back} /> : null}
        {view.is === 'joins' ? <JoinList progress={now.progress} onTold={now.told} onBack={back} /> : null}
      </section>
      <aside className="side sheet" aria-label={t('sources.work.title')} data-area="side" tabIndex={-1}>
        <ImportPanel overview={now.overview} progress={now.progress} onTold={now.told} onReport={(run) => setView({ is: 'report', run })} />
      </aside>
    </div>
  );
}

function standingOf({ systems }: SourcesOverview, { system, file }: { readonly system: string; readonly file: string }): SourceStanding | undefined {
  return systems.find((one) => one.system === system)?.files.find(({ name }) => name === file);
}

/** Central away is a state, not an error: what is on the screen stays. */
function NotThere({ now: { refusal, refresh } }: { readonly now: SourcesNow }) {
  const { t } = useWords();
  if (refusal === null) return <p className="quiet" role="status">{t('sources.loading')}</p>;
  return (
    <div className="empty" role="status">
      {refusal.code === 'central-unreachable' ? <><b>{t('sources.offline')}</b><span>{t('sources.offlineText')}</span></> : <RefusalNote refusal={refusal} />}
      <Button onPress={refresh}>{t('app.tryAgain')}</Button>
    </div>
  );
}
