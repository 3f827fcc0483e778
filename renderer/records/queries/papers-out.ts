// Papers of this workstation that are with nobody: neither handed over, given nor shredded (experience-rules.md 26).
import { useLiveQuery } from 'dexie-react-hooks';
import type { CaseRow, PaperOutRow } from '../case-row.ts';
import { lists } from '../lists.ts';

export interface PaperOut extends Omit<PaperOutRow, 'gone' | 'device'> { readonly caseId: string; readonly diaryNumber: string }

/** The oldest first; paper lies where it was printed, so another desk's papers are counted there. Empty until the answer. */
export function usePapersOut(device: string | null): readonly PaperOut[] {
  return useLiveQuery(async () => (device === null ? [] : papersOutOf(await lists().cases.where('outCount').above(0).toArray(), device)), [device], []);
}

export function papersOutOf(rows: readonly CaseRow[], device: string): readonly PaperOut[] {
  return rows.flatMap(({ caseId, diaryNumber, papersOut }) => papersOut.flatMap(({ paperId, kind, at, device: sentAt, gone }) =>
    (gone || sentAt !== device || diaryNumber === null ? [] : [{ caseId, diaryNumber, paperId, kind, at }]))).toSorted((one, other) => (one.at < other.at ? -1 : 1));
}
