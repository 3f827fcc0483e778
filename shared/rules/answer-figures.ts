// The figures of an office: how many were answered in one and in three months, and the share of extended cases (EDPB 01/2022 para 163).
import type { LocalDate } from '../formats/local-date.ts';

export interface AnsweredCase {
  readonly due: LocalDate;
  /** The third month's day; counted also where no extension was made. */
  readonly dueThree: LocalDate;
  readonly extended: boolean;
  /** Null while the case is open. */
  readonly answered: LocalDate | null;
}

export interface AnswerFigures {
  readonly cases: number;
  readonly answered: number;
  readonly inOneMonth: number;
  readonly inThreeMonths: number;
  readonly extended: number;
  /** Whole per cent of all cases, rounded half up; null without cases. Frequent use means weak procedures. */
  readonly extendedShare: number | null;
}

export function answerFigures(cases: readonly AnsweredCase[]): AnswerFigures {
  const answered = cases.filter((one) => one.answered !== null);
  const count = (by: (one: AnsweredCase) => LocalDate): number => answered.filter((one) => one.answered !== null && one.answered <= by(one)).length;
  const extended = cases.filter((one) => one.extended).length;
  return {
    cases: cases.length, answered: answered.length, extended,
    inOneMonth: count((one) => one.due), inThreeMonths: count((one) => one.dueThree),
    extendedShare: cases.length === 0 ? null : Math.round((100 * extended) / cases.length),
  };
}
