// Every right can be asked, several in one visit, each with its own outcome (Art. 15-18, 20-22, 7(3), 77; R19-R25).
import { describe, expect, it } from 'vitest';
import { askedRight } from '../../../../shared/domain/case/asked-right.ts';
import { lettersDue } from '../../../../shared/domain/case/letters-due.ts';
import { verdictFor } from '../../../../shared/domain/case/rights-of-case.ts';
import { lineId } from '../../../../shared/formats/ids.ts';
import { rightCodes } from '../../../../shared/registers/right.ts';
import { groundsFor } from '../../../../shared/rules/refusal-ground.ts';
import { clerk, contactPerson, copyMade, day, kaarina, otherContactPerson, passport, theCase } from './case-fixture.ts';
import { after, codeAfter, everyRight, everything, loggedWith, requestOf, wideProfile } from './rights-fixture.ts';

const decideAs = (right: (typeof rightCodes)[number], more: object) => ({ command: { kind: 'decide-right', caseId: theCase, right, decision: 'granted', ...more } as const, by: contactPerson });

describe('asking', () => {
  it('takes every right in one visit, each with its own particulars', () => {
    const state = loggedWith(everyRight);
    expect(state.rights.map(({ right }) => right)).toEqual([...rightCodes].toSorted((one, other) => everyRight.findIndex(({ right }) => right === one) - everyRight.findIndex(({ right }) => right === other)));
    expect(state.rights.find(({ right }) => right === 'rectification')?.asked).toEqual(everyRight[1]);
  });

  it.each(everyRight.map((one) => [one.right, one] as const))('%s reads from its line as it was written', (_right, one) => {
    expect(askedRight.parse(JSON.parse(JSON.stringify(one)))).toEqual(one);
  });

  it('an objection without a situation is refused and nothing is written (Art. 21(1))', () => {
    expect(codeAfter(after([{ command: passport }]), { command: requestOf([{ right: 'objection', situation: '  ' }]) })).toBe('situation-missing rights.0.situation');
  });

  it('an objection restricts processing until it is decided (Art. 18(1)(d), R21)', () => {
    const state = loggedWith([{ right: 'objection', situation: 'Perustelu.' }]);
    expect(state.facts['restriction-opened']).toMatchObject([{ right: 'objection', cause: '18(1)(d)' }]);
    const restriction = lineId.parse(state.facts['restriction-opened'][0]?.lineId);
    expect(codeAfter(state, { command: { kind: 'tell-lifting', caseId: theCase, restriction, channel: 'letter' }, by: contactPerson })).toBe('case-state');
    const decided = after([decideAs('objection', { decision: 'refused', ground: 'compelling-grounds', reasons: 'Saatava on riidanalainen.' })], {}, state);
    expect(codeAfter(decided, { command: { kind: 'lift-restriction', caseId: theCase, restriction }, by: contactPerson })).toBe('lifting-not-told');
    const tell = { command: { kind: 'tell-lifting', caseId: theCase, restriction, channel: 'letter' } as const, by: contactPerson };
    expect(codeAfter(decided, tell)).toBe('ok');
  });

  it('a restriction is lifted only after its notice was given, and not before the day the notice named (Art. 18(3), R24)', () => {
    const state = after([{ command: passport }, { command: requestOf([{ right: 'restriction', cause: '18(1)(c)', scope: everything }]) }, decideAs('restriction', {})]);
    const restriction = lineId.parse(state.facts['restriction-opened'][0]?.lineId);
    const lift = { command: { kind: 'lift-restriction', caseId: theCase, restriction } as const, by: contactPerson };
    const tell = (reason: string) => ({ command: { kind: 'tell-lifting', caseId: theCase, restriction, channel: 'letter', reason } as const, by: contactPerson });
    expect(codeAfter(state, tell(' '))).toBe('reasons-missing reason');
    const written = after([tell('Riita on ratkaistu.')], {}, state);
    expect(written.facts['lift-told']).toMatchObject([{ reason: 'Riita on ratkaistu.', on: '2026-11-22', liftOn: '2026-11-30' }]);
    expect(lettersDue(written)).toContain('restriction-lifting');
    expect(codeAfter(written, lift)).toBe('lifting-not-told');
    const notice = { ...copyMade, paperKind: 'restriction-lifting', restriction } as const;
    const given = after([{ command: notice }, { command: { kind: 'give-letter', caseId: theCase, paperId: notice.paperId, channel: 'email' } }], {}, written);
    expect(lettersDue(given)).not.toContain('restriction-lifting');
    expect(codeAfter(given, tell('Toinen syy.'))).toBe('case-state');
    expect(codeAfter(given, lift)).toBe('lifting-too-early');
    expect(codeAfter(given, lift, { today: day('2026-11-30') })).toBe('ok');
  });

  it.each(['marketing-ban', 'consent-withdrawal'] as const)('%s is in force by the logging itself, and nobody decides it (R22, R23)', (right) => {
    const state = loggedWith(everyRight.filter((one) => one.right === right));
    expect(verdictFor(state, right)).toBe('effected');
    expect(codeAfter(state, decideAs(right, { decision: 'refused', ground: 'identity-not-proved', reasons: 'x' }))).toBe('right-not-refusable right');
    expect(codeAfter(state, decideAs(right, {}))).toBe('right-not-refusable right');
  });

  it('a ban fans out to the marketing systems with today as its day', () => {
    const state = loggedWith([{ right: 'marketing-ban' }]);
    expect(state.facts['tasks-created'][0]?.tasks).toEqual([{ code: 'stop-marketing:post', system: 'post', kind: 'stop-marketing', rights: ['marketing-ban'], due: '2026-11-22' }]);
    expect(state.phase).toBe('granted');
    const done = after([{ command: { kind: 'answer-task', caseId: theCase, task: 'stop-marketing:post', result: 'done', on: '2026-11-22', records: 1, how: 'JOB-1', paper: null } }], {}, state);
    expect(done.phase).toBe('answered');
  });
});

