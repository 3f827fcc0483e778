// The visit in memory: which answers may still change it.
import { describe, expect, it } from 'vitest';
import { beginVisit, changeVisit, useVisit } from '../../../../renderer/app/visit/visit-store.ts';

describe('the visit', () => {
  it('is not changed by an answer that was asked in the one before', () => {
    const before = useVisit.getState().visit.caseId;
    beginVisit();
    const begun = useVisit.getState().visit;
    changeVisit(before, { diaryNumber: 'RAT-01/2026/000001', step: 'sign' });
    expect(useVisit.getState().visit).toEqual(begun);
    changeVisit(begun.caseId, { diaryNumber: 'RAT-01/2026/000002', step: 'sign' });
    expect(useVisit.getState().visit).toEqual({ ...begun, diaryNumber: 'RAT-01/2026/000002', step: 'sign' });
  });
});
