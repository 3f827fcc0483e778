// The contact person's commands: take the case, decide a right. Who may is in rules/permission, asked by decide.
import { refused } from '../../outcomes.ts';
import type { CaseCommand } from './commands.ts';
import type { DecideContext } from './context.ts';
import { line, type Drafts } from './drafts.ts';
import type { CaseState } from './state.ts';

/** Taking marks the owner in the inbox; opening does not take (experience-rules.md 28). */
export function takeCase(state: CaseState, context: DecideContext): Drafts {
  if (state.request === null || state.takenBy === context.actor.id) return refused('case-state');
  return line({ type: 'case-taken', content: {} });
}

/**
 * Art. 15: access granted. The line says when the receiver decided by the one-person setting.
 * Outcomes: case-state, right-unknown, already-decided.
 */
export function decideRight(state: CaseState, command: Extract<CaseCommand, { kind: 'decide-right' }>, receiverDecided: boolean): Drafts {
  if (state.request === null) return refused('case-state');
  const asked = state.rights.find((one) => one.right === command.right);
  if (asked === undefined) return refused('right-unknown', { field: 'right' });
  if (asked.decisions.length > 0) return refused('already-decided');
  return line({ type: 'right-decided', content: { right: command.right, decision: command.decision, receiverDecided } });
}
