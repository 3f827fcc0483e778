// The identity check of a visit: what was shown, compared with the register, and its verdict as a line.
import { parseLocalDate } from '../../formats/local-date.ts';
import { ok, refused, type OutcomeCode } from '../../outcomes.ts';
import { checkIdentity, type IdentityReason, type IdentityVerdict } from '../../rules/identity-check.ts';
import type { CaseCommand } from './commands.ts';
import type { CaseDraft } from './content.ts';
import type { DecideContext } from './context.ts';
import type { Drafts } from './drafts.ts';
import { closedPhases } from './phase-of.ts';
import type { CaseState } from './state.ts';

/**
 * A failed check is written too and locks nobody out (experience-rules.md 10): the draft carries
 * the verdict, and `identityOutcome` tells the window what differed.
 * A request that came by letter, e-mail or phone is identified afterwards, and only as the one who asked.
 * Outcomes: case-state, person-unknown, identity-mismatch, bad-date.
 */
export function decideIdentity(state: CaseState, command: Extract<CaseCommand, { kind: 'check-identity' }>, context: DecideContext): Drafts {
  if (state.request !== null && (state.identity?.verdict === 'passed' || closedPhases.includes(state.phase))) return refused('case-state');
  if (state.request !== null && state.request.requester.personKey !== command.visitor.personKey) return refused('identity-mismatch', { field: 'visitor' });
  const known = command.visitor.personKey !== null;
  if (known && context.person?.personKey !== command.visitor.personKey) return refused('person-unknown');
  const typed = parseLocalDate(command.birthDate);
  if (!typed.ok) return { ...typed, field: 'birthDate' };
  const verdict = checkIdentity(
    { documentKind: command.documentKind, validity: command.validity, photoMatched: command.photoMatched, nameMatched: command.nameMatched, retypedBirthDate: typed.value, secondMethod: command.secondMethod },
    // A visitor no register knows is who the document says: there is nothing to compare with.
    { documentKinds: context.profile.documentKinds, registerBirthDate: known ? context.person?.birthDate ?? null : typed.value, today: context.today },
  );
  return ok([draftOf(command, verdict, Number(typed.value.slice(0, 4)))]);
}

function draftOf(command: Extract<CaseCommand, { kind: 'check-identity' }>, verdict: IdentityVerdict, birthYear: number): CaseDraft {
  const { documentKind, validity, photoMatched, nameMatched, secondMethod, visitor } = command;
  return {
    type: 'identity-checked',
    content: {
      personKey: visitor.personKey,
      visitor: visitor.personKey === null ? { name: visitor.name, birthYear } : null,
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
