// Sends a paper out and asks what came of it: the queue's word is never "printed" (rule 22).
import { useState } from 'react';
import type { PaperMade } from '../../shared/bridge.ts';
import type { CaseId, PaperId } from '../../shared/formats/ids.ts';
import type { Refusal } from '../../shared/outcomes.ts';
import { call } from '../bridge.ts';
import { useWords } from '../words/words.ts';
import { Button } from './button.tsx';
import { noteRefusal } from './messages.ts';
import { RefusalNote } from './refusal-note.tsx';
import { shown } from './shown.ts';
import './paper-preview.css';

export interface PaperOutProps {
  readonly caseId: CaseId;
  readonly paper: Pick<PaperMade, 'paperId' | 'kind'>;
  /** What is already known of the paper when it was sent earlier. */
  readonly before?: { readonly sent: boolean; readonly cameOut: boolean };
  readonly onSent?: () => void;
  readonly onCameOut?: (paperId: PaperId) => void;
  /** Of papers whose printing approves them: verb and object (rule 33). */
  readonly labels?: { readonly print: string; readonly save: string };
}

type Sent = { readonly way: 'printer' | 'saved'; readonly place: string | null } | null;

export function PaperOut({ caseId, paper, before = { sent: false, cameOut: false }, onSent, onCameOut, labels }: PaperOutProps) {
  const { t } = useWords();
  const [sent, setSent] = useState<Sent>(before.sent ? { way: 'printer', place: null } : null);
  const [cameOut, setCameOut] = useState(before.cameOut);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);
  const note = (one: Refusal): void => { noteRefusal(one); setRefusal(one); };

  const send = async (way: 'printer' | 'save'): Promise<void> => {
    setBusy(true);
    const answer = await call('send-paper', { caseId, paperId: paper.paperId, way });
    setBusy(false);
    if (!answer.ok) { note(answer); return; }
    setRefusal(null);
    setSent(answer.value);
    onSent?.();
  };
  const confirm = async (): Promise<void> => {
    const answer = await call('run-command', { command: { kind: 'confirm-paper', caseId, paperId: paper.paperId } });
    if (!answer.ok) { note(answer); return; }
    setRefusal(null);
    setCameOut(true);
    onCameOut?.(paper.paperId);
  };
  return (
    <div className="paper-out">
      {refusal === null ? null : <RefusalNote refusal={refusal} />}
      <Status sent={sent} cameOut={cameOut} onConfirm={confirm} />
      <div className="actions">
        <Button command="print" autoFocus={!before.sent} disabled={busy} onPress={() => send('printer')}>{sent === null ? labels?.print ?? t('paper.print') : t('paper.printAgain')}</Button>
        <Button disabled={busy} autoFocus={refusal?.code === 'printer-missing'} onPress={() => send('save')}>{sent === null ? labels?.save ?? t('paper.save') : t('paper.save')}</Button>
      </div>
    </div>
  );
}

function Status({ sent, cameOut, onConfirm }: { readonly sent: Sent; readonly cameOut: boolean; readonly onConfirm: () => Promise<void> }) {
  const { t } = useWords();
  return (
    <div className="status" role="status">
      {sent === null ? null : <span className="tag accent">{sent.way === 'printer' ? t('paper.sentToPrinter') : t('paper.saved')}</span>}
      {typeof sent?.place !== 'string' ? null : <small className="place">{shown(sent.place)}</small>}
      {cameOut ? <span className="tag done">✓ {t('paper.cameOut')}</span> : null}
      {sent !== null && !cameOut ? <><b>{t('paper.didItCome')}</b><Button tone="slim" autoFocus onPress={onConfirm}>{t('paper.yes')}</Button></> : null}
    </div>
  );
}
