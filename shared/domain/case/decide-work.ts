// Work that a case starts: tasks in the systems, recipients told, letters given.
import { ok, refused, type Refusal } from '../../outcomes.ts';
import { checkTaskResult } from '../../rules/task-result.ts';
import type { CaseCommand } from './commands.ts';
import type { CaseDraft } from './content.ts';
import type { DecideContext } from './context.ts';
import { line, type Drafts } from './drafts.ts';
import { fileGivingRefusal, isFile } from './decide-file.ts';
import { haltOf } from './halt-of.ts';
import { isUntold } from './recipients-of-case.ts';
import { isShredded } from './shred-paper.ts';
import { deliveryFault } from './receiver-fault.ts';
import { openTasksOf } from './rights-of-case.ts';
import type { CaseState, Paper } from './state.ts';

type Command<K extends CaseCommand['kind']> = Extract<CaseCommand, { kind: K }>;

/** "Searched, nothing found" is a result (R29). Outcomes: case-state, case-incomplete, case-conflict, task-unknown, and those of rules/task-result. */
export function answerTask(state: CaseState, { task, result, on, records, how, paper }: Command<'answer-task'>, context: DecideContext): Drafts {
  if (state.request === null) return refused('case-state');
  const open = openTasksOf(state).find(({ code }) => code === task);
  if (open === undefined) return refused('task-unknown', { field: 'task' });
  // An erasure reported done cannot be taken back: not while decisions contradict each other.
  const halt = open.kind === 'search' || open.kind === 'preserve' ? null : haltOf(state, context);
  if (halt !== null) return halt;
  const isPaper = context.profile.systems.find(({ code }) => code === open.system)?.kind === 'paper';
  const day = dayOf(on, context);
  const checked = checkTaskResult(open.kind, isPaper, { result, by: context.actor.id, on: day, records, how, paper }, context.today);
  return checked.ok ? line({ type: 'task-done', content: { task, result, on, records, how, paper } }) : checked;
}

/** Null: not a day up to today, which the rule then names as missing. */
function dayOf(text: string, { today }: DecideContext): DecideContext['today'] | null {
  // True because both are YYYY-MM-DD: the command's schema has held the text to the calendar.
  return text > today ? null : text as DecideContext['today'];
}

/**
 * Only impossible or disproportionate effort excuses, and says why (Art. 19, 5(2)). Outcomes: case-state, recipient-unknown,
 * reasons-missing, and of a halt.
 */
export function tellRecipient(state: CaseState, { right, recipient, result, channel, reasons }: Command<'tell-recipient'>, context: DecideContext): Drafts {
  if (state.request === null) return refused('case-state');
  const halt = haltOf(state, context);
  if (halt !== null) return halt;
  if (!isUntold(state, { right, recipient })) return refused('recipient-unknown', { field: 'recipient' });
  const said = reasons?.trim() ?? '';
  if (result !== 'told' && said === '') return refused('reasons-missing', { field: 'reasons' });
  return line({ type: 'recipient-told', content: { right, recipient, result, channel, on: context.today, ...(said === '' ? {} : { reasons: said }) } });
}

/**
 * A letter handed over or sent; the copy of the data has its own hand-over. The notice of Art. 19 is proof by itself that its
 * recipient was told. Outcomes: paper-unknown, case-state (given already, or nobody has seen it come out), `non-disclosure` (a
 * protected person fetches it), and of a halt for a decision and a notice.
 */
export function giveLetter(state: CaseState, { paperId, channel }: Command<'give-letter'>, context: DecideContext): Drafts {
  const paper = state.papers.find((one) => one.paperId === paperId && !isShredded(state, paperId));
  if (paper === undefined || state.request === null || paper.kind === 'copy' || paper.kind === 'request') return refused('paper-unknown');
  const halt = givingHalt(state, paper, channel, context);
  if (halt !== null) return halt;
  const onPaper = channel === 'in-person' || channel === 'letter';
  if (state.facts['letter-given'].some((one) => one.paperId === paperId) || (onPaper && !paper.cameOut && !isFile(paper.kind))) return refused('case-state');
  const { today: on } = context;
  return ok([{ type: 'letter-given', content: { paperId, channel, on } }, ...toldBy(state, paper, { paperId, channel, on })]);
}

function givingHalt(state: CaseState, paper: Paper, channel: Command<'give-letter'>['channel'], context: DecideContext): Refusal | null {
  // The notice of Art. 19 goes to a recipient; every other letter is the person's own.
  if (paper.kind === 'recipient-notice') return haltOf(state, context);
  const halt = paper.kind === 'decision' ? haltOf(state, context) : fileGivingRefusal(state, paper, context);
  return halt ?? deliveryFault(channel, context);
}

function toldBy(state: CaseState, { kind, recipient }: Paper, { paperId, channel, on }: Pick<Command<'give-letter'>, 'paperId' | 'channel'> & { readonly on: string }): readonly CaseDraft[] {
  if (kind !== 'recipient-notice' || recipient === undefined || !isUntold(state, recipient)) return [];
  return [{ type: 'recipient-told', content: { ...recipient, result: 'told', channel, on, paper: paperId } }];
}
