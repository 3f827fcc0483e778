// The sync lamp in words: it counts records, never sockets (rule 35).
import type { Lamp } from '../../shared/bridge.ts';
import { clockOf } from '../parts/times.ts';
import type { Say } from '../words/words.ts';

export interface LampSaid { readonly text: string; readonly shape: 'all' | 'waiting' | 'offline' | 'parked' }

/** Fewer lines than this come in a moment: the lamp then does not change for them. */
const worthTelling = 500;

/**
 * What needs a person comes first (alarms, refused lines), then why nothing moves, then what waits;
 * "all in central" only when nothing waits and central has answered.
 */
export function lampWords(t: Say, lamp: Lamp): LampSaid {
  const [alarm] = lamp.alarms;
  if (alarm !== undefined) return { text: t(`alarm.${alarm}.title`), shape: 'parked' };
  if (lamp.parked > 0) return { text: t('lamp.parked', { count: lamp.parked }), shape: 'parked' };
  const waiting = waitingWords(t, lamp);
  const trouble = troubleWords(t, lamp.reach);
  if (trouble !== null) return { text: waiting === null ? trouble : `${trouble} · ${waiting}`, shape: 'offline' };
  if (waiting !== null) return { text: waiting, shape: 'waiting' };
  const fetched = fetchedOf(lamp);
  if (fetched !== null) return { text: t('lamp.fetching', fetched), shape: 'waiting' };
  if (lamp.reach === 'not-tried') return { text: t('lamp.notTried'), shape: 'offline' };
  return { text: lamp.lastInCentralAt === null ? t('lamp.allNew') : t('lamp.all', { at: clockOf(lamp.lastInCentralAt) }), shape: 'all' };
}

/** A new desk's first round takes minutes and ends with the people: until then only what comes tells that central answers. */
function fetchedOf({ log, people }: Lamp): { readonly have: string; readonly last: string } | null {
  const coming = [log, people].find(({ have, last }) => (last ?? 0) - have >= worthTelling);
  return coming === undefined ? null : { have: grouped(coming.have), last: grouped(coming.last ?? 0) };
}

function waitingWords(t: Say, { waiting, oldestUnsentAt }: Lamp): string | null {
  if (waiting === 0) return null;
  return oldestUnsentAt === null ? t('lamp.waitingNew', { count: waiting }) : t('lamp.waiting', { count: waiting, at: clockOf(oldestUnsentAt) });
}

/** A wrong answer and a refusal are not a cut line: what to do about them differs. */
function troubleWords(t: Say, reach: Lamp['reach']): string | null {
  switch (reach) {
    case 'unreachable': return t('lamp.offline');
    case 'invalid-answer': return t('lamp.invalid');
    case 'refused': return t('lamp.refused');
    case 'ok': case 'not-tried': return null;
  }
}

const thousands = new Intl.NumberFormat('fi-FI');

/** `100 000`, with a space that does not break, the same in the three languages. */
export function grouped(count: number): string {
  return thousands.format(count);
}
