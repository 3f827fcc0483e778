// Who must be told of a change, and who still has not been (Art. 19).
import type { Right } from './asked-right.ts';
import type { CaseState } from './state.ts';

/** One telling: of one right, to one recipient by its code in the profile. */
export interface Telling { readonly right: Right; readonly recipient: string }

/** In the order in which they became due, each once; two desks may both have found the same. */
export function untoldRecipients({ facts }: Pick<CaseState, 'facts'>): readonly Telling[] {
  const due = new Map(facts['recipients-due'].flatMap(({ right, recipients }) => recipients.map((recipient) => [`${right} ${recipient}`, { right, recipient }] as const)));
  return [...due.values()].filter((one) => !facts['recipient-told'].some(({ right, recipient }) => right === one.right && recipient === one.recipient));
}

/** What the line that made the telling due says of its recipient: its own name and what it got; null where only the profile knows. */
export function namedRecipient({ facts }: Pick<CaseState, 'facts'>, one: Telling): { readonly name?: string | undefined; readonly categories?: readonly string[] | undefined } | null {
  return facts['recipients-due'].filter(({ right }) => right === one.right).flatMap(({ named = [] }) => named).find(({ recipient }) => recipient === one.recipient) ?? null;
}

export function isUntold(state: Pick<CaseState, 'facts'>, one: Telling): boolean {
  return untoldRecipients(state).some(({ right, recipient }) => right === one.right && recipient === one.recipient);
}
