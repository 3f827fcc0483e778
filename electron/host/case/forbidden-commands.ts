// For each command of a case, why it cannot be given now: the screen shows the reason instead of a dead button (experience-rules.md 32).
import { blamelessCommands } from '../../../shared/domain/case/blameless-commands.ts';
import type { DecideContext } from '../../../shared/domain/case/context.ts';
import { decide } from '../../../shared/domain/case/decide.ts';
import type { CaseState } from '../../../shared/domain/case/state.ts';

/** Outcomes that say "not now" or "not you"; any other refusal is about what would be typed. */
const standing = new Set(['not-permitted', 'other-register', 'receiver-may-not-decide', 'case-state', 'identity-not-checked', 'already-decided', 'copy-not-granted', 'records-since-decision', 'right-unknown', 'case-conflict', 'case-incomplete', 'conflict-of-interest', 'right-not-refusable', 'second-person-needed', 'answer-given', 'extension-too-late', 'already-extended', 'fee-not-chargeable', 'fee-history-incomplete', 'fee-step-missing', 'lifting-not-told', 'lifting-too-early', 'task-unknown', 'recipient-unknown']);
/** Keyed by command kind; `record-paper` stands for making the copy. */
export function forbiddenCommands(caseId: string, state: CaseState, context: DecideContext): Record<string, string> {
  return Object.fromEntries(blamelessCommands(caseId, state, context).flatMap((command) => {
    const tried = decide(state, command, context);
    if (tried.ok) return [];
    if (standing.has(tried.code)) return [[command.kind, tried.code]];
    // No paper to confirm or hand over: that too is the case's state.
    return tried.code === 'paper-unknown' ? [[command.kind, 'case-state']] : [];
  }));
}
