// The identity check of a visit: what was shown, compared with the register, and its verdict as a line.
import { parseLocalDate } from '../../formats/local-date.ts';
import type { LocalDate } from '../../formats/local-date.ts';
import { ok, refused, type OutcomeCode, type Refusal, type Result } from '../../outcomes.ts';
import { documentValidity } from '../../rules/document-validity.ts';
import { checkIdentity, type IdentityReason, type IdentityVerdict } from '../../rules/identity-check.ts';
import type { CaseCommand } from './commands.ts';
import type { CaseDraft } from './content.ts';
import type { DecideContext } from './context.ts';
import { mandateToKeep } from './decide-mandate.ts';
import type { Drafts } from './drafts.ts';
import { closedPhases } from './phase-of.ts';
import type { CaseState } from './state.ts';

type Command = Extract<CaseCommand, { kind: 'check-identity' }>;

/**
 * A failed check is written too and locks nobody out (experience-rules.md 10): the draft carries
 * the verdict, and `identityOutcome` tells the window what differed.
 * A request that came by letter, e-mail or phone is identified afterwards, and only as the one who asked.
 * Who acts for another is checked by their own document, and their mandate is written with the check.
 * Outcomes: case-state, person-unknown, identity-mismatch, bad-date, document-dates-reversed, and those of a mandate.
 */
export function decideIdentity(state: CaseState, command: Command, context: DecideContext): Drafts {
  const fault = whoFault(state, command, context);
  if (fault !== null) return fault;
  const typed = parseLocalDate(command.birthDate);
  if (!typed.ok) return { ...typed, field: 'birthDate' };
  const validity = validityOf(command, context.today);
  if (!validity.ok) return validity;
  const birthYear = Number(typed.value.slice(0, 4));
  const { mandate } = command;
  const kept = mandate === undefined ? null : mandateToKeep(state, { mandate, principal: command.visitor.personKey, agentBirthDate: typed.value }, context);
  if (kept?.ok === false) return kept;
  const shown = { ...command, validity: validity.value };
  const verdict = verdictOf(shown, typed.value, context);
  const checked = draftOf(shown, verdict, birthYear);
  return ok(kept === null || verdict.verdict === 'failed' ? [checked] : [checked, { type: 'mandate-seen', content: kept.value }]);
}

function whoFault(state: CaseState, { visitor }: Command, { person }: DecideContext): Refusal | null {
  if (state.request !== null && (state.identity?.verdict === 'passed' || closedPhases.includes(state.phase))) return refused('case-state');
  if (state.request !== null && state.request.requester.personKey !== visitor.personKey) return refused('identity-mismatch', { field: 'visitor' });
  return visitor.personKey !== null && person?.personKey !== visitor.personKey ? refused('person-unknown') : null;
}

function verdictOf(shown: Command, typed: LocalDate, { profile, person, today }: DecideContext): IdentityVerdict {
  const ownDocument = shown.visitor.personKey !== null && (shown.mandate?.agent ?? null) === null;
  return checkIdentity(
    { documentKind: shown.documentKind, validity: shown.validity, photoMatched: shown.photoMatched, nameMatched: shown.nameMatched, retypedBirthDate: typed, secondMethod: shown.secondMethod },
    // A visitor no register knows, and one who acts for another, is who the document says: there is nothing to compare with.
    { documentKinds: profile.documentKinds, registerBirthDate: ownDocument ? person?.birthDate ?? null : typed, today },
  );
}

/** What the clerk ticked, unless the dates that were typed say that it has expired. */
function validityOf({ validity, issued = null, expires = null }: Command, today: LocalDate): Result<'valid' | 'expired'> {
  if (issued === null && expires === null) return ok(validity);
  // A document without a last day is tried against the end of the calendar.
  const dated = documentValidity({ issued, expires: expires ?? '9999-12-31' }, today);
  return dated.ok && validity === 'expired' ? ok('expired') : dated;
}

function draftOf(command: Command, verdict: IdentityVerdict, birthYear: number): CaseDraft {
  const { documentKind, validity, photoMatched, nameMatched, secondMethod, visitor, mandate } = command;
  const agent = mandate?.agent ?? null;
  return {
    type: 'identity-checked',
    content: {
      personKey: visitor.personKey,
      // Of the one who is acted for nobody showed a document, so the year of their birth is not known from it.
      visitor: visitor.personKey === null ? { name: visitor.name, birthYear: agent === null ? birthYear : null } : null,
      ...(mandate === undefined ? {} : { represents: mandate.kind, ...(agent === null ? {} : { agent: { name: agent, birthYear } }) }),
      check: { documentKind, validity, photoMatched, nameMatched, birthDateMatched: verdict.birthDateMatched, secondMethod },
      verdict: verdict.verdict,
      reasons: verdict.verdict === 'passed' ? [] : [...verdict.reasons],
    },
  };
}

/** The outcome a failed check is answered with, after its line is written. */
export function identityOutcome(reasons: readonly string[]): { readonly code: OutcomeCode; readonly field: string } {
  // Reasons were written from IdentityReason by draftOf; an unknown one falls to the general outcome.
  const first = reasons[0] as IdentityReason | undefined;
  if (first === 'document-not-accepted') return { code: 'document-not-accepted', field: 'documentKind' };
  if (first === 'document-expired') return { code: 'document-expired', field: 'validity' };
  return { code: 'identity-mismatch', field: fieldOf[first ?? 'birth-date-differs'] };
}

const fieldOf: Readonly<Record<IdentityReason, string>> = {
  'document-not-accepted': 'documentKind', 'document-expired': 'validity', 'identity-marked-unverified': 'documentKind',
  'photo-differs': 'photoMatched', 'name-differs': 'nameMatched', 'birth-date-not-read': 'birthDate',
  'birth-date-differs': 'birthDate', 'birth-date-not-in-register': 'secondMethod',
};
