// The search in the central store at the find desk: rows keep their places, Enter waits, silence is told and claims nothing.
import { describe, expect, it } from 'vitest';
import { personKey } from '../../../../shared/formats/ids.ts';
import type { FoundPerson } from '../../../../shared/bridge.ts';
import { refused } from '../../../../shared/outcomes.ts';
import { asksElsewhere, isWholeSearch, notNeeded, type FoundElsewhere, type FoundPeople } from '../../../../renderer/desks/find-person/elsewhere.ts';
import { findChanged, findNobody, rowToOpen, type FindState } from '../../../../renderer/desks/find-person/find-state.ts';

function row(number: number, by: FoundPerson['matched']['by'] = 'name', atCentral = false): FoundPerson {
  return {
    personKey: personKey.parse(`00000000-0000-4000-8000-${String(number).padStart(12, '0')}`), familyName: 'Virtanen', givenNames: 'Matti', birthYear: 1950, customerNumber: '…010', town: 'Tampere', restricted: false, namesakes: 0,
    matched: { by, text: null }, ...(atCentral ? { atCentral: true as const } : {}),
  };
}

function here(rows: readonly FoundPerson[], cover: FoundPeople['cover'] = 'office'): FoundPeople {
  return { rows: [...rows], total: rows.length, searched: 12, asOf: null, cover };
}

const there = (...rows: readonly FoundPerson[]): FoundElsewhere => ({ rows: [...rows], more: false, asked: true, complete: true });

function asking(rows: readonly FoundPerson[]): FindState {
  const typed = findChanged(findNobody(null), { kind: 'typed', query: 'virtanen 1950' });
  return findChanged(typed, { kind: 'answered', asked: 'virtanen 1950', answer: here(rows), at: 1, asksOn: true });
}

const answered = (state: FindState, found: FoundElsewhere): FindState => findChanged(state, { kind: 'answered-elsewhere', asked: 'virtanen 1950', found: { ok: true, value: found } });

describe('the central store asked from the find desk', () => {
  it('is asked where the desk holds a part, unless a number found its person here', () => {
    expect([asksElsewhere(here([row(1)], 'all')), asksElsewhere(here([row(1)])), asksElsewhere(here([])), asksElsewhere(here([row(1, 'customer-number')]))]).toEqual([false, true, true, false]);
  });

  it('a desk that is being filled asks nobody, and its search is whole only where a number found its person', () => {
    const found = [here([], 'filling'), here([row(1)], 'filling'), here([row(1, 'identity-code')], 'filling'), here([], 'all')];
    expect(found.map(asksElsewhere)).toEqual([false, false, false, false]);
    expect(found.map((answer) => isWholeSearch(answer, notNeeded))).toEqual([false, false, true, true]);
  });

  it('its rows come after the desk’s own, each person once', () => {
    const state = answered(asking([row(1)]), there(row(2, 'name', true), row(1)));
    expect(state.answer?.rows.map((one) => [one.personKey.slice(-1), one.atCentral ?? false])).toEqual([['1', false], ['2', true]]);
    expect([state.answer?.total, state.elsewhere]).toEqual([2, { kind: 'answered', others: 1, more: false, complete: true }]);
  });

  it('Enter opens nobody while a namesake may still come, and of two it opens none', () => {
    const state = asking([row(1)]);
    expect(rowToOpen(state)).toBeNull();
    const waiting = findChanged(state, { kind: 'entered' });
    expect(waiting.enterWaits).toBe(true);
    expect(answered(waiting, there(row(2, 'name', true)))).toMatchObject({ many: true, enterWaits: false });
    expect(rowToOpen(answered(state, there()))).toBe(0);
  });

  it('a row chosen by hand opens at once', () => {
    expect(rowToOpen(findChanged(asking([row(1), row(2)]), { kind: 'moved', to: 1 }))).toBe(1);
  });

  it('the new person stays chosen when rows come before it', () => {
    const onNew = findChanged(asking([row(1)]), { kind: 'moved', to: 1 });
    expect(answered(onNew, there(row(2, 'name', true), row(3, 'name', true))).active).toBe(3);
  });

  it('silence, a flood and a refusal are told as such, and never as a whole search', () => {
    const failed = (code: 'central-unreachable' | 'too-many-calls' | 'not-permitted') => findChanged(asking([]), { kind: 'answered-elsewhere', asked: 'virtanen 1950', found: refused(code) }).elsewhere;
    const states = [failed('central-unreachable'), failed('too-many-calls'), failed('not-permitted')];
    expect(states.map(({ kind }) => kind)).toEqual(['silent', 'too-often', 'refused']);
    const whole = ({ answer, elsewhere }: Pick<FindState, 'answer' | 'elsewhere'>): boolean => isWholeSearch(answer, elsewhere);
    expect(states.map((elsewhere) => whole({ answer: here([]), elsewhere }))).toEqual([false, false, false]);
    expect([there(), { ...there(), complete: false }, { ...there(), asked: false }].map((found) => whole(answered(asking([]), found)))).toEqual([true, false, false]);
  });

  it('an answer to an older text changes nothing', () => {
    const state = asking([row(1)]);
    expect(findChanged(state, { kind: 'answered-elsewhere', asked: 'virta', found: { ok: true, value: there(row(2)) } })).toBe(state);
  });
});
