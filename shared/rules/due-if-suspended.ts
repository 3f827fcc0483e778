// What the due date would be if waiting for identity or clarification stopped the clock: shown beside the statutory date, never instead.
import { addDays, daysBetween } from '../formats/date-arithmetic.ts';
import type { LocalDate } from '../formats/local-date.ts';
import { ok, refused, type Result } from '../outcomes.ts';
import { dueDate, rollToWorkingDay } from './due-date.ts';
import type { WorkingDayCalendar } from './working-day-calendar.ts';

/** One letter that asked for identity or clarification (R11); `answered` is null while nothing has come. */
export interface Wait {
  readonly kind: 'identity' | 'clarification';
  readonly asked: LocalDate;
  readonly answered: LocalDate | null;
}

export interface SuspendedDue {
  /** The statutory day: no wait ever moves it (the article's text knows no suspension). */
  readonly due: LocalDate;
  readonly dueIfSuspended: LocalDate;
  readonly daysWaited: number;
  /** An answer is still awaited: `dueIfSuspended` moves on with every day. */
  readonly waiting: boolean;
}

export interface SuspensionAsked {
  readonly received: LocalDate;
  readonly waits: readonly Wait[];
  readonly today: LocalDate;
}

/**
 * EDPB 01/2022 para 159: there "may be" a suspension when the controller asks without undue delay. A day counts once
 * though two letters waited on it; a wait asked after the due day counts nothing. Outcomes: `bad-date`,
 * `period-reversed` with the field of the wait.
 */
export function dueIfSuspended({ received, waits, today }: SuspensionAsked, calendar: WorkingDayCalendar = {}): Result<SuspendedDue> {
  const statutory = dueDate(received, calendar);
  if (!statutory.ok) return statutory;
  const { due, raw } = statutory.value;
  for (const [place, wait] of waits.entries()) {
    if (wait.asked < received) return refused('period-reversed', { field: `waits.${place}.asked` });
    if (wait.answered !== null && wait.answered < wait.asked) return refused('period-reversed', { field: `waits.${place}.answered` });
  }
  const counted = waits.filter(({ asked }) => asked <= due && asked <= today).map(({ asked, answered }) => ({ from: asked, to: answered !== null && answered < today ? answered : today }));
  const daysWaited = daysOf(counted);
  return ok({
    due, daysWaited,
    dueIfSuspended: daysWaited === 0 ? due : rollToWorkingDay(addDays(raw, daysWaited), calendar).date,
    waiting: waits.some(({ answered }) => answered === null || answered > today),
  });
}

function daysOf(spans: readonly { readonly from: LocalDate; readonly to: LocalDate }[]): number {
  let days = 0;
  let reached: LocalDate | null = null;
  for (const { from, to } of spans.toSorted((one, other) => (one.from < other.from ? -1 : Number(one.from > other.from)))) {
    const start: LocalDate = reached !== null && reached > from ? reached : from;
    if (to <= start) continue;
    days += daysBetween(start, to);
    reached = to;
  }
  return days;
}
