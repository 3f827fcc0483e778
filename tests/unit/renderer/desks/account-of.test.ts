// The account from the lists: every request in one place, several rights on several rows, unsent work apart (rule 40).
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseLocalDate, type LocalDate } from '../../../../shared/formats/local-date.ts';
import { answerFigures } from '../../../../shared/rules/answer-figures.ts';
import { standings, yearlyAccount } from '../../../../shared/rules/yearly-account.ts';
import { addDays } from '../../../../shared/formats/date-arithmetic.ts';
import { caseRowOf, type CaseRow } from '../../../../renderer/records/case-row.ts';
import { byDueDate } from '../../../../renderer/records/queries/inbox.ts';
import { accountOf, periodOf, yearsOf } from '../../../../renderer/desks/figures/account-of.ts';
import { logged } from '../records/made-lines.ts';

function day(text: string): LocalDate {
  const parsed = parseLocalDate(text);
  if (!parsed.ok) throw new Error(`${text} is not a date`);
  return parsed.value;
}

const today = day('2026-12-31');
function row(number: number, over: Partial<CaseRow> = {}): CaseRow {
  const made = caseRowOf([logged(number, { case: number })]);
  if (made === null) throw new Error('no row');
  return { ...made, ...over };
}
const year = { from: day('2026-01-01'), to: day('2026-12-31') };
const account = (rows: readonly CaseRow[], period = year) => accountOf(byDueDate(rows), period, { today, calendar: {} });

describe('the account of a period', () => {
  it('counts the requests received in it, each once, and on the row of each of its rights and of its office', () => {
    const { rows } = account([row(1, { rights: ['access', 'erasure'] }), row(2), row(3, { receivedOn: '2025-12-31' })]);
    expect(rows.map(({ key, account: { requests } }) => [key, requests.length])).toEqual([['all', 2], ['right-access', 2], ['right-erasure', 1], ['office-RAT', 2]]);
  });

  it('leaves what central does not have out of every figure and tells it apart', () => {
    const { rows, unsent } = account([row(1), row(2, { unsent: 1 })]);
    expect(rows[0]?.account.requests.map(({ row: one }) => one.diaryNumber)).toEqual(['RAT-01/2026/000001']);
    expect(unsent.map(({ diaryNumber }) => diaryNumber)).toEqual(['RAT-01/2026/000002']);
  });

  it('goes by the day that was told and by the extended one', () => {
    const answered = { state: 'handed-over', answeredOn: '2026-12-30' } as const;
    const { rows } = account([row(1, answered), row(2, { ...answered, extended: true, due: '2027-02-22' }), row(3), row(4, { state: 'withdrawn' })]);
    const { by, extendedShare } = rows[0]?.account ?? yearlyAccount([], today);
    expect(Object.fromEntries(standings.map((one) => [one, by[one].length]))).toEqual({ 'open-late': 1, 'at-risk': 0, 'answered-late': 1, open: 0, 'in-extended-time': 1, 'in-one-month': 0, withdrawn: 1 });
    expect(extendedShare).toBe(25);
  });

  it('has the years of its requests and the twelve months up to today', () => {
    const rows = byDueDate([row(1, { receivedOn: '2024-03-01' }), row(2)]);
    expect(yearsOf(rows, today)).toEqual(['2026', '2024']);
    expect([periodOf('2024', rows, today), periodOf('12', rows, today), periodOf('all', rows, today)]).toEqual([
      { from: '2024-01-01', to: '2024-12-31' }, { from: '2025-12-31', to: '2026-12-31' }, { from: '2024-03-01', to: '2026-12-31' },
    ]);
  });
});

describe('the laws of the account', () => {
  const cases = fc.array(fc.record({ answer: fc.option(fc.integer({ min: 0, max: 150 }), { nil: null }), extended: fc.boolean(), withdrawn: fc.boolean() }).map(({ answer, extended, withdrawn }) => ({
    received: day('2026-08-31'), due: day('2026-09-30'), dueThree: day('2026-11-30'), extended, withdrawn, answered: answer === null ? null : addDays(day('2026-08-31'), answer),
  })), { maxLength: 30 });

  it('each request stands in exactly one place, and in one month as the rule of figures counts', () => {
    fc.assert(fc.property(cases, fc.integer({ min: 0, max: 150 }), (all, days) => {
      const { by } = yearlyAccount(all, addDays(day('2026-08-31'), days));
      expect(standings.flatMap((one) => by[one])).toHaveLength(all.length);
      expect(new Set(standings.flatMap((one) => by[one])).size).toBe(all.length);
      expect(by['in-one-month'].length).toBe(answerFigures(all).inOneMonth);
    }));
  });
});
