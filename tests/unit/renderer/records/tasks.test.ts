// The list of tasks: what is overwritten first, then by day; states in words the host would agree with (rule 34, R30).
import { describe, expect, it } from 'vitest';
import { caseRowOf, type CaseRow } from '../../../../renderer/records/case-row.ts';
import { byDueDate } from '../../../../renderer/records/queries/inbox.ts';
import { papersOutOf } from '../../../../renderer/records/queries/papers-out.ts';
import { taskLines } from '../../../../renderer/records/queries/tasks.ts';
import { line, logged, paperOf } from './made-lines.ts';

const planned = (number: number, tasks: readonly (readonly [string, string])[], more: object = {}) =>
  line({ number, type: 'tasks-created', fields: { tasks: tasks.map(([code, due]) => ({ code, due, rights: ['access'] })) }, ...more });

function rowOf(...lines: Parameters<typeof caseRowOf>[0][number][]): CaseRow {
  const row = caseRowOf(lines);
  if (row === null) throw new Error('no row');
  return row;
}

const said = (rows: readonly CaseRow[], system: string | null = null, withDone = false): readonly string[] => taskLines(byDueDate(rows), system, withDone).map(({ code, due, state }) => `${code} ${due} ${state}`);

describe('the tasks of all cases', () => {
  const tasks = planned(2, [['search:ax', '2026-12-15'], ['preserve:cameras', '2026-12-20'], ['search:generis', '2026-12-10']]);

  it('come with preservation first and then by day', () => {
    expect(said([rowOf(logged(1), tasks)])).toEqual(['preserve:cameras 2026-12-20 todo', 'search:generis 2026-12-10 todo', 'search:ax 2026-12-15 todo']);
  });

  it('are under way when somebody has taken the case, and gone from the list when they are done', () => {
    const row = rowOf(logged(1), tasks, line({ number: 3, type: 'case-taken', actor: 'yrjo' }), line({ number: 4, type: 'task-done', fields: { task: 'search:generis', result: 'nothing-found' } }));
    expect(said([row])).toEqual(['preserve:cameras 2026-12-20 under-way', 'search:ax 2026-12-15 under-way']);
    expect(said([row], null, true).at(-1)).toBe('search:generis 2026-12-10 done');
  });

  it('wait for a conflict unless they only search or preserve: the host would refuse the answer', () => {
    const decided = (number: number, decision: string) => line({ number, type: 'right-decided', device: number, fields: { right: 'access', decision } });
    const row = rowOf(logged(1), planned(2, [['erase:generis', '2026-12-10'], ['search:ax', '2026-12-10']]), decided(3, 'granted'), decided(4, 'refused'));
    expect(said([row])).toEqual(['erase:generis 2026-12-10 blocked', 'search:ax 2026-12-10 todo']);
  });

  it('are of one system when it is asked, and none of a withdrawn request', () => {
    expect(said([rowOf(logged(1), tasks)], 'ax')).toEqual(['search:ax 2026-12-15 todo']);
    expect(said([rowOf(logged(1), tasks, line({ number: 3, type: 'right-withdrawn', fields: { right: 'access' } }))])).toEqual([]);
  });

  it('are one task when two desks planned it, with the earlier day', () => {
    const row = rowOf(logged(1), tasks, planned(3, [['search:ax', '2026-12-01']], { device: 2 }));
    expect(said([row], 'ax')).toEqual(['search:ax 2026-12-01 todo']);
  });
});

describe('papers that are with nobody', () => {
  const made = (kind: string) => line({ number: 2, type: 'paper-made', fields: { paperId: paperOf(1), paperKind: kind } });
  const moved = (number: number, type: string) => line({ number, type, fields: { paperId: paperOf(1) } });
  const here = moved(3, 'paper-sent').device;
  const outOf = (...lines: Parameters<typeof caseRowOf>[0][number][]): number => papersOutOf([rowOf(logged(1), ...lines)], here).length;

  it.each([
    ['a copy that was only made', [made('copy')], 0],
    ['a copy that was sent out', [made('copy'), moved(3, 'paper-sent')], 1],
    ['a copy that came out', [made('copy'), moved(3, 'paper-sent'), moved(4, 'paper-came-out')], 1],
    ['a copy that was handed over', [made('copy'), moved(3, 'paper-sent'), moved(4, 'paper-handed-over')], 0],
    ['a letter that was given', [made('decision'), moved(3, 'paper-sent'), moved(4, 'letter-given')], 0],
    ['a letter that was sent to the printer', [made('decision'), moved(3, 'paper-sent')], 1],
    ['a copy that was shredded', [made('copy'), moved(3, 'paper-sent'), moved(4, 'paper-shredded')], 0],
    ['a receipt, which is the visitor’s when it comes out', [made('receipt'), moved(3, 'paper-sent')], 0],
  ] as const)('%s', (_name, lines, count) => {
    expect(outOf(...lines)).toBe(count);
    expect(rowOf(logged(1), ...lines).outCount).toBe(count);
  });

  it('are counted at the desk that printed them', () => {
    expect(papersOutOf([rowOf(logged(1), made('copy'), moved(3, 'paper-sent'))], '00000002-0000-4000-8000-000000000002')).toEqual([]);
  });
});

describe('the day of the answer', () => {
  const decision = [
    line({ number: 2, type: 'right-decided', fields: { right: 'access', decision: 'refused' } }), line({ number: 3, type: 'paper-made', fields: { paperId: paperOf(1), paperKind: 'decision' } }),
  ];

  it('is none while the letter is not given, and then the day of giving in Helsinki', () => {
    expect(rowOf(logged(1), ...decision).answeredOn).toBeNull();
    expect(rowOf(logged(1), ...decision, { ...line({ number: 4, type: 'letter-given', fields: { paperId: paperOf(1) } }), at: '2026-11-30T22:30:00.000Z' }).answeredOn).toBe('2026-12-01');
  });

  it('of what is in force by asking is the day of logging', () => {
    const ban = logged(1, { fields: { ...logged(1).fields, rights: ['marketing-ban'] } });
    expect(rowOf(ban, line({ number: 2, type: 'right-effected', fields: { right: 'marketing-ban' } })).answeredOn).toBe('2026-11-22');
  });
});
