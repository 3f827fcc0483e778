// Who is in: asks the desk, lets a person in after log-in, and empties the window when the desk locks.
import type { DeskInfo, LockCause, SessionInfo } from '../../shared/bridge.ts';
import type { Result } from '../../shared/outcomes.ts';
import { call } from '../bridge.ts';
import { keepFormsNow, stopKeepingForms } from '../parts/form-draft.ts';
import { forgetMessages } from '../parts/messages.ts';
import { useSession } from '../parts/session.ts';
import { catchUpLists, forgetCatchUp } from './catch-up-lists.ts';
import { useCover } from './cover-store.ts';
import { forgetVisit, resumeVisit, saveLatest } from './visit/visit-draft.ts';

/** Also after a reload: the host may still have the session. */
export async function askDesk(): Promise<void> {
  const [info, lamp] = await Promise.all([call('desk-info', {}), call('sync-lamp', {})]);
  useSession.setState({ info: info.ok ? info.value : null, lamp: lamp.ok ? lamp.value : null });
  if (info.ok && info.value.session !== null) await enter(info.value.session);
}

/** Outcomes: those of `profile`. The first screen waits for the draft, so that the visit does not jump. */
export async function enter(session: SessionInfo): Promise<Result<unknown>> {
  const profile = await call('profile', {});
  if (!profile.ok) return profile;
  const [info, team] = await Promise.all([call('desk-info', {}), call('colleagues', {})]);
  await resumeVisit(session.user);
  useSession.setState((before) => ({ session, profile: profile.value, team: team.ok ? team.value : null, lockedWhy: null, info: info.ok ? info.value : before.info }));
  void catchUpLists();
  return profile;
}

/** Everything about people leaves the window's memory at once; the sealed draft stays in the lists. */
export function leave(why: LockCause): void {
  if (useSession.getState().session === null) return;
  useSession.setState((state) => ({ session: null, profile: null, team: null, lockedWhy: why, info: withoutSession(state.info) }));
  useCover.setState({ covered: false });
  stopKeepingForms();
  forgetVisit();
  forgetMessages();
  forgetCatchUp();
}

function withoutSession(info: DeskInfo | null): DeskInfo | null {
  return info === null ? null : { ...info, session: null };
}

export async function lock(): Promise<void> {
  // Out of sight at once; the last word is sealed before the keys go, and the screen does not wait for it.
  useCover.setState({ covered: true });
  await Promise.all([saveLatest(), keepFormsNow()]);
  await call('lock', {});
  leave('command');
}
