// The desk's frame with all its places as a part of its own: the log-in stands without it, and it is fetched while the password is checked.
import type { ReactNode } from 'react';
import { create } from 'zustand';
import type { SessionInfo } from '../../shared/bridge.ts';

export const useShellPart = create<{ readonly draw: ((session: SessionInfo) => ReactNode) | null }>(() => ({ draw: null }));

/** Asked again it answers at once. */
export async function fetchShell(): Promise<void> {
  if (useShellPart.getState().draw !== null) return;
  const { Shell } = await import('./shell.tsx');
  useShellPart.setState({ draw: (session) => <Shell key={session.user} session={session} /> });
}
