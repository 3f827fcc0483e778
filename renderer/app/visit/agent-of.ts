// Who acts for the visitor in this visit, by the words typed at the identity check.
import type { ActingDraft } from '../../desks/check-identity/mandate-form.ts';
import type { IdentifiedAgent } from '../../parts/identified-agent.ts';

/** Null for a visitor who acts for themselves; a company's contact person shows their own document too. */
export function agentOf(acting: ActingDraft | null): IdentifiedAgent | null {
  if (acting === null || acting.who === 'self' || acting.who === 'company') return null;
  return { name: acting.mandate.agent.trim(), kind: acting.who };
}
