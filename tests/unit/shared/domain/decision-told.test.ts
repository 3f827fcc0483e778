// A letter tells the decisions that stood when it was written: one that comes or changes later owes a letter anew (Art. 12(4)).
import { describe, expect, it } from 'vitest';
import type { CaseState, DecisionMade } from '../../../../shared/domain/case/state.ts';
import { decide } from '../../../../shared/domain/case/decide.ts';
import { evolve } from '../../../../shared/domain/case/evolve.ts';
import { isTold } from '../../../../shared/domain/case/decision-told.ts';
import { lettersDue } from '../../../../shared/domain/case/letters-due.ts';
import { lineId, paperId } from '../../../../shared/formats/ids.ts';
import { clerk, contactPerson, contextOf, copyMade, grant, otherContactPerson, refuse, theCase, type Step } from './case-fixture.ts';
import { after, everything, loggedWith, wideProfile } from './rights-fixture.ts';

const logged = loggedWith([{ right: 'access', scope: everything }, { right: 'automated-decisions' }]);
const answer: Step = { command: { kind: 'decide-right', caseId: theCase, right: 'automated-decisions', decision: 'granted' }, by: contactPerson };
const refused: Step = { command: refuse, by: contactPerson };
const refusedElsewhere: Step = { command: refuse, by: otherContactPerson };
const letter = (number: number): readonly Step[] => {
  const made = { ...copyMade, paperId: paperId.parse(`22222222-0000-4000-8000-00000000000${String(number)}`), paperKind: 'decision' } as const;
  const { paperId: id } = made;
  return [{ command: made }, { command: { kind: 'record-sending', caseId: theCase, paperId: id, way: 'printer' } }, { command: { kind: 'confirm-paper', caseId: theCase, paperId: id } }, { command: { kind: 'give-letter', caseId: theCase, paperId: id, channel: 'in-person' } }];
};

/** A decision that another desk wrote when it knew of none, arriving now. */
function arrives(state: CaseState, step: Step, from: CaseState = logged): CaseState {
  const drafts = decide(from, step.command, contextOf({ profile: wideProfile, actor: step.by ?? clerk }));
  if (!drafts.ok) throw new Error(drafts.code);
  return drafts.value.reduce((folded, draft, place) => evolve(folded, { ...draft, id: lineId.parse(`33333333-0000-4000-8000-00000000000${String(place)}`), at: '2026-11-22T07:00:00.000Z', actor: otherContactPerson.id, device: 'e' }), state);
}

function settled(state: CaseState, keep: DecisionMade['decision']): CaseState {
  const decisions = state.rights[0]?.decisions ?? [];
  const kept = decisions.find(({ decision }) => decision === keep);
  return after([{ command: { kind: 'settle-conflict', caseId: theCase, right: 'access', keep: lineId.parse(kept?.lineId), seen: decisions.map(({ lineId: id }) => lineId.parse(id)), reasons: 'Toinen perustui erehdykseen.' }, by: contactPerson }], {}, state);
}

const told = after([refused, answer, ...letter(1)], {}, logged);
const torn = arrives(told, { command: grant, by: otherContactPerson });

describe('a letter of decision', () => {
  it.each<readonly [string, CaseState, CaseState['phase'], boolean]>([
    ['given with all that stands', told, 'answered', false],
    ['given before a decision that contradicts it', torn, 'conflict', false],
    ['given before the settlement that keeps what it told', settled(torn, 'refused'), 'granted', true],
    ['given before the settlement that keeps the other', settled(torn, 'granted'), 'granted', true],
    ['given before the same decision of another desk, with its own reasons', arrives(told, refusedElsewhere), 'granted', true],
    ['written anew, and given, after the settlement', after(letter(2), {}, settled(torn, 'refused')), 'answered', false],
    ['written anew, and not given', after(letter(2).slice(0, 3), {}, settled(torn, 'refused')), 'granted', false],
  ])('%s', (_name, state, phase, due) => {
    expect([state.phase, lettersDue(state).includes('decision')]).toEqual([phase, due]);
  });

  it('that was being written while a decision came in does not tell it', () => {
    const known = after([refused, answer], {}, logged).rights.flatMap(({ decisions }) => decisions.map(({ lineId: id }) => lineId.parse(id)));
    const [made, ...rest] = letter(1);
    if (made?.command.kind !== 'record-paper') throw new Error('the letter is made first');
    const late = after([{ command: { ...made.command, tells: known } }, ...rest], {}, arrives(after([refused, answer], {}, logged), refusedElsewhere));
    expect([late.phase, lettersDue(late)]).toEqual(['granted', ['decision']]);
  });

  it('of the answered right keeps it answered while another right is decided anew', () => {
    const drafts = decide(settled(torn, 'refused'), { kind: 'withdraw-right', caseId: theCase, right: 'automated-decisions' }, contextOf({ profile: wideProfile }));
    expect(drafts).toMatchObject({ ok: false, code: 'answer-given' });
  });

  it('from before letters said what they tell is taken to tell all', () => {
    expect([isTold([{ lineId: 'a' }], [{}]), isTold([{ lineId: 'a' }], [{ tells: [] }]), isTold([{ lineId: 'a' }], []), isTold([{ lineId: 'a' }, { lineId: 'b' }], [{ tells: ['b'] }, { tells: ['a'] }])]).toEqual([true, false, false, true]);
  });
});