describe('a request that did not come over the desk', () => {
  const letter = (from: object) => requestOf([{ right: 'access', scope: everything }], { channel: 'letter', receivedOn: '2026-11-06', ...from });

  it('is logged with identity open, and its clock runs from its own day of receipt (R8, EDPB 01/2022 para 52-56)', () => {
    const state = after([{ command: letter({ from: { personKey: kaarina } }) }]);
    expect(state.request).toMatchObject({ channel: 'letter', receivedOn: '2026-11-06', due: '2026-12-07', requester: { personKey: kaarina } });
    expect(state.identity).toBeNull();
  });

  it('gives nothing before identity is checked, but may be refused for that', () => {
    const state = after([{ command: letter({ from: { personKey: kaarina } }) }]);
    expect(codeAfter(state, decideAs('access', {}))).toBe('identity-not-checked');
    expect(codeAfter(state, decideAs('access', { decision: 'cannot-identify', ground: 'identity-not-proved', reasons: 'Ei vastannut.' }))).toBe('ok');
    expect(codeAfter(after([{ command: passport }], {}, state), decideAs('access', {}))).toBe('ok');
  });

  it('is identified afterwards only as the one who asked', () => {
    const state = after([{ command: letter({ from: { personKey: null, name: 'Olli Outo' } }) }], { person: null });
    expect(codeAfter(state, { command: passport })).toBe('identity-mismatch visitor');
  });

  it.each([['nobody told', {}], ['the desk as its channel', { channel: 'in-person', from: { personKey: kaarina } }]])('is not logged with %s', (_name, more) => {
    expect(codeAfter(after([]), { command: letter(more) })).toBe('identity-not-checked');
  });

  it('is never from tomorrow', () => {
    expect(codeAfter(after([]), { command: letter({ from: { personKey: kaarina }, receivedOn: '2026-11-23' }) })).toBe('received-in-future receivedOn');
  });

  it('a reminder joins the case and moves no date (EDPB 01/2022 para 29)', () => {
    const before = after([{ command: letter({ from: { personKey: kaarina } }) }]);
    const state = after([{ command: { kind: 'note-reminder', caseId: theCase, channel: 'phone', receivedOn: '2026-11-20' } }], {}, before);
    expect(state.facts['reminder-noted']).toMatchObject([{ channel: 'phone', receivedOn: '2026-11-20' }]);
    expect(state.request?.due).toBe(before.request?.due);
    expect(codeAfter(before, { command: { kind: 'note-reminder', caseId: theCase, channel: 'phone', receivedOn: '2026-11-01' } })).toBe('period-reversed receivedOn');
  });
});

