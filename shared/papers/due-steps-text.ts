// The steps of the due date rule as sentences, the same on the desk's screen and on the visitor's paper.
import { weekdayOf } from '../formats/date-arithmetic.ts';
import type { DueDateStep } from '../rules/due-date.ts';
import type { PaperWords } from './words/fi.ts';

/** One sentence for each step, in the order they were counted (spec/rules.md 3.2). */
export function dueStepText(step: DueDateStep, words: PaperWords): string {
  const say = words.receipt.dueSteps;
  switch (step.code) {
    case 'received': return say.received(words.date(step.date));
    case 'month-ends': return say.monthEnds(words.date(step.date));
    case 'clamped': return say.clamped(step.wanted, words.date(step.date));
    case 'working-day': return say.workingDay(words.onWeekday(weekdayOf(step.date), step.date));
    case 'rolled': {
      const from = words.date(step.from);
      // The holiday's name says more than the weekday it falls on.
      if (step.holiday !== undefined) return say.holiday(from, words.receipt.holidays[step.holiday]);
      return step.reason === 'saturday' ? say.saturday(from) : say.sunday(from);
    }
  }
}
