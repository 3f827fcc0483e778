// Into whose hand a copy may be put: the person's own, or that of the one their mandate sends it to (spec/rules.md 3.4, 3.7).
import { refused, type Refusal } from '../../outcomes.ts';
import { parseLocalDate } from '../../formats/local-date.ts';
import { mayDeliver, mayGiveTo, type Receiver } from '../../rules/disclosure.ts';
import { checkIdentity } from '../../rules/identity-check.ts';
import { mayRepresent } from '../../rules/may-represent.ts';
import type { ShownDocument } from './commands.ts';
import type { DecideContext } from './context.ts';
import { identityOutcome } from './decide-identity.ts';
import type { ChannelKind } from './fact-contents.ts';
import { actingOf, type MandateFact } from './mandates.ts';
import { receiverOf } from './receiver-of.ts';
import type { CaseState } from './state.ts';

interface Hand { readonly receiver: Receiver; readonly birthDate: string; readonly document: ShownDocument | undefined }

/**
 * Null: may be given. A power of attorney lets its holder ask, and the answer goes to the person (EDPB 01/2022 para 81).
 * Outcomes: `identity-mismatch` (fields `birthDate`, `photoMatched`, `nameMatched`, `secondMethod`), `document-not-accepted`,
 * `document-expired`, `identity-not-checked` (field `receiverDocument`), `non-disclosure`, `mandate-missing`,
 * `mandate-does-not-cover` (field `receiver`), and those of `mayRepresent` for a mandate that has ended meanwhile.
 */
export function receiverFault(state: CaseState, hand: Hand, context: DecideContext): Refusal | null {
  const { person, today } = context;
  const may = mayGiveTo(hand.receiver, person?.restricted ?? false);
  if (!may.ok) return may;
  if (hand.receiver === 'data-subject') return ownBirthDate(state, person, hand.birthDate);
  const acting = actingOf(state);
  if (acting.as !== 'representative' || receiverOf[acting.kind] !== hand.receiver) return refused('mandate-missing', { field: 'receiver' });
  const holds = mayRepresent(acting.mandate, 'access', today);
  if (!holds.ok) return holds;
  if (holds.value.deliverTo !== 'agent') return refused('mandate-does-not-cover', { field: 'receiver' });
  return documentFault(acting.fact, hand, context);
}

/** Of a person whom no register knows, a company's contact person among them, the check of the visit kept the year. */
function ownBirthDate({ identity }: CaseState, person: DecideContext['person'], birthDate: string): Refusal | null {
  const known = person?.birthDate ?? null;
  const year = person === null ? identity?.visitor?.birthYear ?? null : null;
  const differs = known !== null ? known !== birthDate : year !== null && String(year) !== birthDate.slice(0, 4);
  return differs ? refused('identity-mismatch', { field: 'birthDate' }) : null;
}

/** Compared with the one the mandate names as wholly as at the visit: kind, validity, photo, name and birth date (spec/rules.md 3.3). */
function documentFault(fact: MandateFact, { document, birthDate }: Hand, { profile, today }: DecideContext): Refusal | null {
  if (document === undefined) return refused('identity-not-checked', { field: 'receiverDocument' });
  const typed = parseLocalDate(birthDate);
  if (!typed.ok) return { ...typed, field: 'birthDate' };
  if (!sameYear(fact, birthDate)) return refused('identity-mismatch', { field: 'birthDate' });
  const named = parseLocalDate(fact.agentBirthDate ?? null);
  const verdict = checkIdentity({ ...document, retypedBirthDate: typed.value }, { documentKinds: profile.documentKinds, registerBirthDate: named.ok ? named.value : null, today });
  return verdict.verdict === 'passed' ? null : { ok: false, ...identityOutcome(verdict.reasons) };
}

/** Told on the phone means told to whoever answers it, so it is no pick-up. Outcome: `non-disclosure`. */
export function deliveryFault(channel: ChannelKind, { person }: Pick<DecideContext, 'person'>): Refusal | null {
  const may = mayDeliver(channel === 'in-person' ? 'pick-up' : channel === 'email' ? 'email' : 'post', person?.restricted ?? false);
  return may.ok ? null : may;
}

/** All that a line from before 2026-11-22 holds; the whole date then needs a second means beside the document. */
function sameYear({ agentBirthYear }: MandateFact, birthDate: string): boolean {
  return agentBirthYear === null || String(agentBirthYear) === birthDate.slice(0, 4);
}
