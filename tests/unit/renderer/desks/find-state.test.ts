// The find desk: what Enter opens, what a scanner may open, and that nothing jumps while typing (rules 2 and 3).
import { describe, expect, it } from 'vitest';
import { personKey } from '../../../../shared/formats/ids.ts';
import type { FoundPerson } from '../../../../shared/bridge.ts';
import { findChanged, findNobody, opensAtOnce, rowToOpen, type FindState } from '../../../../renderer/desks/find-person/find-state.ts';
import type { FoundPeople } from '../../../../renderer/desks/find-person/elsewhere.ts';
import { nameFromQuery } from '../../../../renderer/desks/find-person/name-from-query.ts';
import { isScannerBurst } from '../../../../renderer/desks/find-person/scanner-burst.ts';

function people(count: number, by: FoundPerson['matched']['by'] = 'name'): FoundPeople {
  const rows = Array.from({ length: count }, (_, index): FoundPerson => ({
    personKey: personKey.parse(`00000000-0000-4000-8000-${String(index).padStart(12, '0')}`), familyName: 'Virtanen', givenNames: 'Matti', birthYear: 1950, customerNumber: '…010', town: 'Tampere', restricted: false, namesakes: 0, matched: { by, text: null },
  }));
  return { rows, total: count, searched: 333, asOf: null, cover: 'all' };
}

function answered(count: number, by?: FoundPerson['matched']['by']): FindState {
  const typed = findChanged(findNobody(null), { kind: 'typed', query: 'virtanen' });
  return findChanged(typed, { kind: 'answered', asked: 'virtanen', answer: people(count, by), at: 1 });
}

describe('finding a person', () => {
  it('Enter opens the only hit', () => {
    expect(rowToOpen(answered(1))).toBe(0);
  });

  it('of several hits Enter opens none until a row is chosen', () => {
    const several = answered(3);
    expect(rowToOpen(several)).toBeNull();
    expect(findChanged(several, { kind: 'entered' }).many).toBe(true);
    expect(rowToOpen(findChanged(several, { kind: 'moved', to: 2 }))).toBe(2);
  });

  it('an older answer opens nobody: the field already says something else', () => {
    const typedOn = findChanged(answered(1), { kind: 'typed', query: 'virtanen m' });
    expect([rowToOpen(typedOn), typedOn.answer?.rows.length]).toEqual([null, 1]);
  });

  it('the arrows end at the new person, the last row', () => {
    expect(findChanged(answered(2), { kind: 'moved', to: 99 }).active).toBe(2);
    expect(findChanged(answered(2), { kind: 'moved', to: -9 }).active).toBe(-1);
  });

  it('a person marked while their row stands loses their place on the row too', () => {
    const [row] = people(1).rows;
    if (row === undefined) throw new Error('a row was made');
    const card = { ...row, identityCodeMasked: null, language: 'fi' as const, restricted: true, marked: true, addresses: [], phones: [], customerNumbers: [], meteringPoints: [], holdings: [], canLook: false, openCases: [] };
    const opened = findChanged(answered(2), { kind: 'opened', visitor: { personKey: row.personKey, card } });
    expect(opened.answer?.rows).toMatchObject([{ restricted: true, town: null, customerNumber: null }, { restricted: false, town: 'Tampere' }]);
  });

  it('a protected person waits for a reason; opening and typing on end the wait', () => {
    const [person] = people(1).rows;
    if (person === undefined) throw new Error('a row was made');
    const gated = findChanged(answered(1), { kind: 'gated', row: 0, person });
    expect(gated).toMatchObject({ gated: person, visitor: null, active: 0 });
    expect(findChanged(gated, { kind: 'opening', row: 0 }).gated).toBeNull();
    expect(findChanged(gated, { kind: 'typed', query: 'x' }).gated).toBeNull();
  });

  it('typing on closes the person that was open', () => {
    const opened = findChanged(answered(1), { kind: 'opened', visitor: { personKey: null, name: 'Testi' } });
    expect(findChanged(opened, { kind: 'typed', query: 'x' })).toMatchObject({ visitor: null, answer: null, active: -1 });
  });

  it('an Enter before the answer is kept until it comes', () => {
    const waiting = findChanged(findChanged(findNobody(null), { kind: 'typed', query: 'virtanen' }), { kind: 'entered' });
    expect(waiting.enterWaits).toBe(true);
    expect(findChanged(waiting, { kind: 'answered', asked: 'virtanen', answer: people(3), at: 1 })).toMatchObject({ many: true, enterWaits: false });
  });

  it('a whole code opens its person at once, a name only when Enter was pressed', () => {
    expect([opensAtOnce(people(1, 'identity-code'), false), opensAtOnce(people(1, 'name'), false), opensAtOnce(people(1, 'name'), true), opensAtOnce(people(2, 'phone'), true)]).toEqual([true, false, true, false]);
  });

  it('carries a typed name to the new person, never a code', () => {
    expect([nameFromQuery(' Olematon Henkilö '), nameFromQuery('010594Y9032')]).toEqual(['Olematon Henkilö', '']);
  });

  it('tells a scanner from fingers by rhythm', () => {
    const every = (gap: number, count: number): readonly number[] => Array.from({ length: count }, (_, index) => index * gap);
    expect([isScannerBurst(every(5, 11)), isScannerBurst(every(120, 11)), isScannerBurst(every(5, 4)), isScannerBurst([...every(5, 8), 400])]).toEqual([true, false, false, false]);
  });
});
