// Acting for another: what must be seen and may not contradict before anything is asked in another's name.
import { parseBusinessId } from '../../formats/business-id.ts';
import type { LocalDate } from '../../formats/local-date.ts';
import { ok, refused, type Refusal, type Result } from '../../outcomes.ts';
import { contradictingMandates } from '../../rules/contradicting-mandates.ts';
import { mandateChecklist } from '../../rules/mandate.ts';
import { deliverTo, mayRepresent } from '../../rules/may-represent.ts';
import type { Right } from './asked-right.ts';
import type { CaseCommand } from './commands.ts';
import type { DecideContext, KnownPerson } from './context.ts';
import { line, type Drafts } from './drafts.ts';
import { actingOf, mandateOf, mandatesOf } from './mandates.ts';
import type { MandateSeen, MandateShown } from './mandate-shape.ts';
import { receiverOf } from './receiver-of.ts';
import type { CaseState } from './state.ts';

interface Shown { readonly mandate: MandateShown; readonly principal: MandateSeen['principal']; readonly agentBirthDate: LocalDate }

/**
 * The mandate as its line keeps it. A child's or the person's own non-disclosure that the desk knows of stops a parent whatever
 * is ticked (suomi.fi). Outcomes: those of `mayRepresent` for the rights it names and those the case asks, `bad-business-id`,
 * `identity-mismatch` (the child's birth date), `mandates-contradict` (`other`: the number of the other case).
 */
export function mandateToKeep(state: CaseState, shown: Shown, context: DecideContext): Result<MandateSeen> {
  const known = shown.principal === null ? null : context.person;
  const kept = keptOf(shown, known);
  const company = companyOf(kept);
  if (!company.ok) return company;
  const fault = shapeFault(kept) ?? childFault(kept, known) ?? coverFault(state, kept, context) ?? contradictionFault(state, kept, context);
  return fault ?? ok({ ...kept, company: company.value });
}

function keptOf({ mandate: { child, ...mandate }, principal, agentBirthDate }: Shown, known: KnownPerson | null): MandateSeen {
  return {
    ...mandate, principal, agentBirthYear: mandate.agent === null ? null : Number(agentBirthDate.slice(0, 4)),
    ...(mandate.agent !== null && receiverOf[mandate.kind] !== null && deliverTo(mandate.kind) === 'agent' ? { agentBirthDate } : {}),
    child: child === null ? null : { ...child, childNonDisclosure: child.childNonDisclosure || known?.restricted === true },
  };
}

function companyOf({ company }: MandateSeen): Result<MandateSeen['company']> {
  if (company === null) return ok(null);
  const businessId = parseBusinessId(company.businessId);
  return businessId.ok ? ok({ ...company, businessId: businessId.value }) : { ...businessId, field: 'company.businessId' };
}

/** A child of another birth date is another child. */
function childFault({ child }: MandateSeen, known: KnownPerson | null): Refusal | null {
  const registered = known?.birthDate ?? null;
  return child !== null && registered !== null && registered !== child.birthDate ? refused('identity-mismatch', { field: 'child.birthDate' }) : null;
}

function shapeFault({ kind, agent, company }: MandateSeen): Refusal | null {
  if (kind === 'company') return company === null ? refused('bad-input', { field: 'company' }) : null;
  return agent === null ? refused('bad-input', { field: 'agent' }) : null;
}

/** A mandate for some rights is tried for those; a request that came before its sender was identified is tried for each right asked. */
function coverFault(state: CaseState, kept: MandateSeen, { today }: DecideContext): Refusal | null {
  const mandate = mandateOf(kept, null);
  if (mandate === null) return refused('bad-date', { field: 'dated' });
  if (mandate.kind === 'estate') {
    const unseen = mandateChecklist.estate.find((code) => !mandate.seen.includes(code));
    return unseen === undefined ? null : refused('mandate-missing', { field: `seen.${unseen}` });
  }
  const asked: readonly Right[] = state.request === null ? [mandate.rights === 'all' ? 'access' : mandate.rights[0] ?? 'access'] : state.rights.map(({ right }) => right);
  for (const right of asked) {
    const may = mayRepresent(mandate, right, today);
    if (!may.ok) return may;
  }
  return null;
}

/** Mandates of the person in other cases count too: two agents may come to two desks. */
function contradictionFault(state: CaseState, kept: MandateSeen, { mandates, today }: DecideContext): Refusal | null {
  const mandate = mandateOf(kept, null);
  if (mandate === null) return null;
  // Without a key nobody else's mandate can be told to be of the same person.
  const elsewhere = kept.principal === null ? [] : mandates();
  const held = [...elsewhere, ...mandatesOf(state).map((one) => ({ mandate: one.mandate, diaryNumber: state.request?.diaryNumber ?? null }))];
  const agree = contradictingMandates([...held.map((one) => one.mandate), mandate], today);
  if (agree.ok) return null;
  const other = held[Number(agree.values?.['other'] ?? -1)]?.diaryNumber;
  return refused('mandates-contradict', { field: 'exclusive', ...(other === null || other === undefined ? {} : { values: { other } }) });
}

/** Null: each right asked is the visitor's own or covered. Outcomes: those of `mayRepresent`, with `values.right`, and `mandate-missing` when the line of the mandate cannot be read. */
export function representFault(state: CaseState, rights: readonly Right[], { today }: DecideContext): Refusal | null {
  const acting = actingOf(state);
  if (acting.as === 'self') return null;
  if (acting.as === 'none') return refused('mandate-missing', { field: 'mandate' });
  for (const right of rights) {
    const may = mayRepresent(acting.mandate, right, today);
    if (!may.ok) return { ...may, values: { right } };
  }
  return null;
}

/** Outcomes: `case-state` (no such mandate, or revoked already), `bad-date`. */
export function revokeMandate(state: CaseState, { mandate, on }: Extract<CaseCommand, { kind: 'revoke-mandate' }>, { today }: DecideContext): Drafts {
  const stands = state.facts['mandate-seen'].some(({ lineId }) => lineId === mandate) && !state.facts['mandate-revoked'].some((one) => one.mandate === mandate);
  if (!stands) return refused('case-state');
  return on > today ? refused('bad-date', { field: 'on', values: { why: 'future' } }) : line({ type: 'mandate-revoked', content: { mandate, on } });
}
