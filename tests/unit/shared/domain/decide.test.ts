// What a clerk and a contact person may and may not do with a case, command by command.
import { describe, expect, it } from 'vitest';
import { decide } from '../../../../shared/domain/case/decide.ts';
import { newCase } from '../../../../shared/domain/case/state.ts';
import { registerId } from '../../../../shared/formats/ids.ts';
import {
  accessRequest, clerk, contactPerson, contextOf, copyMade, copySeen, copySent, grant, handedOver, ink, passport, profile, requestPaper, requestShown, run, theCase, wholeVisit,
} from './case-fixture.ts';

const throughLogging = [{ command: passport }, { command: accessRequest }];
const throughGrant = [...throughLogging, { command: grant, by: contactPerson }];
const throughPrint = [...throughGrant, { command: copyMade }, { command: copySent }];

describe('a visit from identity to the handed-over copy', () => {
  it('goes through every phase and writes what each step means', () => {
    const { state, lines, refusal } = run(wholeVisit);
    expect(refusal).toBeNull();
    expect(lines.map((line) => line.type)).toEqual([
      'identity-checked', 'request-logged', 'tasks-created', 'paper-made', 'request-signed', 'right-decided', 'paper-made', 'paper-sent', 'paper-came-out', 'paper-handed-over',
    ]);
    expect(state.phase).toBe('handed-over');
    expect(state.request).toMatchObject({ diaryNumber: 'RAT-02/2026/000123', due: '2026-12-22', dueRaw: '2026-12-22', by: 'liisa' });
  });

  it('counts the due date from the day the request was received, not the day it was logged (Art. 12(3))', () => {
    const { state } = run([{ command: passport }, { command: { ...accessRequest, receivedOn: '2026-11-06' } }]);
    expect(state.request).toMatchObject({ receivedOn: '2026-11-06', dueRaw: '2026-12-06', due: '2026-12-07' });
  });
});

describe('the identity check', () => {
  it('is written also when it fails, and then the request cannot be logged', () => {
    const failed = { ...passport, birthDate: '1994-05-02' };
    const { state, lines, refusal } = run([{ command: failed }, { command: accessRequest }]);
    expect(lines[0]).toMatchObject({ type: 'identity-checked', content: { verdict: 'failed', reasons: ['birth-date-differs'] } });
    expect(state.phase).toBe('new');
    expect(refusal?.code).toBe('identity-not-checked');
  });

  it('can be tried again after a mismatch', () => {
    const { refusal, state } = run([{ command: { ...passport, birthDate: '1994-05-02' } }, { command: passport }, { command: accessRequest }]);
    expect(refusal).toBeNull();
    expect(state.phase).toBe('received');
  });

  it('never accepts a check of another person than the one found', () => {
    const drafts = decide(newCase, passport, contextOf({ person: null }));
    expect(drafts).toMatchObject({ ok: false, code: 'person-unknown' });
  });

  it('lets a visitor no register knows ask too, by the document alone (R14)', () => {
    const unknown = { ...passport, visitor: { personKey: null, name: 'Olli Outo' } };
    const drafts = decide(newCase, unknown, contextOf({ person: null }));
    expect(drafts).toMatchObject({ ok: true, value: [{ content: { verdict: 'passed', visitor: { name: 'Olli Outo', birthYear: 1994 }, personKey: null } }] });
  });

  it('keeps no document number or image: the line holds only the agreed fields (EDPB 01/2022 para 79)', () => {
    const { lines } = run([{ command: passport }]);
    expect(Object.keys(lines[0]?.content ?? {}).sort()).toEqual(['check', 'personKey', 'reasons', 'verdict', 'visitor']);
  });
});

describe('logging the request', () => {
  const cases: [string, typeof accessRequest, string, string][] = [
    ['a request without a right', { ...accessRequest, rights: [] }, 'no-right-chosen', 'rights'],
    ['the same right twice', { ...accessRequest, rights: [{ right: 'marketing-ban' }, { right: 'marketing-ban' }] }, 'right-doubled', 'rights'],
    ['an unknown register', { ...accessRequest, register: registerId.parse('nowhere') }, 'register-unknown', 'register'],
    ['a date of receipt in the future', { ...accessRequest, receivedOn: '2026-11-23' }, 'received-in-future', 'receivedOn'],
    ['an impossible date', { ...accessRequest, receivedOn: '2026-02-30' }, 'bad-date', 'receivedOn'],
  ];
  it.each(cases)('refuses %s and writes nothing', (_name, command, code, field) => {
    const { lines, refusal } = run([{ command: passport }, { command }]);
    expect(refusal).toMatchObject({ code, field });
    expect(lines).toHaveLength(1);
  });

  it('happens once a case', () => {
    expect(run([...throughLogging, { command: accessRequest }]).refusal?.code).toBe('case-state');
  });
});

