// The contact person's commands: take the case, decide a right, settle a conflict. Who may is in rules/permission, asked by decide.
import { lineId } from '../../formats/ids.ts';
import { ok, refused, type Result } from '../../outcomes.ts';
import { checkDecision, type SaidDecision } from './check-decision.ts';
import type { CaseCommand } from './commands.ts';
import type { CaseDraft } from './content.ts';
import type { DecideContext } from './context.ts';
import { line, type Drafts } from './drafts.ts';
import { haltOf } from './halt-of.ts';
import { effectsOf } from './effects-of.ts';
import type { RecordsMark } from './records-mark.ts';
import { answeredWithRecords, recordsNow } from './records-seen.ts';
import { withoutReturned } from './right-verdict.ts';
import { verdictOfRight } from './rights-of-case.ts';
import type { CaseState, RightState } from './state.ts';
import { standingDecisions } from './standing-decisions.ts';

type Command<K extends CaseCommand['kind']> = Extract<CaseCommand, { kind: K }>;

/** What the line says beside the decision: at which desk, and whether the receiver decided by the one-person setting. */
interface Decider { readonly context: DecideContext; readonly receiverDecided: boolean }

/** Taking marks the owner in the inbox; opening does not take (experience-rules.md 28). */
export function takeCase(state: CaseState, context: DecideContext): Drafts {
  if (state.request === null || state.takenBy === context.actor.id) return refused('case-state');
  return line({ type: 'case-taken', content: {} });
}

/**
 * Decides one right: granted, partly, refused, nothing found, cannot identify. What it starts in the systems and with the
 * recipients is written with it, or with the second person's confirmation where the register asks for one.
 * Outcomes: case-state, case-incomplete, case-conflict, right-unknown, right-not-refusable, already-decided,
 * conflict-of-interest, identity-not-checked, and those of check-decision.
 */
export function decideRight(state: CaseState, command: Command<'decide-right'>, { context, receiverDecided }: Decider): Drafts {
  const open = openRight(state, command.right, context);
  if (!open.ok) return open;
  const { asked, request } = open.value;
  if (withoutReturned(asked.decisions, state.facts['decision-confirmed']).length > 0) return refused('already-decided');
  const said = checkDecision(asked, command, context);
  if (!said.ok) return said;
  const { right, decision } = command;
  // Without a checked identity a request may only be refused (Art. 12(2), 12(6)).
  if (decision !== 'refused' && decision !== 'cannot-identify' && state.identity?.verdict !== 'passed') return refused('identity-not-checked');
  const needsSecond = asksForSecond(right, decision, request.register, context);
  const decided: CaseDraft = { type: 'right-decided', content: { ...lineParts(said.value), right, decision, receiverDecided, desk: context.desk, replaces: [], keeps: null, needsSecond, ...recordsOf(asked, context) } };
  return ok([decided, ...(needsSecond ? [] : effectsOf(asked, { ...said.value, decision }, request, context))]);
}

/** Of an answer that holds the records: on which of them it was decided. */
function recordsOf(asked: RightState, context: DecideContext): { readonly records?: RecordsMark[] } {
  const records = answeredWithRecords.includes(asked.right) ? recordsNow(asked, context) : undefined;
  return records === undefined ? {} : { records };
}

/**
 * The second person's word on a decision. Outcomes: those of an open right, case-state (nothing to confirm, or another
 * decision than the one seen), second-person-needed.
 */
export function confirmDecision(state: CaseState, command: Command<'confirm-decision'>, context: DecideContext): Drafts {
  const open = openRight(state, command.right, context);
  if (!open.ok) return open;
  const { asked, request } = open.value;
  const seconds = state.facts['decision-confirmed'];
  const decided = standingDecisions(withoutReturned(asked.decisions, seconds)).find(({ lineId: id }) => id === command.seen);
  if (decided?.needsSecond !== true || seconds.some((one) => one.decision === decided.lineId)) return refused('case-state');
  if (decided.by === context.actor.id) return refused('second-person-needed');
  const draft: CaseDraft = { type: 'decision-confirmed', content: { decision: command.seen, result: command.result } };
  return ok([draft, ...(command.result === 'confirmed' ? effectsOf(asked, decided, request, context) : [])]);
}

