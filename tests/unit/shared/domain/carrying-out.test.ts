// From a decision to its end: erasure item by item, tasks with proof, recipients told, a fee never by itself (Art. 12(5), 17, 19; R20, R29, R34).
import { describe, expect, it } from 'vitest';
import type { ItemDecided } from '../../../../shared/domain/case/commands.ts';
import { lettersDue } from '../../../../shared/domain/case/letters-due.ts';
import type { DecideContext } from '../../../../shared/domain/case/context.ts';
import { clerk, contactPerson, copyMade, day, theCase, type Step } from './case-fixture.ts';
import { after, codeAfter, everything, loggedWith } from './rights-fixture.ts';

const erasure = { right: 'erasure', scope: everything, claimed: '17(1)(a)' } as const;
const held = { holdings: [{ system: 'generis', category: 'contact' }, { system: 'generis', category: 'invoices' }] };
const gone: ItemDecided = { system: 'generis', category: 'contact', outcome: 'erased', ground: null, law: '', until: null, reasons: '', events: {} };
const kept: ItemDecided = { system: 'generis', category: 'invoices', outcome: 'kept', ground: '17(3)(b)', law: 'Kirjanpitolaki 2:10', until: '2030-12-31', reasons: 'Tosite.', events: { financialYearEnd: '2024-03-31' } };
const decideErasure = (decision: 'granted' | 'partly' | 'refused', items: ItemDecided[]) => ({ command: { kind: 'decide-right', caseId: theCase, right: 'erasure', decision, items, ...(decision === 'granted' ? {} : { reasons: 'Tositteet säilytetään.' }) } as const, by: contactPerson });

describe('erasure', () => {
  const logged = loggedWith([erasure], held);
  const rows: readonly [string, Parameters<typeof decideErasure>, string][] = [
    ['each item with its outcome', ['partly', [gone, kept]], 'ok'],
    ['an item left out', ['granted', [gone]], 'item-undecided items'],
    ['a voucher erased against the law', ['granted', [gone, { ...kept, outcome: 'erased' }]], 'kept-by-law items.1.outcome'],
    ['a law without a name', ['partly', [gone, { ...kept, law: ' ' }]], 'blanket-ground items.1.law'],
    ['a voucher kept longer than the law says', ['partly', [gone, { ...kept, until: '2031-12-31' }]], 'retention-over items.1.until'],
    ['an impossible date', ['partly', [gone, { ...kept, until: '2026-02-30' }]], 'bad-date items.1.until'],
    ['data that is there called not found', ['partly', [{ ...gone, outcome: 'not-found' }, kept]], 'bad-input items.0.outcome'],
    ['a grant that keeps something', ['granted', [gone, kept]], 'decision-differs decision'],
  ];
  it.each(rows)('with %s', (_name, [decision, items], code) => {
    expect(codeAfter(logged, decideErasure(decision, items), held)).toBe(code);
  });

  const decided = after([decideErasure('partly', [gone, kept])], held, logged);

  it('starts its tasks and its notices only with the decision, and tells only who received what was erased (Art. 19)', () => {
    expect(logged.facts['tasks-created'].flatMap(({ tasks }) => tasks.map(({ kind }) => kind))).not.toContain('erase');
    expect(decided.facts['tasks-created'].flatMap(({ tasks }) => tasks.map(({ code }) => code))).toContain('erase:generis');
    expect(decided.facts['recipients-due']).toMatchObject([{ right: 'erasure', recipients: ['enemix'] }]);
    const tell = { command: { kind: 'tell-recipient', caseId: theCase, right: 'erasure', recipient: 'enemix', result: 'told', channel: 'email' } as const };
    expect(codeAfter(after([tell], held, decided), tell, held)).toBe('recipient-unknown recipient');
  });

  it('a notice given is the proof that its one recipient was told, and who cannot be told is excused with reasons only (Art. 19)', () => {
    const aim = { right: 'erasure', recipient: 'enemix' } as const;
    const notice = { ...copyMade, paperKind: 'recipient-notice', recipient: aim } as const;
    const excuse = (reasons: string) => ({ command: { kind: 'tell-recipient', caseId: theCase, ...aim, result: 'impossible', channel: 'letter', reasons } as const });
    expect(codeAfter(decided, { command: { ...notice, recipient: { ...aim, recipient: 'nobody' } } }, held)).toBe('recipient-unknown recipient');
    expect(codeAfter(decided, excuse(' '), held)).toBe('reasons-missing reasons');
    expect(after([excuse('Yritys on lopettanut.')], held, decided).facts['recipient-told']).toMatchObject([{ result: 'impossible', reasons: 'Yritys on lopettanut.' }]);
    const made = after([{ command: notice }], held, decided);
    expect(lettersDue(made)).not.toContain('recipient-notice');
    expect(made.facts['recipient-told']).toEqual([]);
    const given = after([{ command: { kind: 'give-letter', caseId: theCase, paperId: notice.paperId, channel: 'email' } }], held, made);
    expect(given.facts['recipient-told']).toMatchObject([{ ...aim, result: 'told', channel: 'email', paper: notice.paperId }]);
  });

  it('is proved by each system, and a day to come proves nothing', () => {
    const answer = (over: object) => ({ command: { kind: 'answer-task', caseId: theCase, task: 'erase:generis', result: 'done', on: '2026-11-22', records: 3, how: 'JOB-1', paper: null, ...over } as const });
    expect(codeAfter(decided, answer({}), held)).toBe('ok');
    expect(codeAfter(decided, answer({ how: '' }), held)).toBe('result-incomplete how');
    expect(codeAfter(decided, answer({ on: '2026-11-23' }), held)).toBe('result-incomplete on');
    expect(codeAfter(decided, answer({ task: 'erase:nowhere' }), held)).toBe('task-unknown task');
  });

  it('owes a decision and notices, and no deletion certificate before it is done', () => {
    expect(lettersDue(decided)).toEqual(['decision', 'recipient-notice']);
    expect(codeAfter(decided, { command: { ...copyMade, paperKind: 'deletion-certificate' } }, held)).toBe('case-state paperKind');
  });
});

