// A fee: told, answered, charged; each step by a person, none by itself (spec/rules.md 3.9).
import { parseLocalDate } from '../../formats/local-date.ts';
import { lineId } from '../../formats/ids.ts';
import { ok, refused, type Result } from '../../outcomes.ts';
import type { FeeRule } from '../../registers/fee-rule.ts';
import { chargeFee as charge, feeAmount } from '../../rules/charge-fee.ts';
import { feeSuggestion, type FeeSuggestion } from '../../rules/fee-suggestion.ts';
import type { AskedScope } from '../../rules/same-scope.ts';
import type { AccessScope } from './asked-right.ts';
import type { CaseCommand } from './commands.ts';
import type { CaseDraft } from './content.ts';
import type { DecideContext } from './context.ts';
import { line, type Drafts } from './drafts.ts';
import type { FactOf } from './facts.ts';
import { openRequest } from './decide-waiting.ts';
import { verdictFor } from './rights-of-case.ts';
import type { CaseState } from './state.ts';

type Command<K extends CaseCommand['kind']> = Extract<CaseCommand, { kind: K }>;

interface Suggested { readonly suggestion: FeeSuggestion; readonly rule: FeeRule | null }

/** What the register's rule and the law say of a fee for this request, from the history this desk knows. Outcomes: case-state, bad-date. */
export function suggestedFee(state: CaseState, facts: readonly string[], context: DecideContext): Result<Suggested> {
  const { request } = state;
  if (request === null) return refused('case-state');
  const received = parseLocalDate(request.receivedOn);
  if (!received.ok) return { ...received, field: 'receivedOn' };
  const rule = context.profile.registers.find(({ id }) => id === request.register)?.feeRule ?? null;
  const access = state.rights.find(({ right }) => right === 'access');
  const { earlier, complete } = context.history();
  const by = context.actor.roles.includes('contact-person') && context.actor.registers.includes(request.register) ? 'contact-person' : 'clerk';
  const suggestion = feeSuggestion(
    { right: access?.right ?? state.rights[0]?.right ?? 'access', received: received.value, scope: datedScope(access?.scope), remindsOf: null },
    { rule, earlier, historyComplete: complete, excess: facts.length === 0 ? null : { by, facts }, selfService: false },
  );
  return ok({ suggestion, rule });
}

export function datedScope(scope: AccessScope | undefined): AskedScope {
  const from = parseLocalDate(scope?.from ?? null);
  const to = parseLocalDate(scope?.to ?? null);
  return { categories: scope?.categories ?? 'all', from: from.ok ? from.value : null, to: to.ok ? to.value : null };
}

/** Outcomes: case-state, fee-not-chargeable, fee-history-incomplete, fee-amount-wrong. */
export function tellFee(state: CaseState, { counts, facts }: Command<'tell-fee'>, context: DecideContext): Drafts {
  const open = openRequest(state);
  if (!open.ok) return open;
  if (verdictFor(state, 'access') === 'withdrawn' || openFee(state) !== null || state.facts['fee-charged'].length > 0) return refused('case-state');
  const found = suggestedFee(state, facts, context);
  if (!found.ok) return found;
  const { suggestion, rule } = found.value;
  if (suggestion.verdict === 'history-incomplete') return refused('fee-history-incomplete');
  if (suggestion.verdict === 'free' || rule === null) return refused('fee-not-chargeable');
  const cents = feeAmount(rule, counts);
  // A price of nothing is no price: the register's costs are not filled in, or nothing was counted.
  if (cents.ok && cents.value === 0) return refused('fee-amount-wrong', { field: 'counts' });
  return cents.ok ? line({ type: 'fee-told', content: { basis: suggestion.basis, cents: cents.value, counts, facts } }) : cents;
}

/** Withdrawing takes the access request back with it. Outcome: case-state (nothing told, or answered). */
export function answerFee(state: CaseState, { answer }: Command<'answer-fee'>): Drafts {
  const told = openFee(state);
  if (told === null || told.answer !== null || !openRequest(state).ok) return refused('case-state');
  const answered: CaseDraft = { type: 'fee-answered', content: { told: lineId.parse(told.lineId), answer } };
  const taken: CaseDraft = { type: 'right-withdrawn', content: { right: 'access' } };
  return ok(answer === 'withdraws' ? [answered, taken] : [answered]);
}

/** Outcomes: case-state, fee-step-missing, and those of rules/charge-fee. */
export function chargeFee(state: CaseState, context: DecideContext): Drafts {
  const told = openFee(state);
  if (state.request === null) return refused('case-state');
  if (told === null) return refused('fee-step-missing', { field: 'toldCents' });
  const found = suggestedFee(state, told.facts, context);
  if (!found.ok) return found;
  const { suggestion, rule } = found.value;
  if (rule === null) return refused('fee-not-chargeable');
  const charged = charge(suggestion, rule, told.counts, { toldCents: told.cents, withdrawalOffered: true, answer: told.answer });
  if (!charged.ok) return charged;
  return charged.value.result === 'withdrawn' ? refused('case-state') : line({ type: 'fee-charged', content: { told: lineId.parse(told.lineId), cents: charged.value.cents } });
}

type ToldFee = FactOf<'fee-told'> & { readonly answer: 'goes-on' | 'withdraws' | null };

/** The newest fee told that is not charged, with its answer; a withdrawal outweighs another desk's "goes on". */
export function openFee({ facts }: Pick<CaseState, 'facts'>): ToldFee | null {
  const told = facts['fee-told'].findLast((one) => !facts['fee-charged'].some((charged) => charged.told === one.lineId));
  if (told === undefined) return null;
  const answers = facts['fee-answered'].filter((one) => one.told === told.lineId).map(({ answer }) => answer);
  return { ...told, answer: answers.includes('withdraws') ? 'withdraws' : answers[0] ?? null };
}
