// The controller's calendar of working days, the same object as long as the profile is.
import { calendarOf } from '../../shared/domain/case/calendar-of.ts';
import type { ControllerProfile } from '../../shared/registers/controller.ts';
import type { WorkingDayCalendar } from '../../shared/rules/working-day-calendar.ts';
import { useProfile } from './session.ts';

const calendars = new WeakMap<ControllerProfile, WorkingDayCalendar>();

export function useCalendar(): WorkingDayCalendar {
  const profile = useProfile();
  const calendar = calendars.get(profile) ?? calendarOf(profile);
  calendars.set(profile, calendar);
  return calendar;
}
