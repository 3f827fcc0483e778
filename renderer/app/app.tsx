// Which screen stands: no host, log-in, or the desk; the cover lies over any of them.
import { useEffect } from 'react';
import { LogIn } from '../desks/log-in/log-in.tsx';
import { useSession } from '../parts/session.ts';
import { AlarmBar } from './alarm-bar.tsx';
import { CoverScreen } from './cover-screen.tsx';
import { useCover } from './cover-store.ts';
import { NoHost } from './no-host.tsx';
import { enter } from './session-gate.ts';
import { fetchShell, useShellPart } from './shell-part.tsx';
import { rememberAndSpeak } from './language-choice.tsx';

export function App() {
  const info = useSession((state) => state.info);
  const session = useSession((state) => state.session);
  const covered = useCover((state) => state.covered);
  const drawShell = useShellPart((state) => state.draw);
  // Also after a reload, which finds somebody logged in.
  useEffect(() => { if (session !== null) void fetchShell(); }, [session]);
  if (info === null) return <NoHost />;
  if (session === null) return <><AlarmBar /><LogIn info={info} onTry={() => void fetchShell()} onLoggedIn={enter} onLanguage={rememberAndSpeak} /></>;
  if (drawShell === null) return <div className="whole" aria-busy="true" />;
  return (
    <>
      {/* Hidden, not unmounted: what was typed and where focus was stay; `inert` keeps keys and screen readers out. */}
      <div className="whole" hidden={covered} inert={covered}>{drawShell(session)}</div>
      <CoverScreen />
    </>
  );
}
