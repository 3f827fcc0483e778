// What the standing decision on access, and the look at records that came after it, leave out of the copy, with records named as the sources name them.
import { standingDecisions } from '../../../shared/domain/case/standing-decisions.ts';
import { withoutReturned } from '../../../shared/domain/case/right-verdict.ts';
import type { CaseState } from '../../../shared/domain/case/state.ts';
import type { Item } from '../../../shared/registers/person.ts';
import type { Withheld } from '../../../shared/rules/redaction.ts';
import { recordRef } from '../people/record-ref.ts';

/** Decisions that stand beside each other withhold what any of them does. A record that is gone from the register has nothing to withhold. */
export function withheldOf({ rights, facts }: CaseState, items: readonly Item[]): readonly Withheld[] {
  const decisions = rights.find(({ right }) => right === 'access')?.decisions ?? [];
  const later = facts['records-confirmed'].filter(({ right }) => right === 'access');
  const redactions = [...standingDecisions(withoutReturned(decisions, facts['decision-confirmed'])), ...later].flatMap(({ redactions: places = [] }) => places);
  if (redactions.length === 0) return [];
  const ids = new Map(items.map((item) => [recordRef(item), item.recordId]));
  return redactions.flatMap((one) => {
    const record = one.record === null ? null : ids.get(one.record);
    return record === undefined ? [] : [{ ...one, record }];
  });
}
