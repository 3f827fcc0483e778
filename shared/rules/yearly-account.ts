// The register's yearly account: each request of the period in exactly one place, from which every figure is counted (experience-rules.md 40).
import { daysBetween } from '../formats/date-arithmetic.ts';
import type { LocalDate } from '../formats/local-date.ts';
import { answerFigures } from './answer-figures.ts';
import { escalation } from './escalation.ts';

export interface AccountedCase {
  readonly received: LocalDate;
  /** One month's day as it was told, and three months' (Art. 12(3)). */
  readonly due: LocalDate;
  readonly dueThree: LocalDate;
  readonly extended: boolean;
  /** Null while there is no answer. */
  readonly answered: LocalDate | null;
  readonly withdrawn: boolean;
}

/** Late and at risk first, as they are shown. `at-risk`: the contact person is told already (rules/escalation). */
export const standings = ['open-late', 'at-risk', 'answered-late', 'open', 'in-extended-time', 'in-one-month', 'withdrawn'] as const;
export type AccountStanding = (typeof standings)[number];

export function standingOf({ due, dueThree, extended, answered, withdrawn }: AccountedCase, today: LocalDate): AccountStanding {
  const limit = extended ? dueThree : due;
  if (answered !== null) return answered <= due ? 'in-one-month' : answered <= limit ? 'in-extended-time' : 'answered-late';
  if (withdrawn) return 'withdrawn';
  if (today > limit) return 'open-late';
  return escalation(limit, today).step?.tells.includes('contact-person') === true ? 'at-risk' : 'open';
}

export interface YearlyAccount<C> {
  readonly requests: readonly C[];
  readonly by: Readonly<Record<AccountStanding, readonly C[]>>;
  readonly extended: readonly C[];
  /** Whole per cent; null without requests. */
  readonly extendedShare: number | null;
  /** Days from receipt to answer, of the answered: whole, or a half between two middle ones. Null while nothing is answered. */
  readonly medianDays: number | null;
}

export function yearlyAccount<C extends AccountedCase>(cases: readonly C[], today: LocalDate): YearlyAccount<C> {
  const found = Map.groupBy(cases, (one) => standingOf(one, today));
  const of = (standing: AccountStanding): readonly C[] => found.get(standing) ?? [];
  return {
    requests: cases, extended: cases.filter(({ extended }) => extended), extendedShare: answerFigures(cases).extendedShare,
    by: { 'open-late': of('open-late'), 'at-risk': of('at-risk'), 'answered-late': of('answered-late'), open: of('open'), 'in-extended-time': of('in-extended-time'), 'in-one-month': of('in-one-month'), withdrawn: of('withdrawn') },
    medianDays: median(cases.flatMap(({ received, answered }) => (answered === null ? [] : [daysBetween(received, answered)]))),
  };
}

function median(days: readonly number[]): number | null {
  const sorted = days.toSorted((one, other) => one - other);
  const low = sorted[Math.floor((sorted.length - 1) / 2)];
  const high = sorted[Math.floor(sorted.length / 2)];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