function openRight(state: CaseState, right: string, context: DecideContext): Result<{ readonly asked: RightState; readonly request: NonNullable<CaseState['request']> }> {
  if (state.request === null) return refused('case-state');
  const halt = haltOf(state, context);
  if (halt !== null) return halt;
  const asked = state.rights.find((one) => one.right === right);
  if (asked === undefined) return refused('right-unknown', { field: 'right' });
  if (hasInterest(state, context)) return refused('conflict-of-interest');
  const verdict = verdictOfRight(state, asked);
  if (verdict === 'effected') return refused('right-not-refusable', { field: 'right' });
  return verdict === 'withdrawn' ? refused('case-state') : ok({ asked, request: state.request });
}

export function hasInterest({ facts }: CaseState, { actor }: Pick<DecideContext, 'actor'>): boolean {
  return facts['interest-flagged'].some((flagged) => flagged.actor === actor.id);
}

function asksForSecond(right: string, decision: string, register: string, { profile }: DecideContext): boolean {
  const asks = profile.registers.find(({ id }) => id === register)?.fourEyes ?? [];
  if (decision === 'nothing-found') return false;
  return (decision !== 'granted' && asks.includes('refusal')) || (right === 'erasure' && (decision === 'granted' || decision === 'partly') && asks.includes('erasure'));
}

/**
 * A person's word on contradicting decisions: one stays, and the new line replaces them all. Nothing is deleted; two such
 * lines that differ are a conflict again. A kept refusal keeps its ground.
 * Outcomes: case-state (no conflict of this right, or other decisions than those seen), case-incomplete, right-unknown, ground-missing.
 */
export function settleConflict(state: CaseState, command: Command<'settle-conflict'>, { context, receiverDecided }: Decider): Drafts {
  if (state.request === null) return refused('case-state');
  if (context.incomplete > 0) return refused('case-incomplete');
  const asked = state.rights.find((one) => one.right === command.right);
  if (asked === undefined) return refused('right-unknown', { field: 'right' });
  if (hasInterest(state, context)) return refused('conflict-of-interest');
  const standing = withoutReturned(asked.decisions, state.facts['decision-confirmed']);
  const heads = standingDecisions(standing);
  const kept = heads.find((one) => one.lineId === command.keep);
  if (verdictOfRight(state, asked) !== 'conflict' || kept === undefined || !sameIds(heads.map((one) => one.lineId), command.seen)) return refused('case-state', { field: 'keep' });
  const reasons = command.reasons.trim();
  if (reasons === '') return refused('ground-missing', { field: 'reasons' });
  const { decision } = kept;
  // Nobody confirms their own decision by settling.
  const needsSecond = kept.needsSecond && kept.by === context.actor.id;
  const settled: CaseDraft = { type: 'right-decided', content: { ...lineParts(kept), right: command.right, decision, receiverDecided, reasons, needsSecond, desk: context.desk, replaces: heads.map((one) => lineId.parse(one.lineId)), keeps: command.keep } };
  return ok([settled, ...(needsSecond ? [] : effectsOf(asked, kept, state.request, context))]);
}

/** What a line says of the decision itself; the lists of a right that has none are left out. */
function lineParts({ ground, reasons, items, changes, redactions }: SaidDecision) {
  return { ground, reasons, items: [...items], ...(changes === undefined ? {} : { changes: [...changes] }), ...(redactions === undefined ? {} : { redactions: [...redactions] }) };
}

function sameIds(some: readonly string[], others: readonly string[]): boolean {
  const set = new Set(others);
  return set.size === new Set(some).size && some.every((id) => set.has(id));
}
