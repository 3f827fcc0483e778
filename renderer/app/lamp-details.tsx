// What the lamp knows, behind its button: alarms, what waits, how far the first sync has come.
import type { Lamp } from '../../shared/bridge.ts';
import { dayAndClockOf } from '../parts/times.ts';
import { useWords } from '../words/words.ts';
import { alarmText } from './alarm-words.ts';
import { grouped } from './lamp-words.ts';

export function LampDetails({ lamp }: { readonly lamp: Lamp }) {
  const { t } = useWords();
  const when = (instant: string | null): string => (instant === null ? t('lamp.none') : dayAndClockOf(instant));
  const log = { have: grouped(lamp.log.have), last: grouped(lamp.log.last ?? 0) };
  const people = { have: grouped(lamp.people.have), last: grouped(lamp.people.last ?? 0) };
  return (
    <>
      {lamp.alarms.map((alarm) => <p key={alarm} className="note stop"><span><b>{t(`alarm.${alarm}.title`)}</b> {alarmText(t, alarm, lamp)}</span></p>)}
      <p>{t(`lamp.reach.${lamp.reach}`)}</p>
      <dl>
        <dt>{t('lamp.waitingRows')}</dt><dd>{lamp.waiting}</dd>
        <dt>{t('lamp.oldest')}</dt><dd>{when(lamp.oldestUnsentAt)}</dd>
        <dt>{t('lamp.papersWaiting')}</dt><dd>{lamp.papersWaiting}</dd>
        <dt>{t('lamp.lastIn')}</dt><dd>{when(lamp.lastInCentralAt)}</dd>
        <dt>{t('lamp.parkedRows')}</dt><dd>{lamp.parked}</dd>
      </dl>
      {lamp.parked > 0 ? <p>{t('lamp.parkedNext')}</p> : null}
      <Fetched {...lamp.log} title={t('lamp.fetchTitle')} rows={t('lamp.fetchRows', log)} />
      <Fetched {...lamp.people} title={t('lamp.peopleTitle')} rows={t('lamp.peopleRows', people)} />
    </>
  );
}

/** Nothing when everything has come; the bar carries its numbers in words beside it. */
function Fetched({ have, last, title, rows }: { readonly have: number; readonly last: number | null; readonly title: string; readonly rows: string }) {
  if (last === null || have >= last) return null;
  return <p className="fetched"><span>{title}</span><progress aria-label={title} max={last} value={have} /><b>{rows}</b></p>;
}
