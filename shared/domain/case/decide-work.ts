// Work that a case starts: tasks in the systems, recipients told, restrictions lifted, letters given.
import { refused } from '../../outcomes.ts';
import { checkTaskResult } from '../../rules/task-result.ts';
import type { CaseCommand } from './commands.ts';
import type { DecideContext } from './context.ts';
import { line, type Drafts } from './drafts.ts';
import { haltOf } from './halt-of.ts';
import { openTasksOf, verdictFor } from './rights-of-case.ts';
import type { CaseState } from './state.ts';

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

/** Only impossible or disproportionate effort excuses (Art. 19). Outcomes: case-state, recipient-unknown, and of a halt. */
export function tellRecipient(state: CaseState, { right, recipient, result, channel }: Command<'tell-recipient'>, context: DecideContext): Drafts {
  if (state.request === null) return refused('case-state');
  const halt = haltOf(state, context);
  if (halt !== null) return halt;
  const due = state.facts['recipients-due'].some((one) => one.right === right && one.recipients.includes(recipient));
  const told = state.facts['recipient-told'].some((one) => one.right === right && one.recipient === recipient);
  if (!due || told) return refused('recipient-unknown', { field: 'recipient' });
  return line({ type: 'recipient-told', content: { right, recipient, result, channel, on: context.today } });
}

/** Outcome: case-state (no such restriction, lifted or told already, its objection undecided). */
export function tellLifting(state: CaseState, { restriction, channel }: Command<'tell-lifting'>, { today }: DecideContext): Drafts {
  if (!liftable(state, restriction) || isTold(state, restriction)) return refused('case-state');
  return line({ type: 'lift-told', content: { restriction, channel, on: today } });
}

/** The notice goes first (Art. 18(3)). Outcomes: case-state, lifting-not-told. */
export function liftRestriction(state: CaseState, { restriction }: Command<'lift-restriction'>): Drafts {
  if (!liftable(state, restriction)) return refused('case-state');
  return isTold(state, restriction) ? line({ type: 'restriction-lifted', content: { restriction } }) : refused('lifting-not-told');
}

function isTold({ facts }: CaseState, restriction: string): boolean {
  return facts['lift-told'].some((one) => one.restriction === restriction);
}

function liftable(state: CaseState, restriction: string): boolean {
  const opened = state.facts['restriction-opened'].find(({ lineId }) => lineId === restriction);
  if (opened === undefined || state.facts['restriction-lifted'].some((one) => one.restriction === restriction)) return false;
  const verdict = verdictFor(state, opened.right);
  // An objection's restriction holds until the objection is decided (Art. 18(1)(d)).
  return verdict !== null && verdict !== 'conflict';
}

/**
 * A letter handed over or sent; the copy of the data has its own hand-over. Outcomes: paper-unknown, case-state (given
 * already, or nobody has seen it come out), and of a halt for a decision.
 */
export function giveLetter(state: CaseState, { paperId, channel }: Command<'give-letter'>, context: DecideContext): Drafts {
  const paper = state.papers.find((one) => one.paperId === paperId);
  if (paper === undefined || state.request === null || paper.kind === 'copy' || paper.kind === 'request') return refused('paper-unknown');
  const halt = paper.kind === 'decision' ? haltOf(state, context) : null;
  if (halt !== null) return halt;
  const onPaper = channel === 'in-person' || channel === 'letter';
  if (state.facts['letter-given'].some((one) => one.paperId === paperId) || (onPaper && !paper.cameOut)) return refused('case-state');
  return line({ type: 'letter-given', content: { paperId, channel, on: context.today } });
}
