// A source's file sent from the administrator's own computer: chosen or dropped, its progress, and what to do with it once central has it.
import { useEffect, useState, type DragEvent } from 'react';
import type { Refusal } from '../../../shared/outcomes.ts';
import { sentBytesMax, sentHours, type ImportProgress, type SentFile } from '../../../shared/registers/source-acts.ts';
import { call } from '../../bridge.ts';
import { Button } from '../../parts/button.tsx';
import { describedBy } from '../../parts/field.tsx';
import { noteRefusal, tell } from '../../parts/messages.ts';
import { RefusalNote } from '../../parts/refusal-note.tsx';
import { useNameOf, useProfile } from '../../parts/session.ts';
import { shown } from '../../parts/shown.ts';
import { dayAndClockOf } from '../../parts/times.ts';
import { useWords } from '../../words/words.ts';
import { useFileSize } from './file-size.ts';
import { endingOf, useSending, type SendingNow } from './use-sending.ts';

export interface SendFileProps {
  readonly source: { readonly system: string; readonly file: string };
  /** As central said last. */
  readonly sent: SentFile | null;
  readonly busy: boolean;
  readonly onChanged: () => Promise<void>;
  readonly onLook: () => void;
  readonly onTold: (progress: ImportProgress) => void;
  readonly onBack: () => void;
}

export function SendFile({ source, sent, busy, onChanged, onLook, onTold, onBack }: SendFileProps) {
  const { t } = useWords();
  const { systems } = useProfile();
  const sizeOf = useFileSize();
  const { system, file } = source;
  const { now, send, stop } = useSending(source);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const ended = now.is === 'done';
  useEffect(() => {
    if (!ended) return;
    tell(t('sources.send.done', { file: shown(file, 60) }));
    void onChanged();
  }, [ended, file, onChanged, t]);
  const drop = async (): Promise<void> => {
    const answer = await call('drop-sent', source);
    setRefusal(answer.ok ? null : answer);
    if (answer.ok) tell(t('sources.send.removed', { file: shown(file, 60) }));
    else noteRefusal(answer);
    await onChanged();
  };
  const bring = async (trial: boolean): Promise<void> => {
    const answer = await call('begin-import', { systems: null, sent: source, trial, trustAbsence: false });
    setRefusal(answer.ok ? null : answer);
    if (answer.ok) onTold(answer.value);
    else noteRefusal(answer);
  };
  const sending = now.is === 'sending';
  return (
    <>
      <div className="inbox-head">
        <h1>{t('sources.send.title', { file: shown(file, 60) })}</h1><span className="tag">{systems.find(({ code }) => code === system)?.name ?? system}</span>
        <span className="grow" />
        <Button tone="slim" command="step-back" autoFocus onPress={onBack}>{t('sources.bench.back')}</Button>
      </div>
      <p className="quiet">{t('sources.send.intro', { max: sizeOf(sentBytesMax), ending: endingOf(file) ?? '', hours: sentHours })}</p>
      {refusal === null ? null : <RefusalNote refusal={refusal} />}
      {now.is === 'refused' ? <RefusalNote refusal={now.refusal} /> : null}
      {now.is === 'unreadable' ? <p className="note attention" role="alert">{t('sources.send.unreadable')}</p> : null}
      {sending ? <SendingNote now={now} onStop={() => { stop(); void onChanged(); }} /> : <>
        <SentNote sent={sent} fresh={ended} busy={busy} onLook={onLook} onBring={bring} onDrop={drop} />
        <Chooser again={sent?.whole === true} focus={now.is === 'refused' || now.is === 'unreadable'} onFile={(chosen) => { setRefusal(null); void send(chosen); }} />
      </>}
    </>
  );
}

function SendingNote({ now: { have, bytes }, onStop }: { readonly now: Extract<SendingNow, { readonly is: 'sending' }>; readonly onStop: () => void }) {
  const { t } = useWords();
  const sizeOf = useFileSize();
  return (
    <section className="running">
      {/* That it goes on is spoken; how far, every moment, is not. */}
      <p role="status"><b>{t('sources.send.sending')}</b></p>
      <progress aria-label={t('sources.send.sending')} value={have} max={bytes} />
      <p className="numbers">{t('sources.send.share', { have: sizeOf(have), bytes: sizeOf(bytes) })}</p>
      <Button command="step-back" level={2} autoFocus onPress={onStop}>{t('sources.send.stop')}</Button>
    </section>
  );
}

/** `fresh`: sent just now, so that the next step has the focus. */
interface SentNoteProps { readonly sent: SentFile | null; readonly fresh: boolean; readonly busy: boolean; readonly onLook: () => void; readonly onBring: (trial: boolean) => Promise<void>; readonly onDrop: () => Promise<void> }

function SentNote({ sent, fresh, busy, onLook, onBring, onDrop }: SentNoteProps) {
  const { t } = useWords();
  const nameOf = useNameOf();
  const sizeOf = useFileSize();
  if (sent === null) return null;
  const { bytes, have, whole, by, at } = sent;
  return (
    <section className={whole ? 'note done' : 'note attention'} role="status">
      <div className="last-work">
        <p><b>{whole ? t('sources.send.whole', { bytes: sizeOf(bytes), name: shown(nameOf(by)), at: dayAndClockOf(at) }) : t('sources.send.part', { have: sizeOf(have), bytes: sizeOf(bytes) })}</b></p>
        <div className="actions">
          {whole ? <><Button autoFocus={fresh} onPress={onLook}>{t('sources.send.look')}</Button><Button disabled={busy} onPress={() => onBring(true)}>{t('sources.send.trial')}</Button><Button tone="go" disabled={busy} onPress={() => onBring(false)}>{t('sources.send.start')}</Button></> : null}
          <Button tone="slim" onPress={onDrop}>{t('sources.send.remove')}</Button>
        </div>
      </div>
    </section>
  );
}

const chooserId = 'sent-file';

function Chooser({ again, focus, onFile }: { readonly again: boolean; readonly focus: boolean; readonly onFile: (file: File) => void }) {
  const { t } = useWords();
  const [many, setMany] = useState(false);
  const take = (files: FileList | null): void => {
    const [one, ...more] = files ?? [];
    setMany(more.length > 0);
    if (one !== undefined && more.length === 0) onFile(one);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    take(event.dataTransfer.files);
  };
  const parts = { id: chooserId, hint: t('sources.send.drop'), error: many ? t('sources.send.one') : undefined };
  return (
    <div className="drop-here" onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      {/* The browser's own words beside the field are in its own language: they are not shown, the field is there all the same. */}
      <input type="file" id={chooserId} className="file-input" aria-describedby={describedBy(parts)} ref={focus ? focusOnce : undefined} onChange={(event) => {
        take(event.target.files);
        // The same file chosen again is to be sent again.
        event.target.value = '';
      }} />
      <label htmlFor={chooserId} className="btn">{again ? t('sources.send.other') : t('sources.send.choose')}</label>
      <span className="hint" id={`${chooserId}-hint`}>{parts.hint}</span>
      {parts.error === undefined ? null : <span className="error" id={`${chooserId}-error`}>{parts.error}</span>}
    </div>
  );
}

/** Stable, so that it is called when the element comes and not at every drawing. */
function focusOnce(element: HTMLElement | null): void {
  element?.focus();
}
