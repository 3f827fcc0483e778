// The contact person's commands: take the case, decide a right, settle a conflict. Who may is in rules/permission, asked by decide.
import { lineId } from '../../formats/ids.ts';
import { refused } from '../../outcomes.ts';
import type { CaseCommand } from './commands.ts';
import type { DecideContext } from './context.ts';
import { line, type Drafts } from './drafts.ts';
import { haltOf } from './halt-of.ts';
import type { CaseState } from './state.ts';
import { standingDecisions, verdictOf } from './standing-decisions.ts';

type Command<K extends CaseCommand['kind']> = Extract<CaseCommand, { kind: K }>;

/** What the line says beside the decision: at which desk, and whether the receiver decided by the one-person setting. */
interface Decider { readonly context: DecideContext; readonly receiverDecided: boolean }

/** Taking marks the owner in the inbox; opening does not take (experience-rules.md 28). */
export function takeCase(state: CaseState, context: DecideContext): Drafts {
  if (state.request === null || state.takenBy === context.actor.id) return refused('case-state');
  return line({ type: 'case-taken', content: {} });
}

/**
 * Grants a right or refuses it; a refusal says its ground and its reasons (Art. 12(4)).
 * Outcomes: case-state, case-incomplete, case-conflict, right-unknown, already-decided, ground-missing.
 */
export function decideRight(state: CaseState, command: Command<'decide-right'>, { context, receiverDecided }: Decider): Drafts {
  if (state.request === null) return refused('case-state');
  const halt = haltOf(state, context);
  if (halt !== null) return halt;
  const asked = state.rights.find((one) => one.right === command.right);
  if (asked === undefined) return refused('right-unknown', { field: 'right' });
  if (asked.decisions.length > 0) return refused('already-decided');
  const { right, decision, ground = null, reasons = '' } = command;
  const settles = { replaces: [], keeps: null };
  if (decision === 'granted') return line({ type: 'right-decided', content: { right, decision, receiverDecided, ground: null, reasons: '', desk: context.desk, ...settles } });
  if (ground === null) return refused('ground-missing', { field: 'ground' });
  if (reasons.trim() === '') return refused('ground-missing', { field: 'reasons' });
  return line({ type: 'right-decided', content: { right, decision, receiverDecided, ground, reasons: reasons.trim(), desk: context.desk, ...settles } });
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
  const heads = standingDecisions(asked.decisions);
  const kept = heads.find((one) => one.lineId === command.keep);
  if (verdictOf(asked.decisions) !== 'conflict' || kept === undefined || !sameIds(heads.map((one) => one.lineId), command.seen)) return refused('case-state', { field: 'keep' });
  const reasons = command.reasons.trim();
  if (reasons === '') return refused('ground-missing', { field: 'reasons' });
  const { decision, ground } = kept;
  return line({ type: 'right-decided', content: { right: command.right, decision, receiverDecided, ground, reasons, desk: context.desk, replaces: heads.map((one) => lineId.parse(one.lineId)), keeps: command.keep } });
}

function sameIds(some: readonly string[], others: readonly string[]): boolean {
  const set = new Set(others);
  return set.size === new Set(some).size && some.every((id) => set.has(id));
}
