// Which letters a case owes: a question asked again is a letter again, a letter made is owed no more, a closed case owes none (R7, R11).
import { expect, it } from 'vitest';
import { lettersDue, mayWrite } from '../../../../shared/domain/case/letters-due.ts';
import { lineId, paperId } from '../../../../shared/formats/ids.ts';
import { contactPerson, copyMade, theCase } from './case-fixture.ts';
import { after, everything, loggedWith } from './rights-fixture.ts';

const asked = (text: string) => ({ command: { kind: 'ask-visitor', caseId: theCase, about: 'clarification', text } as const });
const letter = (number: number) => ({ command: { ...copyMade, paperId: paperId.parse(`22222222-0000-4000-8000-00000000000${String(number)}`), paperKind: 'clarification-asked' } as const });

it('a question asked again is a letter again', () => {
  const once = after([asked('Mikä käyttöpaikka?')], {}, loggedWith([{ right: 'access', scope: everything }]));
  expect(lettersDue(once)).toEqual(['clarification-asked']);
  const written = after([letter(1)], {}, once);
  expect(lettersDue(written)).toEqual([]);
  const again = after([asked('Mikä vuosi?')], {}, written);
  expect(lettersDue(again)).toEqual(['clarification-asked']);
  expect(lettersDue(after([letter(2)], {}, again))).toEqual([]);
});

it('an answer moves neither the due day nor the letters', () => {
  const state = after([asked('Mikä vuosi?'), letter(1)], {}, loggedWith([{ right: 'access', scope: everything }]));
  const question = lineId.parse(state.facts['visitor-asked'][0]?.lineId);
  const answered = after([{ command: { kind: 'note-answer', caseId: theCase, asked: question, on: '2026-11-22' } }], {}, state);
  expect(answered.request?.due).toBe(state.request?.due);
  expect(lettersDue(answered)).toEqual([]);
});

it('a letter in the visitor\'s hand may have its receipt; a notice in a recipient\'s hand may not', () => {
  const changed = loggedWith([{ right: 'rectification', changes: [{ category: 'contact', field: 'phone', old: '1', new: '2', evidence: '' }] }]);
  const decided = after([{ command: { kind: 'decide-right', caseId: theCase, right: 'rectification', decision: 'granted' }, by: contactPerson }], {}, changed);
  const handed = (kind: 'decision' | 'recipient-notice') => {
    const made = { ...copyMade, paperKind: kind } as const;
    const { paperId: id } = made;
    return after([{ command: made }, { command: { kind: 'record-sending', caseId: theCase, paperId: id, way: 'saved' } }, { command: { kind: 'confirm-paper', caseId: theCase, paperId: id } }, { command: { kind: 'give-letter', caseId: theCase, paperId: id, channel: 'in-person' } }], {}, decided);
  };
  expect(mayWrite(handed('decision'), 'hand-over-receipt')).toBe(true);
  expect(mayWrite(handed('recipient-notice'), 'hand-over-receipt')).toBe(false);
});

it('a request taken back owes nothing, whatever was asked', () => {
  const state = after([asked('Mikä vuosi?'), { command: { kind: 'withdraw-right', caseId: theCase, right: 'access' } }], {}, loggedWith([{ right: 'access', scope: everything }]));
  expect(lettersDue(state)).toEqual([]);
});
