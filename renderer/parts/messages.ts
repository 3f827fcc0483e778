// The last twenty messages of the window: errors never vanish by themselves, they move into this list (rule 38).
import { create } from 'zustand';
import type { Refusal } from '../../shared/outcomes.ts';

export type Message =
  | { readonly id: number; readonly at: number; readonly tone: 'refused'; readonly refusal: Refusal }
  | { readonly id: number; readonly at: number; readonly tone: 'told'; readonly text: string };

const kept = 20;
let next = 1;

export const useMessages = create<{ readonly list: readonly Message[] }>(() => ({ list: [] }));

function add(message: Message): void {
  useMessages.setState(({ list }) => ({ list: [message, ...list].slice(0, kept) }));
}

/** Keeps a refusal in the list; a lock is said by the login screen, not here. */
export function noteRefusal(refusal: Refusal): void {
  if (refusal.code === 'locked') return;
  add({ id: next++, at: Date.now(), tone: 'refused', refusal });
}

/** Something done, in words of the catalogue and without personal data. */
export function tell(text: string): void {
  add({ id: next++, at: Date.now(), tone: 'told', text });
}

/** Another person's log-in must not see this one's messages. */
export function forgetMessages(): void {
  useMessages.setState({ list: [] });
}
