// The certificate of deletion: what each system's owner answered to the task of erasing.
import { tasksOf } from '../../../../shared/domain/case/rights-of-case.ts';
import { categoriesOf } from '../../../../shared/domain/case/plan-work.ts';
import { standingDecisions } from '../../../../shared/domain/case/standing-decisions.ts';
import { withoutReturned } from '../../../../shared/domain/case/right-verdict.ts';
import type { FactOf } from '../../../../shared/domain/case/facts.ts';
import { categoryName, keeperOf, partName } from './letter-names.ts';
import { toPerson, type LetterDraft, type LetterMatter } from './letter-matter.ts';

type Draft = LetterDraft<'deletion-certificate'>;
type Gone = { readonly method: Draft['deletions'][number]['method']; readonly what: readonly string[] };

export function certificateDraft(matter: LetterMatter): Draft {
  const { state } = matter;
  const erasing = new Map(tasksOf(state).filter(({ kind }) => kind === 'erase').map(({ code, system }) => [code, system]));
  // Two desks may both have noted the same answer: the first stands.
  const done = state.facts['task-done'].filter(({ task, result }, place, all) => erasing.has(task) && result === 'done' && all.findIndex((one) => one.task === task && one.result === 'done') === place);
  return {
    ...toPerson(matter), kind: 'deletion-certificate', deletions: done.flatMap((one) => deletionsOf(one, erasing.get(one.task) ?? '', matter)),
    backupsUntil: null, banListKept: state.facts['right-effected'].some(({ right }) => right === 'marketing-ban'),
  };
}

function deletionsOf({ on, how, records }: FactOf<'task-done'>, system: string, matter: LetterMatter): Draft['deletions'] {
  const gone = goneFrom(system, matter);
  // One number was answered for the system: of two ways it says nothing of either.
  const count = gone.length === 1 ? records : null;
  return gone.map(({ method, what }) => ({ system, what: what.join(', '), count, on, method, by: keeperOf(system, matter), proof: how }));
}

/** As decided item by item; of a system that no item names (index only, paper): its categories within the request. */
function goneFrom(code: string, matter: LetterMatter): readonly Gone[] {
  const { state, bundle } = matter;
  const right = state.rights.find((one) => one.right === 'erasure');
  const system = bundle.profile.systems.find((one) => one.code === code);
  const ended = system?.kind === 'paper' ? 'shredded' : 'erased';
  const decided = standingDecisions(withoutReturned(right?.decisions ?? [], state.facts['decision-confirmed'])).flatMap(({ items }) => items).filter((item) => item.system === code);
  const of = (outcome: string): readonly string[] => [...new Set(decided.filter((item) => item.outcome === outcome).map((item) => partName(item, matter)))];
  const scope = right === undefined ? 'all' : categoriesOf(right.asked);
  const unnamed = decided.length > 0 ? [] : system?.categories.filter((category) => scope === 'all' || scope.includes(category)) ?? [];
  const all: readonly Gone[] = [{ method: ended, what: [...of('erased'), ...unnamed.map((category) => categoryName(category, matter))] }, { method: 'anonymised', what: of('anonymised') }];
  return all.filter(({ what }) => what.length > 0);
}
