// Alarms under the header of every screen, in words and with what to do; put away only into the lamp, where they stay.
import { useEffect } from 'react';
import { create } from 'zustand';
import type { Lamp, LampAlarm } from '../../shared/bridge.ts';
import { Button } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { useSession } from '../parts/session.ts';
import { useWords } from '../words/words.ts';
import { alarmText } from './alarm-words.ts';
import './alarm-bar.css';

/** Alarms a person has put away while they last; one that ended and comes again is told again. */
const useHidden = create<{ readonly hidden: readonly LampAlarm[] }>(() => ({ hidden: [] }));
const none: readonly LampAlarm[] = [];

export function AlarmBar() {
  const { t } = useWords();
  const lamp = useSession((state) => state.lamp);
  const alarms = lamp?.alarms ?? none;
  const hidden = useHidden((state) => state.hidden);
  useEffect(() => {
    useHidden.setState((state) => (state.hidden.every((one) => alarms.includes(one)) ? state : { hidden: state.hidden.filter((one) => alarms.includes(one)) }));
  }, [alarms]);
  const told = alarms.filter((one) => !hidden.includes(one));
  if (lamp === null || told.length === 0) return null;
  return <section className="alarms" aria-label={t('alarm.area')}>{told.map((alarm) => <AlarmRow key={alarm} alarm={alarm} lamp={lamp} />)}</section>;
}

/** Only the title is the live region: counts that change in the text must not be read out again and again. */
function AlarmRow({ alarm, lamp }: { readonly alarm: LampAlarm; readonly lamp: Lamp }) {
  const { t } = useWords();
  return (
    <div className="alarm">
      <Icon name="stop" />
      <p><b role="alert">{t(`alarm.${alarm}.title`)}</b> <span>{alarmText(t, alarm, lamp)}</span></p>
      <Button tone="slim" label={`${t('alarm.hide')}: ${t(`alarm.${alarm}.title`)}`} onPress={() => useHidden.setState(({ hidden }) => ({ hidden: [...hidden, alarm] }))}>{t('alarm.hide')}</Button>
    </div>
  );
}
