// One case's row and its events for the preview, without a word about the person.
import { useLiveQuery } from 'dexie-react-hooks';
import { inCanonicalOrder } from '../../../shared/domain/canonical-order.ts';
import type { ListLine } from '../../../shared/domain/list-line.ts';
import type { CaseRow } from '../case-row.ts';
import { lists } from '../lists.ts';

/** Newest first. */
export function useCaseLines(caseId: string | null): readonly ListLine[] {
  return useLiveQuery(async () => {
    if (caseId === null) return [];
    return inCanonicalOrder(await lists().lines.where('caseId').equals(caseId).toArray()).toReversed();
  }, [caseId], []);
}

export function useCaseRow(caseId: string | null): CaseRow | undefined {
  return useLiveQuery(async () => (caseId === null ? undefined : lists().cases.get(caseId)), [caseId]);
}
