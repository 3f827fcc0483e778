// Decisions that go item by item, field by field and place by place, held against the person's own records (Art. 15(4), 16, 17; R20, R32).
import { describe, expect, it } from 'vitest';
import type { CaseCommand } from '../../../../shared/domain/case/commands.ts';
import type { DecideContext, StoredRecord } from '../../../../shared/domain/case/context.ts';
import { verdictFor } from '../../../../shared/domain/case/rights-of-case.ts';
import { contactPerson, day, theCase } from './case-fixture.ts';
import { after, codeAfter, everything, loggedWith } from './rights-fixture.ts';

type Decide = Extract<CaseCommand, { kind: 'decide-right' }>;
type Row = NonNullable<Decide['items']>[number];

const record = (ref: string, category: string, on: string | null): StoredRecord => ({
  system: 'generis', category, ref: ref.repeat(16), day: on === null ? null : day(on), text: ref.repeat(16), broughtAt: '2026-11-20T05:00:00.000Z', fields: [{ key: 'name', length: 12 }],
  events: { contractEnd: null, financialYearEnd: on === null ? null : day(`${on.slice(0, 4)}-12-31`), recorded: null, withdrawn: null },
});
const stored = [record('a', 'invoices', '2019-03-01'), record('b', 'invoices', '2025-03-01'), record('c', 'contact', null)];
const context: Partial<DecideContext> = { stored: () => stored, holdings: [{ system: 'generis', category: 'invoices' }, { system: 'generis', category: 'contact' }] };
const row = (category: string, outcome: Row['outcome'], more: Partial<Row> = {}): Row => ({ system: 'generis', category, outcome, ground: null, law: '', until: null, reasons: '', events: {}, ...more });
const keptBooks = row('invoices', 'kept', { ground: '17(3)(b)', law: 'Kirjanpitolaki 2:10', until: '2031-12-31', reasons: 'Laskut ovat kirjanpitoa.', part: { by: 'days', from: '2025-01-01', to: '2025-12-31' } });
const erasure = loggedWith([{ right: 'erasure', scope: everything, claimed: null }]);
const decideErasure = (items: readonly Row[], decision: Decide['decision']) => ({ command: { kind: 'decide-right', caseId: theCase, right: 'erasure', decision, items: [...items], ...(decision === 'granted' ? {} : { reasons: 'Osa säilytetään.' }) } satisfies Decide, by: contactPerson });

describe('an erasure against the register’s own days', () => {
  it.each([
    ['old vouchers erased, new ones kept, the rest erased', [row('invoices', 'erased', { part: { by: 'days', from: '2019-01-01', to: '2019-12-31' } }), keptBooks, row('contact', 'erased')], 'partly', 'ok'],
    ['one record named by itself within the rest', [row('invoices', 'erased', { part: { by: 'records', refs: ['a'.repeat(16)] } }), { ...keptBooks, part: undefined }, row('contact', 'erased')], 'partly', 'ok'],
    ['a voucher of last year erased', [row('invoices', 'erased'), row('contact', 'erased')], 'granted', 'kept-by-law items.0.outcome'],
    ['days told by the window that the register knows otherwise', [row('invoices', 'erased', { events: { financialYearEnd: '2010-12-31' } }), row('contact', 'erased')], 'granted', 'kept-by-law items.0.outcome'],
    ['kept longer than the law says', [row('invoices', 'erased', { part: { by: 'days', from: '2019-01-01', to: '2019-12-31' } }), { ...keptBooks, until: '2033-12-31' }, row('contact', 'erased')], 'partly', 'retention-over items.1.until'],
    ['a record that no row decides', [keptBooks, row('contact', 'erased')], 'partly', 'item-undecided items'],
    ['a part that speaks of no record any more', [row('invoices', 'erased', { part: { by: 'records', refs: ['f'.repeat(16)] } }), keptBooks, row('contact', 'erased')], 'partly', 'items-changed items.0.part'],
    ['a kept row without its reasons', [row('invoices', 'erased', { part: { by: 'days', from: '2019-01-01', to: '2019-12-31' } }), { ...keptBooks, reasons: ' ' }, row('contact', 'erased')], 'partly', 'reasons-missing items.1.reasons'],
    ['another decision than the rows make', [row('invoices', 'erased', { part: { by: 'days', from: '2019-01-01', to: '2019-12-31' } }), keptBooks, row('contact', 'erased')], 'granted', 'decision-differs decision'],
  ] as const)('%s', (_name, items, decision, code) => {
    expect(codeAfter(erasure, decideErasure(items, decision), context)).toBe(code);
  });

  it('what only marketing uses is not kept as still needed once its erasure is asked (R37)', () => {
    const adverts: Partial<DecideContext> = { ...context, stored: () => [{ ...record('e', 'adverts', null), system: 'post' }], holdings: [{ system: 'post', category: 'adverts' }] };
    const kept = { ...row('adverts', 'kept', { ground: 'still-necessary', reasons: 'Markkinointi jatkuu.' }), system: 'post' };
    expect(codeAfter(erasure, decideErasure([kept], 'refused'), adverts)).toBe('move-forbidden items.0.outcome');
    expect(codeAfter(erasure, decideErasure([{ ...kept, ground: '17(3)(e)', law: 'Riita' }], 'refused'), adverts)).toBe('ok');
  });

  it('a day that the register does not have is taken from what the person typed', () => {
    const undated: Partial<DecideContext> = { ...context, stored: () => [record('d', 'invoices', null)], holdings: [{ system: 'generis', category: 'invoices' }] };
    expect(codeAfter(erasure, decideErasure([row('invoices', 'erased')], 'granted'), undated)).toBe('retention-event-missing items.0.financialYearEnd');
    expect(codeAfter(erasure, decideErasure([row('invoices', 'erased', { events: { financialYearEnd: '2010-12-31' } })], 'granted'), undated)).toBe('ok');
  });

  it('erases only in systems where something goes, and restricts where kept data is set aside', () => {
    const onlyKept = after([decideErasure([row('invoices', 'erased', { part: { by: 'days', from: '2019-01-01', to: '2019-12-31' } }), { ...keptBooks, outcome: 'restricted' }, row('contact', 'erased')], 'partly')], context, erasure);
    expect(onlyKept.facts['tasks-created'].flatMap(({ tasks }) => tasks.map(({ code }) => code))).toEqual(expect.arrayContaining(['erase:generis', 'restrict:generis']));
  });
});