describe('a fee', () => {
  const access = loggedWith([{ right: 'access', scope: everything }]);
  const same = { right: 'access', received: day('2026-06-01'), scope: everything, answered: day('2026-06-20'), changedSince: false } as const;
  const history = (earlier: readonly (typeof same)[], complete = true): Pick<DecideContext, 'history'> => ({ history: () => ({ earlier, complete }) });
  const tell: Step = { command: { kind: 'tell-fee', caseId: theCase, counts: { page: 4 }, facts: [] } };
  const charge = { command: { kind: 'charge-fee', caseId: theCase } as const, by: contactPerson };
  const answer = (said: 'goes-on' | 'withdraws') => ({ command: { kind: 'answer-fee', caseId: theCase, answer: said } as const });

  it('is told, answered and only then charged, by the contact person (F3)', () => {
    const over = history([same]);
    expect(codeAfter(access, charge, over)).toBe('fee-step-missing toldCents');
    expect(codeAfter(access, { command: { kind: 'tell-fee', caseId: theCase, counts: { page: 0 }, facts: [] } }, over)).toBe('fee-amount-wrong counts');
    const told = after([tell], over, access);
    expect(told.facts['fee-told']).toMatchObject([{ cents: 200, basis: '15(3)' }]);
    expect(codeAfter(told, charge, over)).toBe('fee-step-missing answer');
    const heard = after([answer('goes-on')], over, told);
    expect(codeAfter(heard, { ...charge, by: clerk }, over)).toBe('not-permitted');
    expect(after([charge], over, heard).facts['fee-charged']).toMatchObject([{ cents: 200 }]);
  });

  it('lets the visitor take the request back instead', () => {
    const over = history([same]);
    expect(after([tell, answer('withdraws')], over, access).phase).toBe('withdrawn');
  });

  it.each([['the first request (F1)', [], true, 'fee-not-chargeable'], ['a history that is not whole', [same], false, 'fee-history-incomplete'], ['changed data (F2)', [{ ...same, changedSince: true as const }], true, 'fee-not-chargeable']] as const)('is not told with %s', (_name, earlier, complete, code) => {
    expect(codeAfter(access, tell, { history: () => ({ earlier, complete }) })).toBe(code);
  });
});
