// The visitor's side of an open case: taking a right back, reminding, being asked and answering; and the time that is left.
import { parseLocalDate } from '../../formats/local-date.ts';
import { ok, refused, type Refusal, type Result } from '../../outcomes.ts';
import { extension } from '../../rules/extension.ts';
import { calendarOf } from './calendar-of.ts';
import type { CaseCommand } from './commands.ts';
import type { DecideContext } from './context.ts';
import { line, type Drafts } from './drafts.ts';
import { closedPhases } from './phase-of.ts';
import { rightAnswered, verdictFor } from './rights-of-case.ts';
import type { CaseState } from './state.ts';

type Command<K extends CaseCommand['kind']> = Extract<CaseCommand, { kind: K }>;

/** A logged case that is not yet answered. Outcome: case-state. */
export function openRequest(state: CaseState): Result<NonNullable<CaseState['request']>> {
  return state.request === null || closedPhases.includes(state.phase) ? refused('case-state') : ok(state.request);
}

/** Outcomes: case-state, right-unknown, answer-given. */
export function withdrawRight(state: CaseState, { right }: Command<'withdraw-right'>): Drafts {
  if (state.request === null) return refused('case-state');
  const asked = state.rights.find((one) => one.right === right);
  if (asked === undefined) return refused('right-unknown', { field: 'right' });
  const verdict = verdictFor(state, right);
  if (verdict === 'withdrawn') return refused('case-state');
  // What is in force by asking has been answered; the opposite wish is a consent, and no request of this kind.
  const answered = right === 'access' ? state.papers.some(({ kind, handedOver }) => kind === 'copy' && handedOver !== null) : verdict !== null && rightAnswered(state, asked);
  if (answered || verdict === 'effected') return refused('answer-given');
  return line({ type: 'right-withdrawn', content: { right } });
}

/** By anybody at the desk, also of themselves. Outcome: case-state (no request yet, or flagged already). */
export function flagInterest(state: CaseState, { actor, interest }: Command<'flag-interest'>): Drafts {
  if (state.request === null || state.facts['interest-flagged'].some((one) => one.actor === actor)) return refused('case-state');
  return line({ type: 'interest-flagged', content: { actor, interest } });
}

/** Outcomes: case-state, bad-date, received-in-future, period-reversed (a reminder before the request). */
export function noteReminder(state: CaseState, { channel, receivedOn }: Command<'note-reminder'>, context: DecideContext): Drafts {
  const open = openRequest(state);
  if (!open.ok) return open;
  const fault = dayFault(receivedOn, open.value.receivedOn, context, 'receivedOn');
  return fault ?? line({ type: 'reminder-noted', content: { channel, receivedOn } });
}

/** Once, within the first month (Art. 12(3)). Outcomes: case-state and those of rules/extension. */
export function extendDue(state: CaseState, { reason, text }: Command<'extend-due'>, context: DecideContext): Drafts {
  const open = openRequest(state);
  if (!open.ok) return open;
  const received = parseLocalDate(open.value.receivedOn);
  if (!received.ok) return { ...received, field: 'receivedOn' };
  const extended = extension({ received: received.value, on: context.today, reason, text, alreadyExtended: state.facts['due-extended'].length > 0 }, calendarOf(context.profile));
  if (!extended.ok) return extended;
  const { due, alertOn, letterBy } = extended.value;
  return line({ type: 'due-extended', content: { reason: extended.value.reason, text: text.trim(), due, alertOn, letterBy } });
}

/** Never moves the due day (R11, spec/rules.md 3.2). Outcomes: case-state, reasons-missing. */
export function askVisitor(state: CaseState, { about, text }: Command<'ask-visitor'>, { today }: DecideContext): Drafts {
  const open = openRequest(state);
  if (!open.ok) return open;
  if (about === 'identity' && state.identity?.verdict === 'passed') return refused('case-state');
  if (text.trim() === '') return refused('reasons-missing', { field: 'text' });
  return line({ type: 'visitor-asked', content: { about, text: text.trim(), on: today } });
}

/** Outcomes: case-state (nothing such is awaited), bad-date, received-in-future, period-reversed. */
export function noteAnswer(state: CaseState, { asked, on }: Command<'note-answer'>, context: DecideContext): Drafts {
  const open = openRequest(state);
  if (!open.ok) return open;
  const question = state.facts['visitor-asked'].find(({ lineId }) => lineId === asked);
  if (question === undefined || state.facts['visitor-answered'].some((one) => one.asked === asked)) return refused('case-state');
  const fault = dayFault(on, question.on, context, 'on');
  return fault ?? line({ type: 'visitor-answered', content: { asked, on } });
}

function dayFault(text: string, earliest: string, { today }: DecideContext, field: string): Refusal | null {
  const day = parseLocalDate(text);
  if (!day.ok) return { ...day, field };
  if (day.value > today) return refused('received-in-future', { field });
  return day.value < earliest ? refused('period-reversed', { field }) : null;
}
