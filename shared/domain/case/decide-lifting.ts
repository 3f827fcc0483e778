// Ending a restriction: its reason is written, the notice goes, and only then, on the day told, it is lifted (Art. 18(3), R24).
import { refused } from '../../outcomes.ts';
import { liftingDay } from '../../rules/lifting-day.ts';
import type { Right } from './asked-right.ts';
import { calendarOf } from './calendar-of.ts';
import type { CaseCommand } from './commands.ts';
import type { DecideContext } from './context.ts';
import { line, type Drafts } from './drafts.ts';
import type { FactOf } from './facts.ts';
import { verdictFor } from './rights-of-case.ts';
import type { CaseState } from './state.ts';

type Command<K extends CaseCommand['kind']> = Extract<CaseCommand, { kind: K }>;
type Opened = FactOf<'restriction-opened'>;
type Marks = Pick<CaseState, 'facts' | 'papers'>;

/**
 * Writes why the restriction ends, for the notice; newest stands until the notice has been given. Outcomes: case-state (no such
 * restriction, lifted, its notice given, its objection undecided), reasons-missing (field `reason`: no decision of the case tells why).
 */
export function tellLifting(state: CaseState, { restriction, channel, reason }: Command<'tell-lifting'>, { today, profile }: DecideContext): Drafts {
  const opened = liftable(state, restriction);
  if (opened === null || noticeGiven(state, restriction) !== null) return refused('case-state');
  const said = reason?.trim() ?? '';
  if (said === '' && !isExplained(state, opened)) return refused('reasons-missing', { field: 'reason' });
  return line({ type: 'lift-told', content: { restriction, channel, on: today, liftOn: liftingDay(today, calendarOf(profile)), ...(said === '' ? {} : { reason: said }) } });
}

/** The notice goes first, and the day it named is kept. Outcomes: case-state, lifting-not-told, lifting-too-early. */
export function liftRestriction(state: CaseState, { restriction }: Command<'lift-restriction'>, { today }: DecideContext): Drafts {
  if (liftable(state, restriction) === null) return refused('case-state');
  const told = toldLifting(state, restriction);
  if (told === null || noticeGiven(state, restriction) === null) return refused('lifting-not-told');
  if (told.liftOn !== undefined && today < told.liftOn) return refused('lifting-too-early', { values: { date: told.liftOn } });
  return line({ type: 'restriction-lifted', content: { restriction } });
}

/** The newest reason written for the lifting. */
export function toldLifting({ facts }: Pick<CaseState, 'facts'>, restriction: string): FactOf<'lift-told'> | null {
  return facts['lift-told'].findLast((one) => one.restriction === restriction) ?? null;
}

/** The given notice of this restriction; one from before papers named theirs speaks of whichever there is. */
export function noticeGiven({ facts, papers }: Marks, restriction: string): FactOf<'letter-given'> | null {
  const notices = papers.filter((paper) => paper.kind === 'restriction-lifting' && (paper.restriction ?? restriction) === restriction);
  return facts['letter-given'].find(({ paperId }) => notices.some((notice) => notice.paperId === paperId)) ?? null;
}

/** The right whose decision the restriction waited for: its reasons tell why the restriction ends. */
export function awaitedRight({ right, cause }: Pick<Opened, 'right' | 'cause'>): Right | null {
  if (right === 'objection') return 'objection';
  return cause === '18(1)(a)' ? 'rectification' : null;
}

function isExplained(state: CaseState, opened: Opened): boolean {
  const awaited = awaitedRight(opened);
  const verdict = awaited === null ? null : verdictFor(state, awaited);
  return verdict !== null && verdict !== 'conflict' && verdict !== 'effected';
}

function liftable(state: CaseState, restriction: string): Opened | null {
  const opened = state.facts['restriction-opened'].find(({ lineId }) => lineId === restriction);
  if (opened === undefined || state.facts['restriction-lifted'].some((one) => one.restriction === restriction)) return null;
  const verdict = verdictFor(state, opened.right);
  // An objection's restriction holds until the objection is decided (Art. 18(1)(d)).
  return verdict === null || verdict === 'conflict' ? null : opened;
}