const change = (field: string) => ({ category: 'contact', field, old: 'a', new: 'b', evidence: '' });
const rectification = loggedWith([{ right: 'rectification', changes: [change('name'), change('street')] }]);
const decideChanges = (changes: NonNullable<Decide['changes']>, decision: Decide['decision']) => ({ command: { kind: 'decide-right', caseId: theCase, right: 'rectification', decision, changes, ...(decision === 'granted' ? {} : { reasons: 'Tarkistettu.' }) } satisfies Decide, by: contactPerson });
const changed = { place: 0, outcome: 'rectified', reasons: '', statement: '' } as const;
const contested = { place: 1, outcome: 'not-changed', reasons: 'Väestötietojärjestelmä kertoo toisin.', statement: 'Asun muualla.' } as const;

describe('a rectification field by field', () => {
  it('what stays as it is and is contested is restricted, with the statement on the line (Art. 16, 18(1)(a))', () => {
    const state = after([decideChanges([changed, contested], 'partly')], {}, rectification);
    expect(verdictFor(state, 'rectification')).toBe('partly');
    expect(state.facts['restriction-opened']).toMatchObject([{ right: 'rectification', cause: '18(1)(a)', scope: { categories: ['contact'] } }]);
    expect(state.rights[0]?.decisions[0]?.changes).toEqual([changed, contested]);
    expect(state.facts['tasks-created'].flatMap(({ tasks }) => tasks.map(({ code }) => code))).toEqual(expect.arrayContaining(['rectify:generis', 'restrict:generis']));
  });

  it('a refusal of every field restricts too, while the person contests it', () => {
    const state = after([decideChanges([{ ...contested, place: 0 }, contested], 'refused')], {}, rectification);
    expect(state.facts['restriction-opened']).toHaveLength(1);
  });

  it.each([
    ['a field left out', [changed], 'granted', 'item-undecided changes.1.outcome'],
    ['a field twice', [changed, contested, contested], 'partly', 'bad-input changes'],
    ['no reasons', [changed, { ...contested, reasons: '' }], 'partly', 'reasons-missing changes.1.reasons'],
    ['another decision', [changed, contested], 'granted', 'decision-differs decision'],
  ] as const)('%s is refused', (_name, changes, decision, code) => {
    expect(codeAfter(rectification, decideChanges([...changes], decision))).toBe(code);
  });
});

describe('what a copy leaves out', () => {
  const access = loggedWith([{ right: 'access', scope: everything }]);
  const place = { system: 'generis', category: 'contact', record: 'c'.repeat(16), field: 'name', piece: { from: 0, to: 4, length: 12 }, ground: 'others-rights' } as const;
  const decideAccess = (redactions: NonNullable<Decide['redactions']>, more: Partial<Decide> = {}) => ({ command: { kind: 'decide-right', caseId: theCase, right: 'access', decision: 'partly', reasons: 'Naapurin tieto.', redactions, ...more } satisfies Decide, by: contactPerson });

  it('makes the grant a partial one with its ground and remedies (EDPB 01/2022 para 193)', () => {
    const state = after([decideAccess([place])], context, access);
    expect(state.rights[0]?.decisions[0]).toMatchObject({ decision: 'partly', ground: 'others-rights', redactions: [place] });
  });

  it.each([
    ['a whole grant', [place], { decision: 'granted' }, 'decision-differs decision'],
    ['no reasons', [place], { reasons: '' }, 'reasons-missing reasons'],
    ['a record that is gone', [{ ...place, record: 'f'.repeat(16) }], {}, 'items-changed redactions.0'],
    ['a text of another length', [{ ...place, piece: { ...place.piece, length: 11 } }], {}, 'items-changed redactions.0'],
    ['a piece of every record', [{ ...place, record: null }], {}, 'items-changed redactions.0'],
    ['a field that no record has', [{ ...place, record: null, piece: null, field: 'x' }], {}, 'items-changed redactions.0'],
    ['a whole field of every record', [{ ...place, record: null, piece: null }], {}, 'ok'],
  ] as const)('%s: %#', (_name, redactions, more, code) => {
    expect(codeAfter(access, decideAccess([...redactions], more), context)).toBe(code);
  });
});
