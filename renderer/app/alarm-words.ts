// An alarm in words: what it is and what to do; the counts are those of the lamp.
import type { Lamp, LampAlarm } from '../../shared/bridge.ts';
import { dayAndClockOf } from '../parts/times.ts';
import type { Say } from '../words/words.ts';

export function alarmText(t: Say, alarm: LampAlarm, lamp: Pick<Lamp, 'waiting' | 'oldestUnsentAt' | 'leaseEndsAt'>): string {
  if (alarm === 'lease-ending') return t('alarm.lease-ending.text', { at: lamp.leaseEndsAt === null ? '—' : dayAndClockOf(lamp.leaseEndsAt) });
  if (alarm !== 'stalled') return t(`alarm.${alarm}.text`);
  return t('alarm.stalled.text', { count: lamp.waiting, at: lamp.oldestUnsentAt === null ? '—' : dayAndClockOf(lamp.oldestUnsentAt) });
}
