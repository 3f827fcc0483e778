// The number of the next paper of a kind: a second letter of decision says that it is the second.
import type { PaperKind } from '../../../shared/domain/case/content.ts';
import type { CaseState } from '../../../shared/domain/case/state.ts';

export function copyNumberOf(state: CaseState, kind: PaperKind): number {
  return state.papers.filter((paper) => paper.kind === kind).length + 1;
}
