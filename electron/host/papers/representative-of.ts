// Who acts for the requester, as the papers name them.
import { actingOf } from '../../../shared/domain/case/mandates.ts';
import type { CaseState } from '../../../shared/domain/case/state.ts';
import type { PaperRepresentative } from '../../../shared/papers/paper-input.ts';
import { deliverTo } from '../../../shared/rules/may-represent.ts';

/** Null: the requester acts for themselves. A company's contact person is named with the company. */
export function representativeOf(state: CaseState): PaperRepresentative | null {
  const acting = actingOf(state);
  if (acting.as !== 'representative') return null;
  const { agent, company } = acting.fact;
  const name = agent ?? (company === null ? '' : `${company.name}, ${company.businessId}`);
  return { name, kind: acting.kind, deliverTo: deliverTo(acting.kind) };
}
