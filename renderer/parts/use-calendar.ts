// The controller's calendar of working days, the same object as long as the profile is.
import { useMemo } from 'react';
import { calendarOf } from '../../shared/domain/case/calendar-of.ts';
import type { WorkingDayCalendar } from '../../shared/rules/working-day-calendar.ts';
import { useProfile } from './session.ts';

export function useCalendar(): WorkingDayCalendar {
  const profile = useProfile();
  return useMemo(() => calendarOf(profile), [profile]);
}