describe('signing', () => {
  it('is bound to the very paper that was shown', () => {
    expect(run([...throughLogging, { command: ink }]).refusal?.code).toBe('signed-other-document');
    expect(run([...throughLogging, { command: requestShown }, { command: { ...ink, documentHash: 'ef'.repeat(32) } }]).refusal?.code).toBe('signed-other-document');
  });

  it('refuses ink shorter than 20 mm as empty', () => {
    const dot: typeof ink = { ...ink, strokes: [[[0, 0], [19.9, 0]]] };
    expect(run([...throughLogging, { command: requestShown }, { command: dot }]).refusal?.code).toBe('signature-empty');
  });

  it('can be declined with a reason, and the due date stays', () => {
    const { state, refusal } = run([...throughLogging, { command: { kind: 'decline-signature', caseId: theCase, reason: 'cannot-sign' } }]);
    expect(refusal).toBeNull();
    expect(state.signature).toMatchObject({ signed: false, reason: 'cannot-sign' });
    expect(state.request?.due).toBe('2026-12-22');
  });
});

describe('deciding', () => {
  it('is not for the clerk', () => {
    expect(run([...throughLogging, { command: grant, by: clerk }]).refusal?.code).toBe('not-permitted');
  });

  it('is not for the person who received the request', () => {
    const both = { id: 'liisa', roles: ['clerk', 'contact-person'], registers: ['customers'] } as const;
    expect(run([...throughLogging, { command: grant, by: both }]).refusal?.code).toBe('receiver-may-not-decide');
  });

  it('in a one-person office may be for the receiver, and the line says so', () => {
    const both = { id: 'liisa', roles: ['clerk', 'contact-person'], registers: ['customers'] } as const;
    const relaxed = { ...profile, registers: profile.registers.map((one) => ({ ...one, oneDeskOffice: true })) };
    const { state } = run(throughLogging);
    const drafts = decide(state, grant, contextOf({ actor: both, profile: relaxed }));
    expect(drafts).toMatchObject({ ok: true, value: [{ type: 'right-decided', content: { receiverDecided: true } }] });
  });

  it('is for the contact person of this register only', () => {
    const other = { ...contactPerson, registers: ['another'] };
    expect(run([...throughLogging, { command: grant, by: other }]).refusal?.code).toBe('other-register');
  });

  it('happens once, and only of a right that was asked', () => {
    expect(run([...throughGrant, { command: grant, by: contactPerson }]).refusal?.code).toBe('already-decided');
    expect(run([...throughLogging, { command: { ...grant, right: 'erasure' }, by: contactPerson }]).refusal?.code).toBe('right-unknown');
  });
});

describe('the copy', () => {
  it('is not made before access is granted', () => {
    expect(run([...throughLogging, { command: copyMade }]).refusal?.code).toBe('copy-not-granted');
  });

  it('is not handed over before a person has seen the paper come out', () => {
    expect(run([...throughPrint, { command: handedOver }]).refusal?.code).toBe('case-state');
  });

  const wrong = [
    ['another case\'s cover', { ...handedOver, coverCode: 'RAT0126000123K1' }, 'cover-code-differs'],
    ['a wrong page count', { ...handedOver, pages: 3 }, 'pages-differ'],
    ['another birth date', { ...handedOver, birthDate: '1994-05-02' }, 'identity-mismatch'],
  ] as const;
  it.each(wrong)('is not handed over with %s', (_name, command, code) => {
    const { state, refusal } = run([...throughPrint, { command: copySeen }, { command }]);
    expect(refusal?.code).toBe(code);
    expect(state.phase).toBe('granted');
  });

  it('takes the cover code in small letters and with spaces around', () => {
    expect(run([...throughPrint, { command: copySeen }, { command: { ...handedOver, coverCode: ' rat0226000123k1 ' } }]).state.phase).toBe('handed-over');
  });

  it('gets a new copy number each time it is made', () => {
    const { state } = run([...throughGrant, { command: copyMade }, { command: { ...copyMade, paperId: requestPaper } }]);
    expect(state.papers.map((paper) => paper.copyNumber)).toEqual([1, 2]);
  });
});
