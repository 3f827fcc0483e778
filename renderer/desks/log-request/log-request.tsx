// The request: what is asked, of what, in whose words; the due date and the paper stand beside it as they will be.
import { useEffect, useState } from 'react';
import type { CaseId } from '../../../shared/formats/ids.ts';
import type { Refusal } from '../../../shared/outcomes.ts';
import { inForce } from '../../../shared/registers/controller.ts';
import { call } from '../../bridge.ts';
import { Button } from '../../parts/button.tsx';
import { useCommand } from '../../parts/commands.ts';
import { DeskLayout } from '../../parts/desk-layout.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { noteRefusal, tell } from '../../parts/messages.ts';
import { usePageTitle } from '../../parts/page-title.ts';
import { PersonBar } from '../../parts/person-bar.tsx';
import { RefusalNote } from '../../parts/refusal-note.tsx';
import { useProfile, useToday } from '../../parts/session.ts';
import type { Visitor } from '../../parts/visitor.ts';
import { useWords } from '../../words/words.ts';
import { DueCard } from './due-card.tsx';
import type { RequestDraft } from './request-draft.ts';
import { RequestFields } from './request-fields.tsx';
import { commandFrom, dueOf, emptyRequest, faultsOf } from './request-form.ts';
import { RequestPreview } from './request-preview.tsx';
import './log-request.css';

export interface LogRequestProps {
  readonly caseId: CaseId;
  readonly visitor: Visitor;
  readonly draft: RequestDraft | null;
  readonly onDraft: (draft: RequestDraft) => void;
  readonly onLogged: (diaryNumber: string) => void;
  readonly onBack: (() => void) | undefined;
}

export function LogRequest({ caseId, visitor, draft, onDraft, onLogged, onBack }: LogRequestProps) {
  const { t, language } = useWords();
  const today = useToday();
  const registers = useProfile().registers.filter((one) => inForce(one, today));
  const visitorLanguage = visitor.personKey === null ? language : visitor.card?.language ?? language;
  const [values, setValues] = useState<RequestDraft>(() => draft ?? emptyRequest(registers[0], visitorLanguage, today));
  const [attempt, setAttempt] = useState(0);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);
  const register = registers.find((one) => one.id === values.register) ?? registers[0];
  // What was wrong at the last try and still is: errors are found on submit, not while typing (rule 38).
  const [found, setFound] = useState<ReturnType<typeof faultsOf>>([]);
  const faults = faultsOf(values, today).filter((fault) => found.some((one) => one.field === fault.field));
  const command = register === undefined ? null : commandFrom(values, today, { caseId, register: register.id });
  usePageTitle(t('visit.step.request'), faults.length > 0 || refusal !== null);
  useCommand('step-back', onBack);
  useEffect(() => document.getElementById('access')?.focus(), []);

  const change = (part: Partial<RequestDraft>): void => {
    const changed = { ...values, ...part };
    setValues(changed);
    onDraft(changed);
  };
  const log = async (): Promise<void> => {
    setAttempt((count) => count + 1);
    setFound(faultsOf(values, today));
    if (command === null || busy) return;
    setBusy(true);
    const answer = await call('run-command', { command });
    setBusy(false);
    if (!answer.ok) { noteRefusal(answer); setRefusal(answer); return; }
    if (answer.value.diaryNumber === null) return;
    tell(t('visit.savedAs', { number: answer.value.diaryNumber }));
    onDraft(values);
    onLogged(answer.value.diaryNumber);
  };
  const errors = faults.map((fault) => ({ fieldId: fault.field, text: t(`request.${fault.words}`) }));
  return (
    <DeskLayout sideLabel={t('request.preview', { language: t(values.language) })} side={<RequestPreview command={command} language={values.language} />}
      work={<>
        <PersonBar visitor={visitor} identified />
        <h1>{t('request.title')}</h1>
        <ErrorSummary errors={errors} attempt={attempt} />
        {refusal === null ? null : <RefusalNote refusal={refusal} />}
        <RequestFields values={values} faults={faults} registers={registers} register={register} onChange={change} />
        <DueCard due={dueOf(values, today)} />
        <div className="actions">
          <Button tone="go" command="go-on" disabled={busy} onPress={() => void log()}>{t('request.go')}</Button>
          {onBack === undefined ? null : <Button onPress={onBack}>{t('app.back')}<kbd aria-hidden="true">Esc</kbd></Button>}
        </div>
      </>} />
  );
}
