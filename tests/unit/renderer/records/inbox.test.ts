// The inbox goes by legal due date, late first, what is handed over last (rule 27).
import { describe, expect, it } from 'vitest';
import { parseLocalDate, type LocalDate } from '../../../../shared/formats/local-date.ts';
import { caseRowOf, type CaseRow } from '../../../../renderer/records/case-row.ts';
import { byDueDate, groupsOf, quietCases, type InboxRow } from '../../../../renderer/records/queries/inbox.ts';
import { waitingOf } from '../../../../renderer/records/queries/waiting-copies.ts';
import { logged, wholeCase } from './made-lines.ts';

function row(number: number, due: string): CaseRow {
  const made = caseRowOf([logged(number, { case: number })]);
  if (made === null) throw new Error('no row');
  return { ...made, due };
}

const today = parseLocalDate('2026-11-22');
if (!today.ok) throw new Error('the calendar is broken');

function groupOf(row: InboxRow, on: LocalDate): string | undefined {
  return [...groupsOf([row], on).keys()][0];
}

describe('the inbox', () => {
  it('is ordered by due date and then by diary number, not by arrival', () => {
    const rows = byDueDate([row(3, '2026-12-22'), row(2, '2026-12-01'), row(1, '2026-12-22')]);
    expect(rows.map((one) => one.diaryNumber)).toEqual(['RAT-01/2026/000002', 'RAT-01/2026/000001', 'RAT-01/2026/000003']);
  });

  it('leaves out a case whose request is not logged yet', () => {
    const begun = caseRowOf(wholeCase(1, 1).slice(0, 1));
    expect(begun === null ? null : byDueDate([begun])).toEqual([]);
  });

  it.each([['2026-11-21', 'late'], ['2026-11-22', 'week'], ['2026-11-29', 'week'], ['2026-11-30', 'later']])('a case due %s is in the group %s', (due, group) => {
    expect(byDueDate([row(1, due)]).map((one) => groupOf(one, today.value))).toEqual([group]);
  });

  it('a case whose copy is handed over is never late', () => {
    const done = caseRowOf(wholeCase(1, 1));
    const rows = byDueDate(done === null ? [] : [{ ...done, due: '2026-01-01' }]);
    expect(rows.map((one) => groupOf(one, today.value))).toEqual(['answered']);
  });

  it('a conflict comes before everything, also when it is not late', () => {
    expect(groupOf({ ...row(1, '2026-12-22'), state: 'conflict', diaryNumber: 'RAT-01/2026/000001', due: '2026-12-22', told: '2026-12-22' }, today.value)).toBe('conflict');
  });

  it('a refused case is not answered: its letter is still to be written', () => {
    const refused = { ...row(1, '2026-11-21'), state: 'refused' as const };
    expect(byDueDate([refused]).map((one) => groupOf(one, today.value))).toEqual(['late']);
  });

  it('a copy waits from the decision until it is handed over', () => {
    const lives = [4, 5, 8, 9].map((count) => caseRowOf(wholeCase(1, 1).slice(0, count))).filter((one) => one !== null);
    expect(waitingOf(lives).map((one) => one.lastChange)).toEqual([5, 8]);
  });

  it.each([['answered'], ['withdrawn']] as const)('a case that is %s is never late', (state) => {
    expect(byDueDate([{ ...row(1, '2026-01-01'), state }]).map((one) => groupOf(one, today.value))).toEqual(['answered']);
  });

  it('goes by the earlier day when the calendar changed: what was told is kept beside it', () => {
    const calendar = (date: string, becomes: 'holiday' | 'working-day') => ({ changes: [{ date: dateOf(date), becomes }] });
    const told = (rows: readonly InboxRow[]) => rows.map(({ due, told: was }) => [due, was]);
    // 2026-12-25 is Christmas Day: a request of 25 November was told the 28th.
    const christmas = { ...row(1, '2026-12-28'), receivedOn: '2026-11-25' };
    expect(told(byDueDate([christmas], calendar('2026-12-25', 'working-day')))).toEqual([['2026-12-25', '2026-12-28']]);
    expect(told(byDueDate([row(1, '2026-12-22')], calendar('2026-12-22', 'holiday')))).toEqual([['2026-12-22', '2026-12-22']]);
    expect(told(byDueDate([{ ...christmas, state: 'handed-over' }], calendar('2026-12-25', 'working-day')))).toEqual([['2026-12-28', '2026-12-28']]);
  });

  it('lists apart the open cases in which nothing has happened for five working days', () => {
    const rows = byDueDate([{ ...row(1, '2026-12-22'), lastAt: '2026-11-13T09:00:00.000Z' }, { ...row(2, '2026-12-22'), lastAt: '2026-11-16T09:00:00.000Z' }, { ...row(3, '2026-12-22'), lastAt: '2026-11-13T09:00:00.000Z', state: 'answered' as const }]
      .map((one, place) => ({ ...one, caseId: `case ${String(place + 1)}` })));
    // Sunday 22 November: Monday to Friday are the five.
    expect([...quietCases(rows, today.value, {})]).toEqual(['case 1']);
  });

  it.each([['2026-11-14T23:59:59.000Z', true], ['2026-11-15T21:59:59.000Z', true], ['2026-11-15T22:00:00.000Z', false], ['2026-11-16T00:00:00.000Z', false]])('counts quiet days by the day in Helsinki: last heard of at %s', (lastAt, quiet) => {
    expect(quietCases(byDueDate([{ ...row(1, '2026-12-22'), lastAt }]), today.value, {}).size).toBe(quiet ? 1 : 0);
  });
});

function dateOf(text: string): LocalDate {
  const day = parseLocalDate(text);
  if (!day.ok) throw new Error(`${text} is not a date`);
  return day.value;
}
