// Three checks before the paper leaves: the person's birth date, the cover's code, the page count (rule 25).
import { useEffect, useState } from 'react';
import type { CaseView } from '../../../shared/bridge/case-view.ts';
import type { Receiver } from '../../../shared/rules/disclosure.ts';
import type { CaseId, PaperId } from '../../../shared/formats/ids.ts';
import { parseTypedDate } from '../../../shared/formats/typed-date.ts';
import type { Refusal } from '../../../shared/outcomes.ts';
import { call } from '../../bridge.ts';
import { Button } from '../../parts/button.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { SelectField, TextField } from '../../parts/field.tsx';
import { focusField } from '../../parts/focus-field.ts';
import { noteRefusal, tell } from '../../parts/messages.ts';
import { RefusalNote } from '../../parts/refusal-note.tsx';
import { useToday } from '../../parts/session.ts';
import { shown } from '../../parts/shown.ts';
import { useWords, type Say } from '../../words/words.ts';
import { documentShown, nothingSeen, type DocumentDraft } from './document-draft.ts';
import { ReceiverDocument } from './receiver-document.tsx';
import { WrongPaper } from './wrong-paper.tsx';

export interface HandOverFormProps { readonly caseId: CaseId; readonly paperId: PaperId; readonly diaryNumber: string; readonly acting: CaseView['acting']; readonly onHanded: () => void }

const nothingTyped = { birthDate: '', coverCode: '', pages: '' };
type Typed = typeof nothingTyped;
interface Fault { readonly fieldId: string; readonly text: string }

export function HandOverForm({ caseId, paperId, diaryNumber, acting, onHanded }: HandOverFormProps) {
  const { t } = useWords();
  const today = useToday();
  const [typed, setTyped] = useState(nothingTyped);
  const [receiver, setReceiver] = useState<Receiver>('data-subject');
  const [seen, setSeen] = useState(nothingSeen);
  const [attempt, setAttempt] = useState(0);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  // After a wrong paper the next thing is the right one's code.
  const [searching, setSearching] = useState(false);
  useEffect(() => focusField(fieldFor(refusal, searching)), [refusal, searching]);
  const birthDate = parseTypedDate(typed.birthDate, { today, century: 'past' });
  const represented = acting !== null && receiver === acting.receiver;
  const receiverDocument = represented ? documentShown(seen) : null;
  const faults = faultsOf(t, { typed, born: birthDate.ok, seen: represented ? seen : null });
  const errors = attempt === 0 ? [] : faults;
  // Said at the field as well: the note on top may be scrolled away (rule 38).
  const differs = refusal?.code !== 'identity-mismatch' || refusal.field !== 'birthDate' ? undefined : t(represented ? 'acting.receiverBornNot' : 'identity.differs.birthDate');
  const errorOf = (field: string): string | undefined => errors.find((error) => error.fieldId === field)?.text ?? (field === 'birthDate' ? differs : undefined);

  const hand = async (): Promise<void> => {
    setAttempt((count) => count + 1);
    if (!birthDate.ok || faults.length > 0) return;
    const command = { kind: 'hand-over', caseId, paperId, coverCode: typed.coverCode.trim(), pages: Number(typed.pages), birthDate: birthDate.value, receiver, ...(receiverDocument === null ? {} : { receiverDocument }) } as const;
    const answer = await call('run-command', { command });
    if (!answer.ok) { noteRefusal(answer); setRefusal(answer); return; }
    tell(`${t('handOver.done')} · ${diaryNumber}`);
    onHanded();
  };
  if (refusal?.code === 'cover-code-differs') return <WrongPaper onBack={() => { setRefusal(null); setAttempt(0); setTyped({ ...typed, coverCode: '' }); setSearching(true); }} />;
  const field = (name: keyof Typed) => ({ id: name, value: typed[name], error: errorOf(name), onChange: (event: { readonly target: { readonly value: string } }) => setTyped({ ...typed, [name]: event.target.value }) });
  return (
    <section className="hand-over-form">
      <ErrorSummary errors={errors} attempt={attempt} />
      {refusal === null ? null : <RefusalNote refusal={refusal} more={differs} />}
      <ReceiverField acting={acting} receiver={receiver} refusal={refusal} onChange={setReceiver} />
      {represented ? <ReceiverDocument draft={seen} onDraft={setSeen} name={acting.name} errorOf={errorOf} refusal={refusal} /> : null}
      <div className="two">
        <TextField {...field('birthDate')} className="date" label={t('handOver.birthDate')} hint={t('handOver.birthHint')} maxLength={20} />
        <TextField {...field('coverCode')} label={t('handOver.coverCode')} hint={t('handOver.coverHint')} maxLength={60} autoCapitalize="characters" />
        <TextField {...field('pages')} className="date" label={t('handOver.pages')} hint={t('handOver.pagesHint')} inputMode="numeric" maxLength={5} />
      </div>
      <div className="actions"><Button tone="go" command="go-on" onPress={hand}>{t('handOver.go')}</Button></div>
    </section>
  );
}

/** In the order of the fields. `seen`: null where the person themselves takes the paper. */
function faultsOf(t: Say, { typed, born, seen }: { readonly typed: Typed; readonly born: boolean; readonly seen: DocumentDraft | null }): readonly Fault[] {
  return [
    ...(seen?.documentKind === '' ? [{ fieldId: 'documentKind', text: t('identity.documentMissing') }] : []),
    ...(seen?.validity === null ? [{ fieldId: 'validity', text: t('identity.validityMissing') }] : []),
    ...(born ? [] : [{ fieldId: 'birthDate', text: t('identity.birthMissing') }]),
    ...(typed.coverCode.trim() === '' ? [{ fieldId: 'coverCode', text: t('handOver.codeMissing') }] : []),
    ...(/^\d{1,5}$/.test(typed.pages.trim()) ? [] : [{ fieldId: 'pages', text: t('handOver.pagesMissing') }]),
  ];
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
function fieldFor(refusal: Refusal | null, searching: boolean): string {
  if (refusal === null) return searching ? 'coverCode' : 'birthDate';
  if (refusal.code === 'pages-differ') return 'pages';
  const { field } = refusal;
  // An expired document is mended by the other means beside it.
  if (field === 'validity') return 'secondMethod';
  return field !== undefined && ofReceiver.includes(field) ? field : 'birthDate';
}

const ofReceiver: readonly string[] = ['receiver', 'documentKind', 'secondMethod', 'photoMatched', 'nameMatched'];
