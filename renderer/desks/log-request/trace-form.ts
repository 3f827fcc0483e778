// The trace as it is typed: local times with a point or a colon, and what is missing of it.
import type { AskedTrace } from '../../../shared/domain/case/asked-right.ts';
import type { LocalDate } from '../../../shared/formats/local-date.ts';
import { linkableTrace } from '../../../shared/rules/linkable-trace.ts';
import type { TraceDraft } from './request-draft.ts';
import type { RequestFault } from './request-fault.ts';
import { typedDay } from './scope-form.ts';

/** `9.05`, `9:5` and `0905` are 09:05; what is no time stays as typed and is refused by the rule. */
function timeOf(text: string): string {
  const parts = /^(\d{1,2})[.:](\d{1,2})$/.exec(text.trim()) ?? /^(\d{2})(\d{2})$/.exec(text.trim());
  return parts === null ? text.trim().slice(0, 5) : `${(parts[1] ?? '').padStart(2, '0')}:${(parts[2] ?? '').padStart(2, '0')}`;
}

export function traceFrom({ date, from, to, place, identifier }: TraceDraft, today: LocalDate): AskedTrace {
  return { date: typedDay(date, today), from: timeOf(from), to: timeOf(to), place: place.trim(), identifier: identifier.trim() };
}

/** The same rule as the host's. */
export function traceFaults(trace: TraceDraft | null, today: LocalDate): readonly RequestFault[] {
  const linked = trace === null ? null : linkableTrace(traceFrom(trace, today), null, today);
  if (linked === null || linked.ok) return [];
  if (linked.field === 'from') return [{ field: 'trace-from', words: 'traceFrom' }];
  if (linked.field === 'to') return [{ field: 'trace-to', words: linked.code === 'period-reversed' ? 'traceOrder' : 'traceTo' }];
  if (linked.field === 'place') return [{ field: 'trace-place', words: 'tracePlace' }];
  return [{ field: 'trace-date', words: linked.values?.['why'] === 'future' ? 'traceFuture' : 'traceDate' }];
}