describe('deciding', () => {
  const grounded = { reasons: 'Syy.' };

  it.each(everyRight.filter(({ right }) => right !== 'marketing-ban' && right !== 'consent-withdrawal').map((one) => [one.right, one] as const))('%s is never refused without ground and reasons (Art. 12(4))', (right, one) => {
    const state = loggedWith([one]);
    for (const decision of ['refused', 'partly', 'cannot-identify'] as const) {
      expect(codeAfter(state, decideAs(right, { decision, ...grounded })), decision).not.toBe('ok');
      for (const ground of groundsFor(right)) expect(codeAfter(state, decideAs(right, { decision, ground, reasons: ' ' })), decision).not.toBe('ok');
    }
    // What has no ground is answered, never refused: automated decisions, a complaint.
    const [ground] = groundsFor(right);
    expect(codeAfter(state, decideAs(right, ground === undefined ? grounded : { decision: 'refused', ground, ...grounded }))).toBe('ok');
  });

  it('a complaint is answered in words and never without; the register itself answers the question of automated decisions', () => {
    const answered = (right: 'complaint' | 'automated-decisions', more: object) => codeAfter(loggedWith(everyRight.filter((one) => one.right === right)), decideAs(right, more));
    expect([answered('complaint', {}), answered('complaint', { reasons: ' \n' }), answered('complaint', grounded), answered('automated-decisions', {})]).toEqual(['reasons-missing reasons', 'reasons-missing reasons', 'ok', 'ok']);
  });

  it('a ground of another right does not fit', () => {
    expect(codeAfter(loggedWith([{ right: 'access', scope: everything }]), decideAs('access', { decision: 'refused', ground: 'compelling-grounds', ...grounded }))).toBe('ground-does-not-fit ground');
  });

  it('several rights keep their own outcomes, and the case waits for the last', () => {
    const state = after([decideAs('access', {}), decideAs('objection', { decision: 'refused', ground: 'compelling-grounds', ...grounded })], {}, loggedWith(everyRight.filter(({ right }) => right === 'access' || right === 'objection' || right === 'complaint')));
    expect([verdictFor(state, 'access'), verdictFor(state, 'objection'), verdictFor(state, 'complaint')]).toEqual(['granted', 'refused', null]);
    expect(state.phase).toBe('received');
  });

  it('a person with an interest of their own decides nothing in the case', () => {
    const state = after([{ command: { kind: 'flag-interest', caseId: theCase, actor: contactPerson.id, interest: 'relative' } }], {}, loggedWith([{ right: 'access', scope: everything }]));
    expect(codeAfter(state, decideAs('access', {}))).toBe('conflict-of-interest');
    expect(codeAfter(state, { ...decideAs('access', {}), by: otherContactPerson })).toBe('ok');
  });

  it('a right taken back is withdrawn, and no later than its answer', () => {
    const take = { command: { kind: 'withdraw-right', caseId: theCase, right: 'access' } as const };
    const state = after([take], {}, loggedWith([{ right: 'access', scope: everything }]));
    expect([verdictFor(state, 'access'), state.phase]).toEqual(['withdrawn', 'withdrawn']);
    expect(codeAfter(state, decideAs('access', {}))).toBe('case-state');
  });
});

describe('where a second person confirms', () => {
  const careful = { ...wideProfile, registers: wideProfile.registers.map((one) => ({ ...one, fourEyes: ['refusal' as const, 'erasure' as const] })) };
  const refusal = decideAs('access', { decision: 'refused', ground: 'excessive', reasons: 'Kolmas samana päivänä.' });
  const decided = after([refusal], { profile: careful }, loggedWith([{ right: 'access', scope: everything }], { profile: careful }));
  const seen = lineId.parse(decided.rights[0]?.decisions[0]?.lineId);
  const confirm = (result: 'confirmed' | 'returned') => ({ command: { kind: 'confirm-decision', caseId: theCase, right: 'access', seen, result } as const, by: otherContactPerson });

  it('a refusal holds only after it', () => {
    expect(decided.phase).toBe('received');
    expect(after([confirm('confirmed')], { profile: careful }, decided).phase).toBe('refused');
  });

  it('the one who decided does not confirm', () => {
    expect(codeAfter(decided, { ...confirm('confirmed'), by: contactPerson }, { profile: careful })).toBe('second-person-needed');
  });

  it('a returned decision is as if never made, and another may be', () => {
    const returned = after([confirm('returned')], { profile: careful }, decided);
    expect(returned.phase).toBe('received');
    expect(codeAfter(returned, decideAs('access', {}), { profile: careful })).toBe('ok');
  });
});

describe('time', () => {
  it('is extended once, within the first month, with a coded reason and its text (Art. 12(3))', () => {
    const extend = (text: string) => ({ command: { kind: 'extend-due', caseId: theCase, reason: 'complexity', text } as const, by: contactPerson });
    const logged = loggedWith([{ right: 'access', scope: everything }]);
    expect(codeAfter(logged, extend(' '))).toBe('reasons-missing text');
    expect(codeAfter(logged, extend('Laaja.'), { today: day('2026-12-23') })).toBe('extension-too-late on');
    expect(codeAfter(logged, { ...extend('Laaja.'), by: clerk })).toBe('not-permitted');
    const state = after([extend('Laaja.')], {}, logged);
    expect(state.facts['due-extended']).toMatchObject([{ due: '2027-02-22', letterBy: '2026-12-22' }]);
    expect(codeAfter(state, extend('Vielä.'))).toBe('already-extended');
  });

  it('is not stopped by asking the visitor, whose answer is noted beside (R11)', () => {
    const asked = after([{ command: { kind: 'ask-visitor', caseId: theCase, about: 'clarification', text: 'Mikä aika?' } }], {}, loggedWith([{ right: 'access', scope: everything }]));
    const question = lineId.parse(asked.facts['visitor-asked'][0]?.lineId);
    expect(asked.request?.due).toBe('2026-12-22');
    expect(codeAfter(asked, { command: { kind: 'note-answer', caseId: theCase, asked: question, on: '2026-11-21' } })).toBe('period-reversed on');
    expect(codeAfter(asked, { command: { kind: 'note-answer', caseId: theCase, asked: question, on: '2026-11-22' } })).toBe('ok');
  });
});

