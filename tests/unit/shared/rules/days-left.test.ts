// Days left to a due date, as lists say it (Art. 12(3) GDPR, experience-rules.md 27).
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../../shared/formats/date-arithmetic.ts';
import { daysLeft } from '../../../../shared/rules/days-left.ts';
import { anyDate, day } from '../formats/dates-arbitrary.ts';

describe('days left', () => {
  it.each([
    ['2026-11-27', '2026-11-24', { code: 'left', days: 3 }], ['2026-11-24', '2026-11-24', { code: 'today' }], ['2026-11-22', '2026-11-24', { code: 'late', days: 2 }],
    ['2027-01-01', '2026-12-31', { code: 'left', days: 1 }], ['2026-10-26', '2026-10-25', { code: 'left', days: 1 }],
  ])('due %s on %s is %j', (due, today, left) => {
    expect(daysLeft(day(due), day(today))).toEqual(left);
  });

  it('late and left mirror each other', () => {
    fc.assert(fc.property(anyDate(2000, 2100), fc.integer({ min: 1, max: 400 }), (date, days) => {
      expect(daysLeft(addDays(date, days), date)).toEqual({ code: 'left', days });
      expect(daysLeft(date, addDays(date, days))).toEqual({ code: 'late', days });
    }));
  });
});
