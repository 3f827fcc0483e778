// Into whose hand a copy may be put: the person's own, or that of the one their mandate sends it to (spec/rules.md 3.4, 3.7).
import { refused, type Refusal } from '../../outcomes.ts';
import { mayDeliver, mayGiveTo, type Receiver } from '../../rules/disclosure.ts';
import type { MandateKind } from '../../rules/mandate.ts';
import { mayRepresent } from '../../rules/may-represent.ts';
import type { DecideContext } from './context.ts';
import type { ChannelKind } from './fact-contents.ts';
import { actingOf, type MandateFact } from './mandates.ts';
import type { CaseState } from './state.ts';

/** As whom each kind of representative receives; nobody receives for a company or an estate here. */
export const receiverOf: Readonly<Record<MandateKind, Receiver | null>> = {
  'power-of-attorney': 'agent', 'continuing-power': 'agent', guardian: 'guardian', parent: 'parent', company: null, estate: null,
};

/**
 * Null: may be given. A power of attorney lets its holder ask, and the answer goes to the person (EDPB 01/2022 para 81).
 * Outcomes: `identity-mismatch` (field `birthDate`), `non-disclosure`, `mandate-missing`, `mandate-does-not-cover` (field
 * `receiver`), and those of `mayRepresent` for a mandate that has ended meanwhile.
 */
export function receiverFault(state: CaseState, hand: { readonly receiver: Receiver; readonly birthDate: string }, { person, today }: DecideContext): Refusal | null {
  const { receiver, birthDate } = hand;
  const may = mayGiveTo(receiver, person?.restricted ?? false);
  if (!may.ok) return may;
  if (receiver === 'data-subject') {
    const known = person?.birthDate ?? null;
    return known !== null && known !== birthDate ? refused('identity-mismatch', { field: 'birthDate' }) : null;
  }
  const acting = actingOf(state);
  if (acting.as !== 'representative' || receiverOf[acting.kind] !== receiver) return refused('mandate-missing', { field: 'receiver' });
  const holds = mayRepresent(acting.mandate, 'access', today);
  if (!holds.ok) return holds;
  if (holds.value.deliverTo !== 'agent') return refused('mandate-does-not-cover', { field: 'receiver' });
  return sameYear(acting.fact, birthDate) ? null : refused('identity-mismatch', { field: 'birthDate' });
}

/** Told on the phone means told to whoever answers it, so it is no pick-up. Outcome: `non-disclosure`. */
export function deliveryFault(channel: ChannelKind, { person }: Pick<DecideContext, 'person'>): Refusal | null {
  const may = mayDeliver(channel === 'in-person' ? 'pick-up' : channel === 'email' ? 'email' : 'post', person?.restricted ?? false);
  return may.ok ? null : may;
}

/** Of a representative only the year of birth is kept. */
function sameYear({ agentBirthYear }: MandateFact, birthDate: string): boolean {
  return agentBirthYear === null || String(agentBirthYear) === birthDate.slice(0, 4);
}
