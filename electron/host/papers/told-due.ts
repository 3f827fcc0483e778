// The due day for a receipt: as it was told, also after the calendar of working days changed or the time was extended.
import { calendarOf } from '../../../shared/domain/case/calendar-of.ts';
import type { CaseContent } from '../../../shared/domain/case/content.ts';
import type { CaseState } from '../../../shared/domain/case/state.ts';
import { parseLocalDate } from '../../../shared/formats/local-date.ts';
import type { ControllerProfile } from '../../../shared/registers/controller.ts';
import { dueDate, type DueDate } from '../../../shared/rules/due-date.ts';

/** The count is explained in full only while it still gives the told day; else its ends are said. Throws on damaged dates. */
export function toldDue({ facts }: Pick<CaseState, 'facts'>, request: CaseContent<'request-logged'>, profile: ControllerProfile): DueDate {
  const counted = dueDate(request.receivedOn, calendarOf(profile));
  const told = parseLocalDate(facts['due-extended'][0]?.due ?? request.due);
  if (!counted.ok || !told.ok) throw new Error('a logged request has no due date');
  if (counted.value.due === told.value) return counted.value;
  const { received, raw } = counted.value;
  return { received, raw, due: told.value, steps: [{ code: 'received', date: received }, { code: 'working-day', date: told.value }] };
}
