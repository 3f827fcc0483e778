// Copies that wait for their visitor: granted cases whose paper nobody has handed over yet.
import { useLiveQuery } from 'dexie-react-hooks';
import type { CaseRow } from '../case-row.ts';
import { lists } from '../lists.ts';

/** Of the cases asked, those whose access is granted and whose copy has not left the desk. */
export function useWaitingCopies(caseIds: readonly string[]): readonly CaseRow[] | undefined {
  const key = caseIds.join(' ');
  return useLiveQuery(async () => waitingOf((await lists().cases.bulkGet([...caseIds])).filter((row) => row !== undefined)), [key]);
}

export function waitingOf(rows: readonly CaseRow[]): readonly CaseRow[] {
  return rows.filter((row) => row.state === 'granted');
}
