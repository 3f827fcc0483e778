// The request form: what is wrong is said by field, and only a whole form becomes a command.
import { describe, expect, it } from 'vitest';
import { right } from '../../../../shared/domain/case/asked-right.ts';
import { caseCommand } from '../../../../shared/domain/case/commands.ts';
import { caseId, registerId } from '../../../../shared/formats/ids.ts';
import { parseLocalDate } from '../../../../shared/formats/local-date.ts';
import { changesMax, requestDraft, wholeScope, type RequestDraft } from '../../../../renderer/desks/log-request/request-draft.ts';
import { commandFrom, dueOf, emptyRequest, faultsOf } from '../../../../renderer/desks/log-request/request-form.ts';

const today = parseLocalDate('2026-11-22');
if (!today.ok) throw new Error('the calendar is broken');
const ids = { caseId: caseId.parse('00000000-0000-4000-8000-000000000001'), register: registerId.parse('customer-and-marketing') };
const whole: RequestDraft = { ...emptyRequest(undefined, 'sv', today.value), access: true };

describe('the request form', () => {
  it('begins with today, the visitor’s language and no right chosen', () => {
    expect(emptyRequest(undefined, 'sv', today.value)).toMatchObject({ receivedOn: '22.11.2026', language: 'sv', access: false, which: 'all', period: 'all' });
  });

  it.each<readonly [string, Partial<RequestDraft>, readonly string[]]>([
    ['whole', {}, []],
    ['without a right', { access: false }, ['access rightMissing']],
    ['with chosen categories but none ticked', { which: 'chosen' }, ['categories categoryMissing']],
    ['with a period whose dates are no dates', { period: 'between', from: '31.2.2026', to: '' }, ['from badDate', 'to badDate']],
    ['with a period that ends before it begins', { period: 'between', from: '2.3.2026', to: '1.3.2026' }, ['to order']],
    ['received tomorrow', { receivedOn: '23.11.2026' }, ['receivedOn future']],
    ['received on no day', { receivedOn: '30.2.2026' }, ['receivedOn badDate']],
    ['with too long own words', { ownWords: 'x'.repeat(5001) }, ['ownWords tooLong']],
  ])('%s says what is wrong', (_name, change, faults) => {
    const draft = { ...whole, ...change };
    expect(faultsOf(draft, today.value).map((fault) => `${fault.field} ${fault.words}`)).toEqual(faults);
    expect(commandFrom(draft, today.value, ids) === null).toBe(faults.length > 0);
  });

  it('becomes a command the host accepts', () => {
    const command = commandFrom({ ...whole, which: 'chosen', categories: ['invoices'], period: 'between', from: '1.1.', to: '010326', ownWords: '  Puhelut.  ' }, today.value, ids);
    expect(caseCommand.parse(command)).toMatchObject({ rights: [{ right: 'access', scope: { categories: ['invoices'], from: '2026-01-01', to: '2026-03-01' } }], ownWords: 'Puhelut.', receivedOn: '2026-11-22', language: 'sv' });
  });

  it.each<readonly [string, Partial<RequestDraft>, readonly string[]]>([
    ['a rectification without its particulars', { also: ['rectification'] }, ['change-0-category changeCategory', 'change-0-field changeField', 'change-0-new changeNew']],
    ['an erasure of chosen categories, none ticked', { also: ['erasure'], erasure: { ...wholeScope, which: 'chosen' } }, ['erasure-categories categoryMissing']],
    ['a restriction without a cause', { also: ['restriction'] }, ['cause causeMissing']],
    ['a portability of a period without dates', { also: ['portability'], portability: { ...wholeScope, period: 'between' } }, ['portability-from badDate', 'portability-to badDate']],
    ['an objection without the situation', { also: ['objection'], situation: ' ' }, ['situation situationMissing']],
    ['a withdrawal that names no consent', { also: ['consent-withdrawal'] }, ['purposes purposesMissing']],
    ['a withdrawal whose line is too long', { also: ['consent-withdrawal'], purposes: 'x'.repeat(201) }, ['purposes purposesLong']],
    ['a complaint that says nothing', { also: ['complaint'] }, ['complaint complaintMissing']],
    ['a ban on marketing', { also: ['marketing-ban'] }, []],
    ['the particulars of a right that is not chosen', { restriction: { ...wholeScope, which: 'chosen' } }, []],
  ])('%s: says what is missing, by field', (_name, change, faults) => {
    expect(faultsOf({ ...whole, ...change }, today.value).map((fault) => `${fault.field} ${fault.words}`)).toEqual(faults);
  });

  it('asks all ten rights at once in a command the host accepts, each with its own particulars only', () => {
    const draft: RequestDraft = {
      ...whole, also: right.options.filter((one) => one !== 'access').toReversed(), erasure: { ...wholeScope, which: 'chosen', categories: ['invoices'] }, claimed: '17(1)(b)', cause: '18(1)(a)',
      changes: [{ category: 'contacts', field: ' Osoite ', old: '', new: 'Polku 3', evidence: '' }], situation: ' Oma syy. ', purposes: 'uutiskirje\n\n kyselyt ', complaint: 'Kesti kauan.',
    };
    const all = { categories: 'all', from: null, to: null };
    expect(caseCommand.parse(commandFrom(draft, today.value, ids))).toMatchObject({
      rights: [
        { right: 'access', scope: all },
        { right: 'rectification', changes: [{ category: 'contacts', field: 'Osoite', old: '', new: 'Polku 3', evidence: '' }] },
        { right: 'erasure', scope: { ...all, categories: ['invoices'] }, claimed: '17(1)(b)' },
        { right: 'restriction', cause: '18(1)(a)', scope: all },
        { right: 'portability', scope: all },
        { right: 'objection', situation: 'Oma syy.' },
        { right: 'marketing-ban' },
        { right: 'consent-withdrawal', purposes: ['uutiskirje', 'kyselyt'] },
        { right: 'automated-decisions' },
        { right: 'complaint', text: 'Kesti kauan.' },
      ],
    });
  });

  it('opens a draft kept before other rights than access could be asked', () => {
    const { register, access, which, categories, period, from, to, ownWords, language, receivedOn } = whole;
    expect(requestDraft.parse({ register, access, which, categories, period, from, to, ownWords, language, receivedOn })).toEqual(whole);
  });

  it('keeps the fullest form within what a sealed draft may hold', () => {
    const change = { category: 'x'.repeat(60), field: 'x'.repeat(120), old: 'x'.repeat(500), new: 'x'.repeat(500), evidence: 'x'.repeat(300) };
    const full = requestDraft.parse({ ...whole, changes: Array.from({ length: changesMax }, () => change), ownWords: 'x'.repeat(6000), situation: 'x'.repeat(5000), purposes: 'x'.repeat(5000), complaint: 'x'.repeat(5000) });
    expect(JSON.stringify(full).length).toBeLessThan(60_000);
  });

  it('shows a due date only for a day that has come', () => {
    expect([dueOf(whole, today.value, {})?.due, dueOf({ ...whole, receivedOn: '31.1.2026' }, today.value, {})?.due, dueOf({ ...whole, receivedOn: '23.11.2026' }, today.value, {}), dueOf({ ...whole, receivedOn: 'eilen' }, today.value, {})])
      .toEqual(['2026-12-22', '2026-03-02', null, null]);
  });

  it('counts by the controller’s own calendar, as the host will', () => {
    const made = parseLocalDate('2026-12-22');
    expect(made.ok ? dueOf(whole, today.value, { changes: [{ date: made.value, becomes: 'holiday' }] })?.due : null).toBe('2026-12-23');
  });
});
