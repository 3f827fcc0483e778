// The lamp: its words always, the details one press away.
import { useState } from 'react';
import { Button } from '../parts/button.tsx';
import { call } from '../bridge.ts';
import { noteRefusal } from '../parts/messages.ts';
import { useSession } from '../parts/session.ts';
import { dayAndClockOf } from '../parts/times.ts';
import { useWords } from '../words/words.ts';
import { Layer } from './layer.tsx';
import { lampWords } from './lamp-words.ts';

export function LampButton() {
  const { t } = useWords();
  const lamp = useSession((state) => state.lamp);
  const [open, setOpen] = useState(false);
  if (lamp === null) return null;
  const said = lampWords(t, lamp);
  const send = async (): Promise<void> => {
    const answer = await call('sync-now', {});
    if (answer.ok) useSession.setState({ lamp: answer.value });
    else noteRefusal(answer);
  };
  const when = (instant: string | null): string => (instant === null ? t('lamp.none') : dayAndClockOf(instant));
  return (
    <>
      <button type="button" className={`lamp ${said.shape}`} onClick={() => setOpen(true)}><i aria-hidden="true" /><span className="unseen">{t('lamp.label')}: </span><span role="status">{said.text}</span></button>
      <Layer open={open} onClose={() => setOpen(false)} title={t('lamp.detail')}>
        <p>{t(`lamp.reach.${lamp.reach}`)}</p>
        <dl>
          <dt>{t('lamp.waitingRows')}</dt><dd>{lamp.waiting}</dd>
          <dt>{t('lamp.oldest')}</dt><dd>{when(lamp.oldestUnsentAt)}</dd>
          <dt>{t('lamp.lastIn')}</dt><dd>{when(lamp.lastInCentralAt)}</dd>
          <dt>{t('lamp.parkedRows')}</dt><dd>{lamp.parked}</dd>
        </dl>
        {lamp.parked > 0 ? <p>{t('lamp.parkedNext')}</p> : null}
        {lamp.people.last !== null && lamp.people.have < lamp.people.last ? <p>{t('lamp.people', { have: lamp.people.have, last: lamp.people.last })}</p> : null}
        <div className="actions"><Button tone="go" level={2} onPress={() => void send()}>{t('lamp.now')}</Button></div>
      </Layer>
    </>
  );
}
