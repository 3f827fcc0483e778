// What a command comes to: the lines to write, or the outcome that says why not.
import { mayDo } from '../../rules/permission.ts';
import { commandAction, type CaseCommand, type PaperCommand } from './commands.ts';
import type { DecideContext } from './context.ts';
import { decideIdentity } from './decide-identity.ts';
import { confirmPaper, handOver, recordPaper, recordSending } from './decide-paper.ts';
import { declineSignature, logRequest, signRequest } from './decide-request.ts';
import { decideRight, settleConflict, takeCase } from './decide-review.ts';
import type { Drafts } from './drafts.ts';
import { subjectOf } from './subject.ts';
import type { CaseState } from './state.ts';

/**
 * Pure: the same state, command and context give the same drafts. Nothing is written here;
 * the host's journal makes the drafts into lines, all in one transaction.
 * Outcomes: `not-permitted` and those of each command.
 */
export function decide(state: CaseState, command: CaseCommand | PaperCommand, context: DecideContext): Drafts {
  const permit = mayDo(context.actor, commandAction[command.kind], subjectOf(state, context));
  if (!permit.ok) return permit;
  switch (command.kind) {
    case 'check-identity':
      return decideIdentity(state, command, context);
    case 'log-request':
      return logRequest(state, command, context);
    case 'sign-request':
      return signRequest(state, command);
    case 'decline-signature':
      return declineSignature(state, command);
    case 'take-case':
      return takeCase(state, context);
    case 'decide-right':
      return decideRight(state, command, { context, receiverDecided: permit.value.receiverDecides });
    case 'settle-conflict':
      return settleConflict(state, command, { context, receiverDecided: permit.value.receiverDecides });
    case 'record-paper':
      return recordPaper(state, command, context);
    case 'record-sending':
      return recordSending(state, command);
    case 'confirm-paper':
      return confirmPaper(state, command);
    case 'hand-over':
      return handOver(state, command, context);
  }
}
