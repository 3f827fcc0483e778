// The sync lamp in words: it counts records, never sockets (rule 35).
import type { Lamp } from '../../shared/bridge.ts';
import { clockOf } from '../parts/times.ts';
import type { Say } from '../words/words.ts';

export interface LampSaid { readonly text: string; readonly shape: 'all' | 'waiting' | 'offline' | 'parked' }

/** What is refused comes first, then what waits; "all in central" only when nothing waits and central has answered. */
export function lampWords(t: Say, lamp: Lamp): LampSaid {
  if (lamp.parked > 0) return { text: t('lamp.parked', { count: lamp.parked }), shape: 'parked' };
  const oldest = lamp.oldestUnsentAt === null ? null : clockOf(lamp.oldestUnsentAt);
  if (lamp.reach !== 'ok' && lamp.reach !== 'not-tried') {
    return { text: lamp.waiting > 0 && oldest !== null ? t('lamp.offlineWaiting', { count: lamp.waiting, at: oldest }) : t('lamp.offline'), shape: 'offline' };
  }
  if (lamp.waiting > 0) return { text: oldest === null ? t('lamp.waitingNew', { count: lamp.waiting }) : t('lamp.waiting', { count: lamp.waiting, at: oldest }), shape: 'waiting' };
  if (lamp.reach === 'not-tried') return { text: t('lamp.notTried'), shape: 'offline' };
  return { text: lamp.lastInCentralAt === null ? t('lamp.allNew') : t('lamp.all', { at: clockOf(lamp.lastInCentralAt) }), shape: 'all' };
}
