// A trace in one line: the day with its hours and place, the visit id, or both; it reads the same in every language.
import type { AskedTrace } from '../../../shared/domain/case/asked-right.ts';
import { isWhole } from '../../../shared/domain/case/trace-for-system.ts';
import { shown } from '../../parts/shown.ts';
import { dayOf } from '../../parts/times.ts';

export function traceWords(trace: AskedTrace): string {
  const { date, from, to, place, identifier } = trace;
  const timed = date === null || !isWhole(trace) ? [] : [`${dayOf(date)} ${from}–${to}, ${shown(place)}`];
  return [...timed, ...(identifier === '' ? [] : [shown(identifier)])].join(' · ');
}
