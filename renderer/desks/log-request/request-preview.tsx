// The request exactly as the visitor will sign it, composed by the host while the clerk types; nothing is recorded yet.
import { useEffect, useRef, useState } from 'react';
import type { Refusal } from '../../../shared/outcomes.ts';
import type { Language } from '../../../shared/registers/words.ts';
import { call } from '../../bridge.ts';
import { PaperPreview } from '../../parts/paper-preview.tsx';
import { RefusalNote } from '../../parts/refusal-note.tsx';
import { useWords } from '../../words/words.ts';
import type { LogCommand } from './request-form.ts';

const pauseMilliseconds = 350;

export function RequestPreview({ command, language }: { readonly command: LogCommand | null; readonly language: Language }) {
  const { t } = useWords();
  const [pdf, setPdf] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const newest = useRef(0);
  const asked = command === null ? null : JSON.stringify(command);
  const latest = useRef(command);
  useEffect(() => { latest.current = command; });
  useEffect(() => {
    newest.current += 1;
    const mine = newest.current;
    if (asked === null) return undefined;
    const timer = setTimeout(() => {
      const now = latest.current;
      if (now === null) return;
      void call('preview-request', { command: now }).then((answer) => {
        if (mine !== newest.current) return;
        if (answer.ok) setPdf(answer.value.pdf);
        setRefusal(answer.ok ? null : answer);
      });
    }, pauseMilliseconds);
    return () => clearTimeout(timer);
  }, [asked]);
  const label = t('request.preview', { language: t(language) });
  return (
    <>
      <p className="quiet">{label}</p>
      {refusal === null ? null : <RefusalNote refusal={refusal} />}
      {pdf === null ? <div className="paper-page paper-wait"><span>{command === null ? t('request.rightMissing') : t('request.previewWaiting')}</span></div> : <PaperPreview pdf={pdf} label={label} />}
    </>
  );
}
