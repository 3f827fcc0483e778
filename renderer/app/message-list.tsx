// The last twenty messages: the newest good news beside it for a while, errors until somebody has read them.
import { useEffect, useState } from 'react';
import { useMessages, type Message } from '../parts/messages.ts';
import { clockOf } from '../parts/times.ts';
import { useWords } from '../words/words.ts';
import { Layer } from './layer.tsx';

// Numbers of experience-rules.md: success at least 8 s.
const toldMilliseconds = 10_000;

export function MessageList() {
  const { t } = useWords();
  const list = useMessages((state) => state.list);
  const [open, setOpen] = useState(false);
  const [read, setRead] = useState(0);
  const unread = list.filter((message) => message.tone === 'refused' && message.id > read).length;
  const close = (): void => { setRead(list[0]?.id ?? 0); setOpen(false); };
  return (
    <>
      <span role="status"><LatestTold latest={list[0]} /></span>
      <button type="button" className={unread > 0 ? 'messages-button bad' : 'messages-button'} onClick={() => setOpen(true)}>{list.length === 0 ? t('messages.area') : t('messages.count', { count: list.length })}</button>
      <Layer open={open} onClose={close} title={t('messages.title')}>
        {list.length === 0 ? <p>{t('messages.none')}</p> : <ol>{list.map((message) => <MessageRow key={message.id} message={message} />)}</ol>}
      </Layer>
    </>
  );
}

function LatestTold({ latest }: { readonly latest: Message | undefined }) {
  const [gone, setGone] = useState(0);
  const id = latest?.id ?? 0;
  useEffect(() => {
    const timer = setTimeout(() => setGone(id), toldMilliseconds);
    return () => clearTimeout(timer);
  }, [id]);
  if (latest?.tone !== 'told' || gone >= id) return null;
  return <span className="told">{latest.text}</span>;
}

function MessageRow({ message }: { readonly message: Message }) {
  const { t } = useWords();
  if (message.tone === 'told') return <li className="message"><small>{clockOf(message.at)}</small><span>{message.text}</span></li>;
  const { code } = message.refusal;
  return <li className="message"><small>{clockOf(message.at)}</small><span><b>{t(`outcome.${code}.title`)}</b> {t(`outcome.${code}.next`)} <small>{t('messages.code', { code })}</small></span></li>;
}
