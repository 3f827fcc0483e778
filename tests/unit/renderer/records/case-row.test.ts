// What a list shows of a case is the fold of its lines, whatever the order they came in.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseRowOf } from '../../../../renderer/records/case-row.ts';
import { caseOf, line, logged, paperOf, wholeCase } from './made-lines.ts';

const decided = (number: number, decision: string) => line({ number, type: 'right-decided', device: number, fields: { right: 'access', decision } });

describe('the row of a case', () => {
  it('is none before the case has a line', () => {
    expect(caseRowOf([])).toBeNull();
  });

  it.each([
    [1, 'identified'], [2, 'received'], [3, 'received'], [4, 'received'], [5, 'granted'], [6, 'granted'], [8, 'granted'], [9, 'handed-over'],
  ])('after %i lines of its life it stands as %s', (count, state) => {
    expect(caseRowOf(wholeCase(1, 1).slice(0, count))?.state).toBe(state);
  });

  it('says who received it, who took it, whether it was signed, and which copies there are', () => {
    expect(caseRowOf(wholeCase(1, 1))).toMatchObject({
      caseId: caseOf(1), diaryNumber: 'RAT-01/2026/000002', due: '2026-12-22', receivedBy: 'liisa', owner: 'yrjo', signature: 'signed', unsent: 0,
      copies: [{ paperId: paperOf(1), sent: true, cameOut: true, handedOver: true }],
    });
  });

  it('is the same whatever order its lines are read in: the last to take the case is its owner', () => {
    const lines = [...wholeCase(1, 1), line({ number: 20, type: 'case-taken', actor: 'pentti' }), line({ number: 21, type: 'case-taken', actor: 'mikko', device: 2, position: null })];
    fc.assert(fc.property(fc.shuffledSubarray(lines, { minLength: lines.length }), (shuffled) => {
      expect(caseRowOf(shuffled)).toEqual(caseRowOf(lines));
      expect(caseRowOf(shuffled)?.owner).toBe('mikko');
    }));
  });

  it('keeps the diary number of an ended case where its word has one, and has no row where it has none', () => {
    const erased = wholeCase(1, 1).map((one) => ({ ...one, type: 'content-erased', fields: {} }));
    const kept = line({ number: 20, type: 'case-file-expired', fields: { diaryNumber: 'RAT-01/2026/000002' } });
    expect(caseRowOf([...erased, kept])).toMatchObject({ diaryNumber: 'RAT-01/2026/000002', due: null, register: null, rights: [], receivedBy: null, copies: [] });
    expect(caseRowOf([...erased, line({ number: 20, type: 'case-file-expired' })])).toBeNull();
    // Said, and not yet carried out by central.
    expect(caseRowOf([...wholeCase(1, 1), line({ number: 20, type: 'case-file-expired' })])?.state).toBe('handed-over');
  });

  it('counts the lines that central has not numbered', () => {
    expect(caseRowOf([logged(1), line({ number: 2, type: 'request-signed', position: null })])?.unsent).toBe(1);
  });

  it('stays a conflict when two desks decided differently', () => {
    expect(caseRowOf([logged(1), decided(2, 'granted'), decided(3, 'refused')])?.state).toBe('conflict');
  });

  it('goes by the person who settled the conflict, in any order of its lines', () => {
    const [first, second] = [decided(2, 'granted'), decided(3, 'refused')];
    const settled = line({ number: 4, type: 'right-decided', device: 4, fields: { right: 'access', decision: 'refused', replaces: [first.id, second.id] } });
    const lines = [logged(1), first, second, settled];
    fc.assert(fc.property(fc.shuffledSubarray(lines, { minLength: lines.length }), (shuffled) => {
      expect(caseRowOf(shuffled)?.state).toBe('refused');
    }));
    const unaware = line({ number: 5, type: 'right-decided', device: 5, fields: { right: 'access', decision: 'granted' } });
    expect(caseRowOf([...lines, unaware])?.state).toBe('conflict');
  });

  it('is answered by a letter that tells the decision that stands, and by no earlier one', () => {
    const [first, second] = [decided(2, 'refused'), decided(5, 'granted')];
    const letterOf = (number: number, tells: readonly string[] | undefined) => [line({ number, type: 'paper-made', fields: { paperId: paperOf(number), paperKind: 'decision', ...(tells === undefined ? {} : { tells }) } }), line({ number: number + 1, type: 'letter-given', fields: { paperId: paperOf(number) } })];
    const settled = line({ number: 6, type: 'right-decided', device: 4, fields: { right: 'access', decision: 'refused', replaces: [first.id, second.id] } });
    const stateAfter = (...more: readonly (readonly ReturnType<typeof line>[])[]) => caseRowOf([logged(1), first, ...more.flat()])?.state;
    const told = letterOf(3, [first.id]);
    expect([stateAfter(told), stateAfter(told, [second, settled]), stateAfter(told, [second, settled], letterOf(7, [settled.id])), stateAfter(letterOf(3, undefined), [second, settled])]).toEqual(['answered', 'refused', 'answered', 'answered']);
  });

  it('a decision that waits for a second person is marked until their word or the withdrawal', () => {
    const waiting = line({ number: 2, type: 'right-decided', fields: { right: 'access', decision: 'refused', needsSecond: true } });
    expect(caseRowOf([logged(1), waiting])).toMatchObject({ awaitsSecond: true, state: 'received' });
    for (const after of [{ type: 'decision-confirmed', fields: { confirms: waiting.id, result: 'confirmed' } }, { type: 'decision-confirmed', fields: { confirms: waiting.id, result: 'returned' } }, { type: 'right-withdrawn', fields: { right: 'access' } }]) {
      expect(caseRowOf([logged(1), waiting, line({ number: 3, ...after })])?.awaitsSecond).toBeUndefined();
    }
  });

  it('a receipt is not a copy: it waits for nobody', () => {
    const receipt = line({ number: 2, type: 'paper-made', fields: { paperId: paperOf(1), paperKind: 'receipt' } });
    expect(caseRowOf([logged(1), receipt])?.copies).toEqual([]);
  });

  it('a signature stands although somebody later marked that there is none', () => {
    expect(caseRowOf([logged(1), line({ number: 2, type: 'request-signed' }), line({ number: 3, type: 'signature-declined' })])?.signature).toBe('signed');
  });
});
