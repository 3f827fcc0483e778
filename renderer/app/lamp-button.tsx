// The lamp: its words always, the details one press away.
import { useState } from 'react';
import { Button } from '../parts/button.tsx';
import { call } from '../bridge.ts';
import { noteRefusal } from '../parts/messages.ts';
import { useSession } from '../parts/session.ts';
import { useWords } from '../words/words.ts';
import { Layer } from './layer.tsx';
import { LampDetails } from './lamp-details.tsx';
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
  return (
    <>
      <button type="button" className={`lamp ${said.shape}`} onClick={() => setOpen(true)}><i aria-hidden="true" /><span className="unseen">{t('lamp.label')}: </span><span role="status">{said.text}</span></button>
      <Layer open={open} onClose={() => setOpen(false)} title={t('lamp.detail')}>
        <LampDetails lamp={lamp} />
        <div className="actions"><Button tone="go" level={2} onPress={send}>{t('lamp.now')}</Button></div>
      </Layer>
    </>
  );
}
