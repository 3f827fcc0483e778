// While the desk is unlocked, looks in small steps for case files that have expired and for bans that central must hear of.
import type { HostParts } from '../host-parts.ts';
import { officeToday } from '../office-today.ts';
import type { Session } from '../vault/session.ts';
import { proposeExpired } from './propose-expired.ts';
import { writeBans } from './write-bans.ts';

/** Cases, and changes, of one step: about a millisecond each at most, so that no save waits for them. */
const step = { cases: 25, changes: 100 } as const;
/** Milliseconds between steps. */
const pause = 1000;

/** Bans are written a moment after what calls for them; every case is looked at once a day and session. */
export function watchRetention(host: HostParts): { readonly stop: () => void } {
  let looking: { readonly session: Session; readonly day: string; after: string | null } | null = null;
  const look = (session: Session): void => {
    const day = officeToday(host.clocks.now(), host.bundle.profile);
    if (looking?.session !== session || looking.day !== day) looking = { session, day, after: '' };
    const bans = writeBans(host, session, step.changes);
    if (!bans.ok || looking.after === null) return;
    const proposed = proposeExpired(host, session, { after: looking.after, limit: step.cases });
    // A disk that refuses is told by the desk's own alarms; the same cases are looked at again.
    if (proposed.ok) looking.after = proposed.value.last;
  };
  const timer = setInterval(() => {
    const session = host.vault.session();
    if (session === null) return;
    try {
      look(session);
    } catch (error) {
      host.log.fault('retention', error);
    }
  }, pause);
  timer.unref();
  return { stop: () => { clearInterval(timer); } };
}
