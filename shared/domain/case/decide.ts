// What a command comes to: the lines to write, or the outcome that says why not.
import { mayDo } from '../../rules/permission.ts';
import { commandAction, type CaseCommand, type PaperCommand } from './commands.ts';
import { confirmRecords } from './confirm-records.ts';
import type { DecideContext } from './context.ts';
import { logEstate, settleEstate } from './decide-estate.ts';
import { decideIdentity } from './decide-identity.ts';
import { revokeMandate } from './decide-mandate.ts';
import { confirmPaper, handOver, recordPaper, recordSending } from './decide-paper.ts';
import { answerFee, chargeFee, tellFee } from './decide-fee.ts';
import { recordTaskFile } from './decide-file.ts';
import { recordRedate } from './decide-redate.ts';
import { liftRestricted, markRestricted } from './decide-restricted.ts';
import { declineSignature, logRequest, signRequest } from './decide-request.ts';
import { confirmDecision, decideRight, settleConflict, takeCase } from './decide-review.ts';
import { askVisitor, extendDue, flagInterest, noteAnswer, noteReminder, withdrawRight } from './decide-waiting.ts';
import { liftRestriction, tellLifting } from './decide-lifting.ts';
import { answerTask, giveLetter, tellRecipient } from './decide-work.ts';
import type { Drafts } from './drafts.ts';
import { shredPaper } from './shred-paper.ts';
import { subjectOf } from './subject.ts';
import type { CaseState } from './state.ts';

type AnyCommand = CaseCommand | PaperCommand;
type Kind = AnyCommand['kind'];
interface By { readonly context: DecideContext; readonly receiverDecided: boolean }

const deciders: { readonly [K in Kind]: (state: CaseState, command: Extract<AnyCommand, { kind: K }>, by: By) => Drafts } = {
  'check-identity': (state, command, by) => decideIdentity(state, command, by.context),
  'log-request': (state, command, by) => logRequest(state, command, by.context),
  'sign-request': (state, command) => signRequest(state, command),
  'decline-signature': (state, command) => declineSignature(state, command),
  'take-case': (state, _command, by) => takeCase(state, by.context),
  'decide-right': (state, command, by) => decideRight(state, command, by),
  'settle-conflict': (state, command, by) => settleConflict(state, command, by),
  'confirm-decision': (state, command, by) => confirmDecision(state, command, by.context),
  'confirm-records': (state, command, by) => confirmRecords(state, command, by.context),
  'withdraw-right': (state, command) => withdrawRight(state, command),
  'flag-interest': (state, command) => flagInterest(state, command),
  'note-reminder': (state, command, by) => noteReminder(state, command, by.context),
  'extend-due': (state, command, by) => extendDue(state, command, by.context),
  'ask-visitor': (state, command, by) => askVisitor(state, command, by.context),
  'note-answer': (state, command, by) => noteAnswer(state, command, by.context),
  'tell-lifting': (state, command, by) => tellLifting(state, command, by.context),
  'lift-restriction': (state, command, by) => liftRestriction(state, command, by.context),
  'answer-task': (state, command, by) => answerTask(state, command, by.context),
  'tell-recipient': (state, command, by) => tellRecipient(state, command, by.context),
  'give-letter': (state, command, by) => giveLetter(state, command, by.context),
  'shred-paper': (state, command) => shredPaper(state, command),
  'tell-fee': (state, command, by) => tellFee(state, command, by.context),
  'answer-fee': (state, command) => answerFee(state, command),
  'charge-fee': (state, _command, by) => chargeFee(state, by.context),
  'revoke-mandate': (state, command, by) => revokeMandate(state, command, by.context),
  'mark-restricted': (state, command, by) => markRestricted(state, command, by.context),
  'lift-restricted': (state, command, by) => liftRestricted(state, command, by.context),
  'log-estate': (state, command, by) => logEstate(state, command, by.context),
  'settle-estate': (state, command, by) => settleEstate(state, command, by.context),
  'record-paper': (state, command, by) => recordPaper(state, command, by.context),
  'record-sending': (state, command) => recordSending(state, command),
  'record-task-file': (state, command, by) => recordTaskFile(state, command, by.context),
  'record-redate': (state, _command, by) => recordRedate(state, by.context),
  'confirm-paper': (state, command) => confirmPaper(state, command),
  'hand-over': (state, command, by) => handOver(state, command, by.context),
};

/**
 * Pure: the same state, command and context give the same drafts. Nothing is written here;
 * the host's journal makes the drafts into lines, all in one transaction.
 * Outcomes: `not-permitted` and those of each command.
 */
export function decide(state: CaseState, command: AnyCommand, context: DecideContext): Drafts {
  const permit = mayDo(context.actor, commandAction[command.kind], subjectOf(state, context));
  if (!permit.ok) return permit;
  // True because the kind that chose the decider is the command's own.
  const decider = deciders[command.kind] as (state: CaseState, command: AnyCommand, by: By) => Drafts;
  return decider(state, command, { context, receiverDecided: permit.value.receiverDecides });
}
