// What of the visitor's trace a system can be searched by, so that its owner knows where to look (Art. 11(2)).
import { parseLocalDate } from '../../formats/local-date.ts';
import type { SearchKey } from '../../registers/controller.ts';
import { linkableTrace } from '../../rules/linkable-trace.ts';
import type { AskedTrace } from './asked-right.ts';
import type { Task } from './fact-contents.ts';
import type { CaseState } from './state.ts';

/** Null: none was given, or the system is not searched by what was. Parts that it is not searched by are empty. */
export function traceForSystem({ rights }: Pick<CaseState, 'rights'>, task: Pick<Task, 'rights'>, searchBy: readonly SearchKey[]): AskedTrace | null {
  const given = task.rights.includes('access') ? rights.flatMap(({ asked }) => (asked.right === 'access' && asked.trace !== undefined ? [asked.trace] : [])).at(0) : undefined;
  if (given === undefined) return null;
  const timed = searchBy.includes('date-time-place') && isWhole(given);
  const identifier = searchBy.includes('cookie') ? given.identifier.trim() : '';
  if (!timed && identifier === '') return null;
  return timed ? { ...given, place: given.place.trim(), identifier } : { date: null, from: '', to: '', place: '', identifier };
}

/** A visit id was enough for the request, so the day, hours and place beside it may be half typed. */
export function isWhole(given: AskedTrace): boolean {
  const day = parseLocalDate(given.date);
  return day.ok && linkableTrace({ ...given, identifier: '' }, null, day.value).ok;
}
