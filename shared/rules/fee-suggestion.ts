// Whether a fee may be considered for a request: what the notice says and what the law allows are two different answers (spec/rules.md 3.9).
import { addMonths } from '../formats/date-arithmetic.ts';
import type { LocalDate } from '../formats/local-date.ts';
import { inForce } from '../registers/controller.ts';
import { feeSteps, type FeeRule, type FeeStep } from '../registers/fee-rule.ts';
import type { RightCode } from '../registers/right.ts';
import { sameScope, type AskedScope } from './same-scope.ts';

export interface FeeRequest {
  readonly right: RightCode;
  readonly received: LocalDate;
  readonly scope: AskedScope;
  /** The person comes back because of an earlier request: that is the same case, never a new one (EDPB 01/2022 para 29). */
  readonly remindsOf: 'unanswered' | 'refused-without-reasons' | null;
}

export interface EarlierRequest {
  readonly right: RightCode;
  readonly received: LocalDate;
  readonly scope: AskedScope;
  readonly answered: LocalDate | null;
  /** Records came or changed after that answer: the copy asked for now is not the same (para 28). */
  readonly changedSince: boolean;
}

/** Manifestly unfounded or excessive: decided by a person, shown by facts (Art. 12(5)). */
export interface ExcessDecision {
  readonly by: 'contact-person' | 'clerk';
  readonly facts: readonly string[];
}

export interface FeeGround {
  readonly rule: FeeRule | null;
  readonly earlier: readonly EarlierRequest[];
  /** False while another desk may hold earlier requests of the person. */
  readonly historyComplete: boolean;
  readonly excess: ExcessDecision | null;
  /** Good self-service lowers the chance that a request is excessive (para 186). */
  readonly selfService: boolean;
}

export const freeReasons = ['no-rule', 'right-is-free', 'reminder', 'first-request', 'window-over', 'previous-unanswered', 'other-scope-or-data'] as const;
export type FreeReason = (typeof freeReasons)[number];
export type FeeBasis = '15(3)' | '12(5)';
export type FeeHint = 'self-service' | 'fee-before-refusal';

/** `noticeSpeaks`: the notice's text speaks of a fee here, so the clerk is told why there is none, or that there may be one. */
export type FeeSuggestion =
  | { readonly verdict: 'free'; readonly why: FreeReason; readonly noticeSpeaks: boolean }
  | { readonly verdict: 'history-incomplete'; readonly noticeSpeaks: boolean }
  | { readonly verdict: 'may-charge'; readonly basis: FeeBasis; readonly steps: readonly FeeStep[]; readonly hints: readonly FeeHint[]; readonly noticeSpeaks: true };

/** A suggestion for a person; nothing here charges (see charge-fee). */
export function feeSuggestion(request: FeeRequest, { rule, earlier, historyComplete, excess, selfService }: FeeGround): FeeSuggestion {
  if (rule === null || !inForce(rule, request.received)) return { verdict: 'free', why: 'no-rule', noticeSpeaks: false };
  const counted = earlier.filter(({ right, received }) => rule.trigger.previousRights.includes(right) && received <= request.received);
  const within = counted.filter((one) => inWindow(one, request.received, rule));
  const noticeSpeaks = rule.trigger.rights.includes(request.right) && within.length > 0;
  // Access alone has a further copy; whatever the data says, every other right is free (Art. 12(5) first sentence).
  if (request.right !== 'access' || rule.neverFor.includes(request.right)) return { verdict: 'free', why: 'right-is-free', noticeSpeaks };
  if (request.remindsOf !== null) return { verdict: 'free', why: 'reminder', noticeSpeaks };
  if (!historyComplete) return { verdict: 'history-incomplete', noticeSpeaks };
  const access = within.filter(({ right }) => right === 'access');
  if (access.length === 0) return { verdict: 'free', why: counted.some(({ right }) => right === 'access') ? 'window-over' : 'first-request', noticeSpeaks };
  const basis = basisOf(request, access, rule, excess);
  if (basis === null) return { verdict: 'free', why: access.every(({ answered }) => answered === null) ? 'previous-unanswered' : 'other-scope-or-data', noticeSpeaks };
  const hints: readonly FeeHint[] = [...(selfService ? ['self-service' as const] : []), ...(basis === '12(5)' ? ['fee-before-refusal' as const] : [])];
  return { verdict: 'may-charge', basis, steps: feeSteps, hints, noticeSpeaks: true };
}

/** Twelve months to the day are over: the rule is silent (para 185). */
function inWindow({ received, answered }: EarlierRequest, now: LocalDate, { trigger: { window } }: FeeRule): boolean {
  const anchor = window.anchor === 'previous-answered' ? answered ?? received : received;
  return now < addMonths(anchor, window.months);
}

function basisOf(request: FeeRequest, access: readonly EarlierRequest[], rule: FeeRule, excess: ExcessDecision | null): FeeBasis | null {
  for (const ground of rule.chargeableOnlyIf) {
    switch (ground.basis) {
      case '15(3)':
        if (access.some((one) => one.answered !== null && !one.changedSince && sameScope(one.scope, request.scope))) return '15(3)';
        break;
      case '12(5)':
        if (excess?.by === ground.decisionBy && excess.facts.filter((fact) => fact.trim() !== '').length >= ground.factsMin) return '12(5)';
        break;
    }
  }
  return null;
}
