// The desk's frame: which desk, which place, how the lamp is, who is in; the work between; the keys below.
import { useEffect } from 'react';
import type { SessionInfo } from '../../shared/bridge.ts';
import { Figures } from '../desks/figures/figures.tsx';
import { Registers } from '../desks/registers/registers.tsx';
import { CasePage } from '../desks/review/case-page.tsx';
import { Review } from '../desks/review/review.tsx';
import { Sources } from '../desks/sources/sources.tsx';
import { Tasks } from '../desks/tasks/tasks.tsx';
import { useCommand } from '../parts/commands.ts';
import { AlarmBar } from './alarm-bar.tsx';
import { focusMain, moveArea } from './areas.ts';
import { Footer } from './footer.tsx';
import { Header } from './header.tsx';
import { HelpDialog } from './help-dialog.tsx';
import { LockWarning } from './lock-warning.tsx';
import { usePlace, type Place } from './place-store.ts';
import { lock } from './session-gate.ts';
import { newVisit } from './visit/visit-draft.ts';
import { VisitPage } from './visit/visit-page.tsx';
import './shell.css';

function go(place: Place): void {
  usePlace.setState({ place });
}

/** A contact person begins the day with the cases, a clerk with the visitor, who is an administrator only with the sources. */
function firstPlace({ roles }: SessionInfo): Place {
  if (roles.includes('clerk')) return 'visit';
  return roles.every((role) => role === 'administrator') ? 'sources' : 'cases';
}

export function Shell({ session }: { readonly session: SessionInfo }) {
  const place = usePlace((state) => state.place);
  useCommand('place-1', () => go('visit'), 0);
  useCommand('place-2', () => go('cases'), 0);
  useCommand('place-3', () => go('tasks'), 0);
  useCommand('place-4', () => go('registers'), 0);
  useCommand('place-5', () => go('figures'), 0);
  useCommand('place-6', session.roles.includes('administrator') ? () => go('sources') : undefined, 0);
  useCommand('find', () => usePlace.setState((state) => ({ place: 'visit', focusFind: state.focusFind + 1 })), 0);
  useCommand('new-visit', () => { void newVisit(); go('visit'); }, 0);
  useCommand('lock', () => void lock(), 0);
  useCommand('next-area', () => moveArea(1), 0);
  useCommand('previous-area', () => moveArea(-1), 0);
  useCommand('main-area', focusMain, 0);
  const first = firstPlace(session);
  useEffect(() => go(first), [first]);
  return (
    <div className="shell">
      <Header session={session} place={place} onPlace={go} />
      <AlarmBar />
      <LockWarning session={session} />
      <main className="place" data-area="main" tabIndex={-1}>
        {place === 'visit' ? <VisitPage /> : null}
        {place === 'cases' ? <Review user={session.user} /> : null}
        {place === 'tasks' ? <Tasks user={session.user} casePage={CasePage} /> : null}
        {place === 'registers' ? <Registers /> : null}
        {place === 'sources' ? <Sources /> : null}
        {place === 'figures' ? <Figures user={session.user} casePage={CasePage} /> : null}
      </main>
      <Footer place={place} onPapers={() => go('tasks')} />
      <HelpDialog />
    </div>
  );
}
