// A letter's input from a case: grounds and items as the decisions that stand say them, and refusals where the case cannot say it.
import { describe, expect, it } from 'vitest';
import { letterInputOf } from '../../../../../electron/host/papers/letters/letter-input-of.ts';
import type { LetterMatter } from '../../../../../electron/host/papers/letters/letter-matter.ts';
import { personHead } from '../../../../../electron/host/people/person-head.ts';
import type { AskedRight } from '../../../../../shared/domain/case/asked-right.ts';
import type { CaseCommand } from '../../../../../shared/domain/case/commands.ts';
import type { CaseState } from '../../../../../shared/domain/case/state.ts';
import { contactPerson, day, kaarina, passport } from '../../../shared/domain/case-fixture.ts';
import { after, everything, requestOf, wideProfile } from '../../../shared/domain/rights-fixture.ts';

type Decide = Extract<CaseCommand, { kind: 'decide-right' }>;
type Items = NonNullable<Decide['items']>;

function matterOf(state: CaseState, more: Partial<LetterMatter> = {}): LetterMatter {
  if (state.request === null) throw new Error('the request was not logged');
  return {
    state, request: state.request, head: null, language: 'fi', bundle: { profile: wideProfile, office: 'RAT', desk: 'RAT-02', accounts: [] },
    madeAt: '2026-11-22T08:41:00.000Z', today: day('2026-11-22'), copyNumber: 1, earlier: () => [], ...more,
  };
}

/** Asked and decided by a contact person, with what is held of the person. */
function decided(asked: AskedRight, decision: Omit<Decide, 'kind' | 'caseId' | 'right'>): CaseState {
  const items = decision.items ?? [];
  const holdings = items.map(({ system, category }) => ({ system, category, count: 1, broughtAt: '2026-11-20T05:00:00.000Z' }));
  const logged = after([{ command: passport }, { command: requestOf([asked]) }]);
  return after([{ command: { kind: 'decide-right', caseId: passport.caseId, right: asked.right, ...decision }, by: contactPerson }], { holdings }, logged);
}

const plain = { ground: null, law: '', until: null, reasons: '', events: {} } as const;
const item = (category: string, more: Partial<Items[number]> & Pick<Items[number], 'outcome'>): Items[number] => ({ ...plain, system: 'generis', category, ...more });
const erasure: AskedRight = { right: 'erasure', scope: everything, claimed: null };
const restriction: AskedRight = { right: 'restriction', cause: '18(1)(b)', scope: everything };

it('a letter to a person under non-disclosure says so itself, beside having no address', () => {
  const state = after([{ command: passport }, { command: requestOf([erasure], { channel: 'letter', from: { personKey: kaarina }, signedOnPaper: true }) }]);
  const head = personHead.parse({
    personKey: kaarina, controller: 'tampere', familyName: 'Suojattu', givenNames: 'Sanni', identityCode: null, birthDate: null, language: 'fi', phones: [], emails: [],
    addresses: [{ street: 'Piilopolku 1', postcode: '33200', town: 'Tampere' }], customerNumbers: [], meteringPoints: [], nonDisclosure: true, holdings: [],
  });
  expect(letterInputOf('acknowledgement', matterOf(state, { head }))).toMatchObject({ ok: true, value: { addressee: { address: null, addressShown: false } } });
  expect(letterInputOf('acknowledgement', matterOf(state, { head: { ...head, nonDisclosure: false } }))).toMatchObject({ ok: true, value: { addressee: { address: { street: 'Piilopolku 1' }, addressShown: true } } });
});

