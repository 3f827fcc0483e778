// Camera, visit and web data that cannot be linked to a person by itself: what the visitor may give so that it can (Art. 11, spec/rules.md 3.3).
import { addDays } from '../formats/date-arithmetic.ts';
import { parseLocalDate, type LocalDate } from '../formats/local-date.ts';
import { ok, refused, type Result } from '../outcomes.ts';

export interface GivenTrace {
  readonly date: unknown;
  /** `HH:MM`, both in local time. */
  readonly from: string;
  readonly to: string;
  readonly place: string;
  /** A cookie or visit id; enough alone for web data. */
  readonly identifier: string;
}

/** `overwritten`: the day is so far back that nothing is left: that, too, is an answer. */
export interface LinkableTrace {
  readonly by: 'date-time-place' | 'identifier';
  readonly date: LocalDate | null;
  readonly overwritten: boolean;
}

const timeOfDay = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/** Nothing is demanded of a visitor who gives nothing: then the answer says that the data cannot be linked. Outcomes: `trace-incomplete`, `period-reversed`, `bad-date`, each with its field. */
export function linkableTrace(given: GivenTrace, overwrittenAfterDays: number | null, today: LocalDate): Result<LinkableTrace> {
  if (given.identifier.trim() !== '') return ok({ by: 'identifier', date: null, overwritten: false });
  const date = parseLocalDate(given.date);
  if (!date.ok) return { ...date, field: 'date' };
  if (date.value > today) return refused('bad-date', { field: 'date', values: { why: 'future' } });
  for (const field of ['from', 'to'] as const) if (!timeOfDay.test(given[field])) return refused('trace-incomplete', { field });
  if (given.to < given.from) return refused('period-reversed', { field: 'to' });
  if (given.place.trim() === '') return refused('trace-incomplete', { field: 'place' });
  const gone = overwrittenAfterDays !== null && addDays(date.value, overwrittenAfterDays) < today;
  return ok({ by: 'date-time-place', date: date.value, overwritten: gone });
}
