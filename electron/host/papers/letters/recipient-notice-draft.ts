// The notice to one recipient who is still to be told (Art. 19), with the least that finds the person there.
import type { Recipient } from '../../../../shared/registers/controller.ts';
import { tasksOf } from '../../../../shared/domain/case/rights-of-case.ts';
import { categoriesOf } from '../../../../shared/domain/case/plan-work.ts';
import { withoutReturned } from '../../../../shared/domain/case/right-verdict.ts';
import { isUntold, namedRecipient, untoldRecipients, type Telling } from '../../../../shared/domain/case/recipients-of-case.ts';
import { standingDecisions } from '../../../../shared/domain/case/standing-decisions.ts';
import type { RightState } from '../../../../shared/domain/case/state.ts';
import { ok, refused, type Result } from '../../../../shared/outcomes.ts';
import { inForceOr } from '../../../../shared/papers/paper-setting.ts';
import { recipientCode } from '../../../../shared/rules/recipient-ledger.ts';
import { localToday } from '../../local-today.ts';
import { categoryName, fieldName } from './letter-names.ts';
import { everyLetter, type LetterDraft, type LetterMatter } from './letter-matter.ts';

type Draft = LetterDraft<'recipient-notice'>;

const changeOf = { rectification: { change: 'rectified', task: 'rectify' }, erasure: { change: 'erased', task: 'erase' }, restriction: { change: 'restricted', task: 'restrict' } } as const;

/** To the recipient asked for, else to the next in the order in which they are due. Outcomes: `recipient-unknown`, `paper-not-made`. */
export function recipientNoticeDraft(matter: LetterMatter): Result<Draft> {
  const { state, head } = matter;
  const [first] = untoldRecipients(state);
  const next = matter.recipient ?? first;
  if (next === undefined || !isUntold(state, next)) return refused('recipient-unknown', { field: 'recipient' });
  const recipient = recipientOf(next, matter);
  const asked = state.rights.find(({ right }) => right === next.right);
  if (recipient === null || asked === undefined) return refused('paper-not-made', { field: 'recipient' });
  if (next.right !== 'rectification' && next.right !== 'erasure' && next.right !== 'restriction') return refused('paper-not-made', { field: 'change' });
  const { task } = changeOf[next.right];
  const { change, items } = changedFor(asked, next.right, recipient, matter);
  const subject = subjectOf(matter);
  if (subject === null) return refused('paper-not-made', { field: 'subject' });
  return ok({
    ...everyLetter(matter), kind: 'recipient-notice', recipient: { code: recipient.code, name: recipient.name, address: null }, change, subject,
    nonDisclosure: head?.nonDisclosure ?? false, items: [...items], from: changedOn(asked, task, matter), replyBy: null,
  });
}

type Told = Pick<Recipient, 'code' | 'categories'> & { readonly name: string };

/** A source's own record of the disclosure names the firm, and what it got; else the register does. Null: neither knows it. */
function recipientOf(next: Telling, { state, bundle, today, language }: LetterMatter): Told | null {
  const code = recipientCode(next.recipient);
  const known = inForceOr(bundle.profile.recipients.filter((one) => one.code === code), today);
  const recorded = namedRecipient(state, next);
  const name = recorded?.name ?? known?.name[language];
  return name === undefined ? null : { code, name, categories: [...(recorded?.categories ?? known?.categories ?? [])] };
}

function subjectOf({ head, request }: LetterMatter): Draft['subject'] | null {
  const number = head?.customerNumbers[0];
  if (number !== undefined) return { by: 'reference', reference: 'customer-number', value: number };
  const { name, birthYear } = request.requester;
  return birthYear === null ? null : { by: 'name', name, birthYear };
}

/** Of the categories that this recipient gets only; no other recipient's data is named to it. */
function changedFor(one: RightState, right: keyof typeof changeOf, recipient: Told, matter: LetterMatter): Pick<Draft, 'change' | 'items'> {
  const { asked } = one;
  const { change } = changeOf[right];
  const gets = (category: string): boolean => recipient.categories.includes(category);
  if (asked.right === 'rectification') {
    const hidden = matter.head?.nonDisclosure ?? false;
    return { change, items: asked.changes.filter(({ category }) => gets(category)).map((field) => ({ what: fieldName(field.category, field.field, matter), before: hidden ? null : field.old, after: hidden ? null : field.new })) };
  }
  const named = (categories: readonly string[]): Draft['items'] => [...new Set(categories)].filter(gets).map((category) => ({ what: categoryName(category, matter), before: null, after: null }));
  const decided = standingDecisions(withoutReturned(one.decisions, matter.state.facts['decision-confirmed'])).flatMap(({ items }) => items);
  const of = (...outcomes: readonly string[]): readonly string[] => decided.filter(({ outcome }) => outcomes.includes(outcome)).map(({ category }) => category);
  const scope = categoriesOf(asked);
  if (decided.length === 0) return { change, items: named(scope === 'all' ? recipient.categories : scope) };
  const restricted = named(of('restricted'));
  const gone = right === 'erasure' ? named(of('erased', 'anonymised')) : restricted;
  // Of an erasure asked for, what is only restricted is never told as erased.
  return gone.length > 0 ? { change, items: gone } : { change: 'restricted', items: restricted };
}

/** The last day on which the change was carried out, else the day it was decided. */
function changedOn({ right, decisions }: RightState, kind: string, { state, today }: LetterMatter): string {
  const tasks = new Set(tasksOf(state).filter((one) => one.kind === kind && one.rights.includes(right)).map(({ code }) => code));
  const done = state.facts['task-done'].filter(({ task, result }) => tasks.has(task) && result === 'done').map(({ on }) => on).toSorted().at(-1);
  const decidedAt = decisions.at(-1)?.at;
  return done ?? (decidedAt === undefined ? today : localToday(new Date(decidedAt)));
}
