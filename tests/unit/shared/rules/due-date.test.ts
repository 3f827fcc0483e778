// The due date of Art. 12(3) GDPR and Reg. 1182/71 Art. 3, by the vectors of spec/rules.md 3.2.
import fc from 'fast-check';
import Holidays from 'date-holidays';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, daysBetween, weekdayOf } from '../../../../shared/formats/date-arithmetic.ts';
import { refused } from '../../../../shared/outcomes.ts';
import { dueDate, type DueDate, type DueDateOptions } from '../../../../shared/rules/due-date.ts';
import { eveOn, publicHolidayOn } from '../../../../shared/rules/public-holiday.ts';
import { anyDate } from '../formats/dates-arbitrary.ts';

function counted(received: string, options?: DueDateOptions): DueDate {
  const answer = dueDate(received, options);
  if (!answer.ok) throw new Error(`no due date for ${received}`);
  return answer.value;
}

describe('the due date of a request', () => {
  it.each([
    ['2026-01-31', '2026-02-28', '2026-03-02'], ['2026-03-05', '2026-04-05', '2026-04-07'], ['2026-05-19', '2026-06-19', '2026-06-19'],
    ['2026-08-31', '2026-09-30', '2026-09-30'], ['2026-11-06', '2026-12-06', '2026-12-07'], ['2026-11-25', '2026-12-25', '2026-12-28'],
    ['2028-01-31', '2028-02-29', '2028-02-29'],
  ])('received %s, raw %s, due %s', (received, raw, due) => {
    expect(counted(received)).toMatchObject({ received, raw, due });
  });

  it('Midsummer Eve moves it only where the controller has chosen so', () => {
    expect(counted('2026-05-19', { rollEves: true })).toMatchObject({ raw: '2026-06-19', due: '2026-06-22' });
    expect(counted('2026-05-19', { rollEves: false }).due).toBe('2026-06-19');
    expect(counted('2026-11-24', { rollEves: true }).due).toBe('2026-12-28');
    expect(counted('2026-11-24').due).toBe('2026-12-24');
  });

  it.each([['2026-02-30', 'not-in-calendar'], ['2027-02-29', 'not-in-calendar'], ['25.08.2026', 'shape'], ['', 'shape'], [null, 'not-text'], ['9999-11-30', 'not-in-calendar']])(
    'the invalid date %j gives no due date',
    (received, why) => {
      expect(dueDate(received)).toEqual(refused('bad-date', { values: { why } }));
    },
  );

  it('no input of any kind gives a guess or throws', () => {
    fc.assert(fc.property(fc.anything(), (input) => { expect(dueDate(input).ok).toBe(false); }));
  });
});

describe('the explanation of the due date', () => {
  it('of a plain month says receipt, month and working day', () => {
    expect(counted('2026-08-05').steps).toEqual([
      { code: 'received', date: '2026-08-05' }, { code: 'month-ends', date: '2026-09-05' }, { code: 'rolled', from: '2026-09-05', reason: 'saturday' },
      { code: 'rolled', from: '2026-09-06', reason: 'sunday' }, { code: 'working-day', date: '2026-09-07' },
    ]);
  });

  it('says that the next month is too short', () => {
    expect(counted('2028-01-31').steps).toEqual([
      { code: 'received', date: '2028-01-31' }, { code: 'month-ends', date: '2028-02-29' }, { code: 'clamped', wanted: 31, date: '2028-02-29' }, { code: 'working-day', date: '2028-02-29' },
    ]);
  });

  it('names each day passed over, a holiday also on a Sunday', () => {
    expect(counted('2026-03-05').steps.slice(2)).toEqual([
      { code: 'rolled', from: '2026-04-05', reason: 'sunday', holiday: 'easter-sunday' }, { code: 'rolled', from: '2026-04-06', reason: 'holiday', holiday: 'easter-monday' },
      { code: 'working-day', date: '2026-04-07' },
    ]);
    expect(counted('2026-05-19', { rollEves: true }).steps[2]).toEqual({ code: 'rolled', from: '2026-06-19', reason: 'eve', holiday: 'midsummer-eve' });
  });

  it('leads from the receipt to the due date without a gap', () => {
    fc.assert(fc.property(anyDate(2000, 2100), fc.boolean(), (received, rollEves) => {
      const { raw, due, steps } = counted(received, { rollEves });
      expect(steps[0]).toEqual({ code: 'received', date: received });
      expect(steps.at(-1)).toEqual({ code: 'working-day', date: due });
      const passed = steps.flatMap((step) => (step.code === 'rolled' ? [step.from] : []));
      expect([...passed, due]).toEqual(Array.from({ length: passed.length + 1 }, (_, ahead) => addDays(raw, ahead)));
    }));
  });
});

describe('the laws of the due date', () => {
  const oracle = new Holidays('FI', { types: ['public'] });

  it('it is never a weekend or a public holiday, also by an independent calendar', () => {
    const byYear = new Map<string, ReadonlySet<string>>();
    const holidaysOf = (year: string): ReadonlySet<string> => {
      const known = byYear.get(year) ?? new Set(oracle.getHolidays(Number(year)).map(({ date }) => date.slice(0, 10)));
      byYear.set(year, known);
      return known;
    };
    fc.assert(fc.property(anyDate(2000, 2099), (received) => {
      const { due } = counted(received);
      expect(weekdayOf(due)).toBeLessThan(6);
      expect(publicHolidayOn(due)).toBeNull();
      expect(holidaysOf(due.slice(0, 4)).has(due)).toBe(false);
    }), { numRuns: 1000 });
  });

  it('it is never earlier than a calendar month, and never a week later than that', () => {
    fc.assert(fc.property(anyDate(2000, 2100), fc.boolean(), (received, rollEves) => {
      const { due, raw } = counted(received, { rollEves });
      expect(raw).toBe(addMonths(received, 1));
      expect(daysBetween(raw, due)).toBeGreaterThanOrEqual(0);
      expect(daysBetween(raw, due)).toBeLessThan(7);
    }));
  });

  it('a request received later is never due earlier', () => {
    fc.assert(fc.property(anyDate(2000, 2099), fc.nat(60), (received, later) => {
      expect(counted(addDays(received, later)).due >= counted(received).due).toBe(true);
    }));
  });

  it('with eves rolled it is never an eve and never earlier than without', () => {
    fc.assert(fc.property(anyDate(2000, 2100), (received) => {
      const { due } = counted(received, { rollEves: true });
      expect(eveOn(due)).toBeNull();
      expect(due >= counted(received).due).toBe(true);
    }));
  });

  it('is the earliest working day from the raw date: none was passed over without a reason', () => {
    fc.assert(fc.property(anyDate(2000, 2100), (received) => {
      const { raw, due } = counted(received);
      for (let date = raw; date < due; date = addDays(date, 1)) expect(weekdayOf(date) >= 6 || publicHolidayOn(date) !== null).toBe(true);
    }));
  });
});
