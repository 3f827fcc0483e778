// The controller's own calendar of working days, from its profile.
import { parseLocalDate } from '../../formats/local-date.ts';
import type { ControllerProfile } from '../../registers/controller.ts';
import type { WorkingDayCalendar } from '../../rules/working-day-calendar.ts';

export function calendarOf({ calendar: { rollEves, changes } }: Pick<ControllerProfile, 'calendar'>): WorkingDayCalendar {
  return { rollEves, changes: changes.flatMap(({ date, becomes }) => {
    const parsed = parseLocalDate(date);
    return parsed.ok ? [{ date: parsed.value, becomes }] : [];
  }) };
}