describe('a decision', () => {
  it('refused item by item names the grounds of its items', () => {
    const state = decided(erasure, { decision: 'refused', reasons: 'Kaikki säilytetään.', items: [item('contact', { outcome: 'kept', ground: 'still-necessary', reasons: 'Sopimus on voimassa.' })] });
    expect(letterInputOf('decision', matterOf(state))).toMatchObject({ ok: true, value: { rights: [{ outcome: 'refused', grounds: ['still-necessary'], reasons: 'Kaikki säilytetään.' }] } });
  });

  it('of a restriction in part says of what goes on that no cause covers it', () => {
    const state = decided(restriction, { decision: 'partly', reasons: 'Osin.', items: [item('contact', { outcome: 'restricted' }), item('invoices', { outcome: 'kept', reasons: 'Ei syytä.' })] });
    expect(letterInputOf('decision', matterOf(state))).toMatchObject({ ok: true, value: { rights: [{ items: [{ outcome: 'restricted', ground: null }, { outcome: 'goes-on', ground: 'no-restriction-cause' }] }] } });
  });

  it('never says of one item two things that two desks decided', () => {
    const state = decided(restriction, { decision: 'partly', reasons: 'Osin.', items: [item('contact', { outcome: 'restricted' }), item('invoices', { outcome: 'kept', reasons: 'Ei syytä.' })] });
    const twice = { ...state, rights: state.rights.map((one) => ({ ...one, decisions: [...one.decisions, ...one.decisions.map((made) => ({ ...made, lineId: 'another', items: made.items.map((each) => ({ ...each, outcome: 'restricted' as const })) }))] })) };
    expect(letterInputOf('decision', matterOf(twice))).toEqual({ ok: false, code: 'paper-not-made', field: 'rights.restriction.items' });
  });
});

describe('a notice to a recipient', () => {
  const erased: Items = [item('contact', { outcome: 'erased' }), item('invoices', { outcome: 'restricted', ground: '17(3)(e)', law: 'Oikeusvaade', reasons: 'Riita.', events: { recorded: '2025-01-01', financialYearEnd: '2025-12-31' } })];

  it('tells data that was only restricted as restricted, and each recipient its own alone', () => {
    const state = decided(erasure, { decision: 'partly', reasons: 'Osin.', items: erased });
    expect(letterInputOf('recipient-notice', matterOf(state))).toMatchObject({ ok: true, value: { recipient: { code: 'lindorff' }, change: 'restricted', items: [{ what: 'invoices' }], subject: { by: 'name', birthYear: 1994 } } });
    const told = after([{ command: { kind: 'tell-recipient', caseId: passport.caseId, right: 'erasure', recipient: 'lindorff', result: 'told', channel: 'letter' } }], {}, state);
    expect(letterInputOf('recipient-notice', matterOf(told))).toMatchObject({ ok: true, value: { recipient: { code: 'enemix' }, change: 'erased', items: [{ what: 'contact' }] } });
    const both = after([{ command: { kind: 'tell-recipient', caseId: passport.caseId, right: 'erasure', recipient: 'enemix', result: 'told', channel: 'letter' } }], {}, told);
    expect(letterInputOf('recipient-notice', matterOf(both))).toEqual({ ok: false, code: 'recipient-unknown', field: 'recipient' });
  });
});

describe('a fee', () => {
  const logged = after([{ command: passport }, { command: requestOf([{ right: 'access', scope: everything }]) }]);
  const same = { right: 'access', received: day('2026-01-15'), scope: everything, answered: day('2026-01-20'), changedSince: false } as const;
  const state = after([{ command: { kind: 'tell-fee', caseId: passport.caseId, counts: { page: 4 }, facts: [] } }], { history: () => ({ earlier: [same], complete: true }) }, logged);
  const feeMatter = (more: Partial<LetterMatter> = {}): LetterMatter => matterOf(state, { earlier: () => [same], ...more });

  it('is told by the rule\'s lines, with the earlier answer and the day until which the case waits', () => {
    expect(letterInputOf('fee-notice', feeMatter())).toMatchObject({ ok: true, value: {
      basis: '15(3)', lines: [{ label: 'sivu', count: 4, cents: 50 }], capCents: 2000, previousAnsweredOn: '2026-01-20', answerBy: state.request?.due,
    } });
  });

  it('is not told in a letter once the rule asks for another sum than the visitor heard', () => {
    const [register, ...others] = wideProfile.registers;
    if (register?.feeRule === null || register === undefined) throw new Error('no rule');
    const dearer = { ...register, feeRule: { ...register.feeRule, amount: { ...register.feeRule.amount, lines: register.feeRule.amount.lines.map((one) => ({ ...one, cents: 60 })) } } };
    const { bundle } = feeMatter();
    expect(letterInputOf('fee-notice', feeMatter({ bundle: { ...bundle, profile: { ...wideProfile, registers: [dearer, ...others] } } }))).toMatchObject({ ok: false, code: 'fee-amount-wrong', field: 'toldCents' });
  });

  it('is not told when no day is left to withdraw', () => {
    expect(letterInputOf('fee-notice', feeMatter({ today: day('2027-01-10') }))).toEqual({ ok: false, code: 'paper-not-made', field: 'answerBy' });
  });
});
