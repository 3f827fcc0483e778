// Three checks before the paper leaves: the person's birth date, the cover's code, the page count (rule 25).
import { useEffect, useState } from 'react';
import type { CaseView } from '../../../shared/bridge.ts';
import type { Receiver } from '../../../shared/rules/disclosure.ts';
import type { CaseId, PaperId } from '../../../shared/formats/ids.ts';
import { parseTypedDate } from '../../../shared/formats/typed-date.ts';
import type { Refusal } from '../../../shared/outcomes.ts';
import { call } from '../../bridge.ts';
import { Button } from '../../parts/button.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { SelectField, TextField } from '../../parts/field.tsx';
import { noteRefusal, tell } from '../../parts/messages.ts';
import { RefusalNote } from '../../parts/refusal-note.tsx';
import { useToday } from '../../parts/session.ts';
import { shown } from '../../parts/shown.ts';
import { useWords } from '../../words/words.ts';
import { WrongPaper } from './wrong-paper.tsx';

export interface HandOverFormProps { readonly caseId: CaseId; readonly paperId: PaperId; readonly diaryNumber: string; readonly acting: CaseView['acting']; readonly onHanded: () => void }

export function HandOverForm({ caseId, paperId, diaryNumber, acting, onHanded }: HandOverFormProps) {
  const { t } = useWords();
  const today = useToday();
  const [typed, setTyped] = useState({ birthDate: '', coverCode: '', pages: '' });
  const [receiver, setReceiver] = useState<Receiver>('data-subject');
  const [attempt, setAttempt] = useState(0);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);
  // After a wrong paper the next thing is the right one's code.
  const [searching, setSearching] = useState(false);
  useEffect(() => document.getElementById(fieldFor(refusal, searching))?.focus(), [refusal, searching]);
  const birthDate = parseTypedDate(typed.birthDate, { today, century: 'past' });
  const errors = attempt === 0 ? [] : [
    ...(birthDate.ok ? [] : [{ fieldId: 'birthDate', text: t('identity.birthMissing') }]),
    ...(typed.coverCode.trim() === '' ? [{ fieldId: 'coverCode', text: t('handOver.codeMissing') }] : []),
    ...(/^\d{1,5}$/.test(typed.pages.trim()) ? [] : [{ fieldId: 'pages', text: t('handOver.pagesMissing') }]),
  ];
  const errorOf = (field: string): string | undefined => errors.find((error) => error.fieldId === field)?.text;

  const hand = async (): Promise<void> => {
    setAttempt((count) => count + 1);
    if (!birthDate.ok || typed.coverCode.trim() === '' || !/^\d{1,5}$/.test(typed.pages.trim()) || busy) return;
    setBusy(true);
    const answer = await call('run-command', { command: { kind: 'hand-over', caseId, paperId, coverCode: typed.coverCode.trim(), pages: Number(typed.pages), birthDate: birthDate.value, receiver } });
    setBusy(false);
    if (!answer.ok) { noteRefusal(answer); setRefusal(answer); return; }
    tell(`${t('handOver.done')} · ${diaryNumber}`);
    onHanded();
  };
  if (refusal?.code === 'cover-code-differs') return <WrongPaper onBack={() => { setRefusal(null); setAttempt(0); setTyped({ ...typed, coverCode: '' }); setSearching(true); }} />;
  const field = (name: keyof typeof typed) => ({ id: name, value: typed[name], error: errorOf(name), onChange: (event: { readonly target: { readonly value: string } }) => setTyped({ ...typed, [name]: event.target.value }) });
  return (
    <section className="hand-over-form">
      <ErrorSummary errors={errors} attempt={attempt} />
      {refusal === null ? null : <RefusalNote refusal={refusal} more={refusal.code === 'identity-mismatch' ? t('identity.differs.birthDate') : undefined} />}
      <ReceiverField acting={acting} receiver={receiver} refusal={refusal} onChange={setReceiver} />
      <div className="two">
        <TextField {...field('birthDate')} className="date" label={t('handOver.birthDate')} hint={t('handOver.birthHint')} maxLength={20} />
        <TextField {...field('coverCode')} label={t('handOver.coverCode')} hint={t('handOver.coverHint')} maxLength={60} autoCapitalize="characters" />
        <TextField {...field('pages')} className="date" label={t('handOver.pages')} hint={t('handOver.pagesHint')} inputMode="numeric" maxLength={5} />
      </div>
      <div className="actions"><Button tone="go" command="go-on" disabled={busy} onPress={() => void hand()}>{t('handOver.go')}</Button></div>
    </section>
  );
}

/** Everybody who may come for a paper can be told: the refusal says why it is not given to them. */
function ReceiverField({ acting, receiver, refusal, onChange }: { readonly acting: CaseView['acting']; readonly receiver: Receiver; readonly refusal: Refusal | null; readonly onChange: (receiver: Receiver) => void }) {
  const { t } = useWords();
  const represented = acting?.receiver ?? null;
  const offered: readonly Receiver[] = ['data-subject', ...(represented === null ? [] : [represented]), 'cohabitant', 'family-member'];
  const refusedHere = refusal !== null && refusal.field === 'receiver';
  return (
    <SelectField id="receiver" label={t('acting.receiver')} hint={receiver === 'data-subject' ? undefined : t('acting.receiverHint')} error={refusedHere ? t(refusal.code === 'mandate-does-not-cover' ? 'acting.next.receiver' : `outcome.${refusal.code}.next`) : undefined}
      value={receiver} onChange={(event) => onChange(offered.find((one) => one === event.target.value) ?? 'data-subject')}>
      {offered.map((one) => <option key={one} value={one}>{t(`acting.receivers.${one}`)}{one === represented && acting !== null ? `: ${shown(acting.name)}` : null}</option>)}
    </SelectField>
  );
}

/** Where the clerk goes on: at what did not match, or after a wrong paper at the right one's code. */
function fieldFor(refusal: Refusal | null, searching: boolean): 'birthDate' | 'coverCode' | 'pages' | 'receiver' {
  if (refusal === null) return searching ? 'coverCode' : 'birthDate';
  if (refusal.field === 'receiver') return 'receiver';
  return refusal.code === 'pages-differ' ? 'pages' : 'birthDate';
}
