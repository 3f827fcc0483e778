// The notice that goes before a restriction is lifted (Art. 18(3)): of the restriction asked for, else of the first still in force.
import { calendarOf } from '../../../../shared/domain/case/calendar-of.ts';
import { verdictFor } from '../../../../shared/domain/case/rights-of-case.ts';
import type { FactOf } from '../../../../shared/domain/case/facts.ts';
import { awaitedRight, toldLifting } from '../../../../shared/domain/case/decide-lifting.ts';
import { ok, refused, type Result } from '../../../../shared/outcomes.ts';
import { letterWords } from '../../../../shared/papers/words/letter-words.ts';
import { liftingDay } from '../../../../shared/rules/lifting-day.ts';
import { letterReasons } from '../../case/letter-reasons.ts';
import { localToday } from '../../local-today.ts';
import { categoryName } from './letter-names.ts';
import { toPerson, type LetterDraft, type LetterMatter } from './letter-matter.ts';

type Opened = FactOf<'restriction-opened'>;

/** Outcome: `paper-not-made`, field `why` when the case holds no reason for the lifting. */
export function liftingDraft(matter: LetterMatter): Result<LetterDraft<'restriction-lifting'>> {
  const { state, today, bundle } = matter;
  const opened = state.facts['restriction-opened'].find(({ lineId }) => (matter.restriction ?? lineId) === lineId && !state.facts['restriction-lifted'].some((one) => one.restriction === lineId));
  if (opened === undefined) return refused('paper-not-made', { field: 'restriction' });
  const told = toldLifting(state, opened.lineId);
  return ok({
    ...toPerson(matter), kind: 'restriction-lifting', cause: opened.cause, items: [...itemsOf(opened, matter)], restrictedFrom: localToday(new Date(opened.at)),
    liftOn: told?.liftOn ?? liftingDay(today, calendarOf(bundle.profile)), why: [told?.reason ?? '', whyOf(opened, matter)].filter((text) => text !== '').join('\n'),
  });
}

/** All data: the categories held of the person, else those of the register. */
function itemsOf({ scope }: Opened, matter: LetterMatter): readonly string[] {
  const { head, bundle, request } = matter;
  const held = head?.holdings.map(({ category }) => category) ?? [];
  const all = held.length > 0 ? held : bundle.profile.registers.find(({ id }) => id === request.register)?.categories ?? [];
  return [...new Set(scope.categories === 'all' ? all : scope.categories)].map((code) => categoryName(code, matter));
}

/** What the restriction waited for has been decided in this case: the objection, or the rectification of what was contested. Empty: only a person knows. */
function whyOf(opened: Opened, { state, language }: LetterMatter): string {
  const awaited = awaitedRight(opened);
  const one = state.rights.find((each) => each.right === awaited);
  const verdict = awaited === null ? null : verdictFor(state, awaited);
  if (one === undefined || verdict === null || verdict === 'conflict' || verdict === 'effected') return '';
  const words = letterWords[language];
  const made = one.decisions.at(-1);
  const reasons = made === undefined ? '' : letterReasons(one.decisions, made);
  return `${words.rights[one.right]}: ${words.decision.outcomes[verdict]}. ${reasons}`.trim();
}
