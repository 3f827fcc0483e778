// What an executed right of a case keeps out of later imports (spec/rules.md 3.5; R23, R37, R42).
import type { PersonBanned } from '../open-line.ts';
import type { ControllerProfile } from '../../registers/controller.ts';
import type { DecidedItem } from './decision-content.ts';
import { closedPhases } from './phase-of.ts';
import { verdictFor } from './rights-of-case.ts';
import { standingDecisions } from './standing-decisions.ts';
import type { CaseState } from './state.ts';

const gone: readonly DecidedItem['outcome'][] = ['erased', 'anonymised', 'not-found'];

/** Categories of which nothing stays in any system, and of which something was there. */
function erasedCategories(items: readonly DecidedItem[]): readonly string[] {
  return [...Map.groupBy(items, ({ category }) => category)].flatMap(([category, of]) => (of.every(({ outcome }) => gone.includes(outcome)) && of.some(({ outcome }) => outcome !== 'not-found') ? [category] : []));
}

/** Null: nothing to ban. An erasure for some years leaves the other years to be imported. */
function erasureBan(state: CaseState): Pick<PersonBanned, 'cause' | 'categories'> | null {
  const asked = state.rights.find(({ right }) => right === 'erasure');
  const verdict = verdictFor(state, 'erasure');
  // Carried out: every task of it answered and the decision with the person.
  if (asked === undefined || (verdict !== 'granted' && verdict !== 'partly') || !closedPhases.includes(state.phase)) return null;
  if (asked.scope.from !== null || asked.scope.to !== null) return null;
  const items = standingDecisions(asked.decisions).flatMap((decision) => decision.items);
  const categories = erasedCategories(items);
  if (categories.length === 0) return null;
  const whole = verdict === 'granted' && asked.scope.categories === 'all' && items.every(({ outcome }) => gone.includes(outcome));
  return { cause: 'erasure', categories: whole ? null : [...categories] };
}

/** In force by asking, so at once (Art. 21(3)). */
function marketingBan(state: CaseState, profile: ControllerProfile): Pick<PersonBanned, 'cause' | 'categories'> | null {
  const categories = [...new Set(profile.categories.filter(({ marketing }) => marketing).map(({ code }) => code))];
  return verdictFor(state, 'marketing-ban') === 'effected' && categories.length > 0 ? { cause: 'marketing-ban', categories } : null;
}

/** None for somebody whom no register knows: there is nobody to keep out. */
export function bansOf(state: CaseState, profile: ControllerProfile): readonly PersonBanned[] {
  const personKey = state.request?.requester.personKey ?? null;
  if (personKey === null) return [];
  return [erasureBan(state), marketingBan(state, profile)].flatMap((ban) => (ban === null ? [] : [{ personKey, ...ban }]));
}
