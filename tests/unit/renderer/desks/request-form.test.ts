// The request form: what is wrong is said by field, and only a whole form becomes a command.
import { describe, expect, it } from 'vitest';
import { caseCommand } from '../../../../shared/domain/case/commands.ts';
import { caseId, registerId } from '../../../../shared/formats/ids.ts';
import { parseLocalDate } from '../../../../shared/formats/local-date.ts';
import type { RequestDraft } from '../../../../renderer/desks/log-request/request-draft.ts';
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

  it('shows a due date only for a day that has come', () => {
    expect([dueOf(whole, today.value)?.due, dueOf({ ...whole, receivedOn: '31.1.2026' }, today.value)?.due, dueOf({ ...whole, receivedOn: '23.11.2026' }, today.value), dueOf({ ...whole, receivedOn: 'eilen' }, today.value)])
      .toEqual(['2026-12-22', '2026-03-02', null, null]);
  });
});
