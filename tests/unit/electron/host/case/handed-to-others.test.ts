// A copy put into an agent's hand stands in the ledger of recipients; one put into the person's own does not (R17, R34).
import { expect, it } from 'vitest';
import { handedToOthers } from '../../../../../electron/host/case/handed-to-others.ts';
import { newCase, type CaseState, type Paper } from '../../../../../shared/domain/case/state.ts';

type Receiver = NonNullable<Paper['handedOver']>['receiver'];

function handed(receiver: Receiver): CaseState {
  const paper = { kind: 'copy', handedOver: { by: 'aino', at: '2026-11-22T22:30:00.000Z', receiver } } as Paper; // true of the parts that are read
  return { ...newCase, request: { diaryNumber: 'RAT-02/2026/000007' } as NonNullable<CaseState['request']>, papers: [paper] }; // true of the part that is read
}

it('a hand-over to an agent is told with its local day and the case as its proof', () => {
  expect(handedToOthers(handed('agent'))).toEqual([{ recipient: 'agent', name: '', categories: [], on: '2026-11-23', ground: '', reference: 'RAT-02/2026/000007', system: '' }]);
});

it('a hand-over to the person is no disclosure, nor is a paper that nobody has', () => {
  expect(handedToOthers(handed('data-subject'))).toEqual([]);
  expect(handedToOthers({ ...handed('agent'), papers: [] })).toEqual([]);
  expect(handedToOthers(newCase)).toEqual([]);
});
