// The answer to a task: what is missing is said by field, and only a whole one becomes an answer the host accepts.
import { describe, expect, it } from 'vitest';
import { answerFrom, resultsOf, taskFaults, type TaskTyped } from '../../../../renderer/desks/review/task-answer.ts';
import { taskAnswer } from '../../../../shared/domain/case/fact-contents.ts';
import { parseLocalDate } from '../../../../shared/formats/local-date.ts';
import { checkTaskResult } from '../../../../shared/rules/task-result.ts';

const today = parseLocalDate('2026-11-22');
if (!today.ok) throw new Error('the calendar is broken');
const whole: TaskTyped = { result: 'done', on: '22.11.2026', records: '2', how: 'TYO-1', place: '', pagesCopied: '', returned: false };

describe('the answer to a task', () => {
  it.each<readonly [string, Partial<TaskTyped>, boolean, readonly string[]]>([
    ['whole', {}, false, []],
    ['without a result', { result: null }, false, ['result']],
    ['done tomorrow', { on: '23.11.2026' }, false, ['on']],
    ['with a reference that is a sentence', { how: 'katsottu kaikki' }, false, ['how']],
    ['done to no record', { records: '0' }, false, ['records']],
    ['searched in vain, without a count', { result: 'nothing-found', records: '' }, false, []],
    ['a paper found, nothing told of it', { result: 'found' }, true, ['place', 'pages', 'returned']],
  ])('%s: says what is missing', (_name, change, isPaper, faults) => {
    const typed = { ...whole, ...change };
    expect(taskFaults(typed, isPaper, today.value).map((one) => one.words)).toEqual(faults);
    expect(answerFrom(typed, isPaper, today.value) === null).toBe(faults.length > 0);
  });

  it.each(['search', 'rectify'] as const)('of a %s offers only results that the rule accepts', (kind) => {
    for (const result of resultsOf(kind)) {
      const answer = taskAnswer.parse(answerFrom({ ...whole, result }, false, today.value));
      expect(checkTaskResult(kind, false, { ...answer, by: 'yrjo', on: today.value }, today.value).ok).toBe(true);
    }
  });
});
