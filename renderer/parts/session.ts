// What the whole window knows: the desk, who is logged in, the controller's profile, the lamp.
import { create } from 'zustand';
import type { CallAnswer, DeskInfo, Lamp, LockCause, SessionInfo } from '../../shared/bridge.ts';
import { parseLocalDate, type LocalDate } from '../../shared/formats/local-date.ts';
import type { ControllerProfile } from '../../shared/registers/controller.ts';

export interface SessionState {
  readonly info: DeskInfo | null;
  readonly session: SessionInfo | null;
  readonly profile: ControllerProfile | null;
  readonly lamp: Lamp | null;
  readonly team: CallAnswer<'colleagues'> | null;
  readonly lockedWhy: LockCause | null;
}

export const useSession = create<SessionState>(() => ({ info: null, session: null, profile: null, lamp: null, team: null, lockedWhy: null }));

/** The office's date as the host says it; the window's own clock never counts days. */
export function todayOf(info: DeskInfo | null): LocalDate {
  const parsed = parseLocalDate(info?.today);
  if (!parsed.ok) throw new Error('the host gave no date');
  return parsed.value;
}

export function useToday(): LocalDate {
  return todayOf(useSession((state) => state.info));
}

/** The profile is there whenever somebody is logged in. */
export function useProfile(): ControllerProfile {
  const profile = useSession((state) => state.profile);
  if (profile === null) throw new Error('no profile: nobody is logged in');
  return profile;
}

/** Whether this person answers for registers: what others may not do is not offered to them (rule 32). */
export function useIsContactPerson(): boolean {
  return useSession((state) => state.session?.roles.includes('contact-person') === true);
}

/** The account's name as the desk knows it, else the account itself. */
export function useNameOf(): (actor: string) => string {
  const users = useSession((state) => state.info?.users);
  return (actor) => users?.find((one) => one.user === actor)?.name ?? actor;
}
