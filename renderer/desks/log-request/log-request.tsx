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
import { useCalendar } from '../../parts/use-calendar.ts';
import { useNarrow } from '../../parts/use-narrow.ts';
import type { Visitor } from '../../parts/visitor.ts';
import { useWords } from '../../words/words.ts';
import { DueCard } from './due-card.tsx';
import type { RequestDraft } from './request-draft.ts';
import { RequestFields } from './request-fields.tsx';
import { commandFrom, dueOf, emptyRequest, faultsOf } from './request-form.ts';
import { ReminderNote } from './reminder-note.tsx';
import { ReminderNoted } from './reminder-noted.tsx';
import { RequestPreview } from './request-preview.tsx';
import { useReminder } from './use-reminder.ts';
import './log-request.css';

export interface LogRequestProps {
  readonly caseId: CaseId;
  readonly visitor: Visitor;
  readonly draft: RequestDraft | null;
  readonly onDraft: (draft: RequestDraft) => void;
  readonly onLogged: (diaryNumber: string) => void;
  readonly onBack: (() => void) | undefined;
  /** The visit is over: a reminder was noted and nothing else was asked. */
  readonly onReminded: () => void;
}

export function LogRequest({ caseId, visitor, draft, onDraft, onLogged, onBack, onReminded }: LogRequestProps) {
  const { t, language } = useWords();
  const today = useToday();
  const registers = useProfile().registers.filter((one) => inForce(one, today));
  const visitorLanguage = visitor.personKey === null ? language : visitor.card?.language ?? language;
  const [values, setValues] = useState<RequestDraft>(() => draft ?? emptyRequest(registers[0], visitorLanguage, today));
  const [attempt, setAttempt] = useState(0);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const register = registers.find((one) => one.id === values.register) ?? registers[0];
  // What was wrong at the last try and still is: errors are found on submit, not while typing (rule 38).
  const [found, setFound] = useState<ReturnType<typeof faultsOf>>([]);
  const faults = faultsOf(values, today).filter((fault) => found.some((one) => one.field === fault.field));
  const command = register === undefined ? null : commandFrom(values, today, { caseId, register: register.id });
  const calendar = useCalendar();
  const narrow = useNarrow();
  usePageTitle(t('visit.step.request'), faults.length > 0 || refusal !== null);
  useCommand('step-back', onBack);
  useEffect(() => document.getElementById('access')?.focus(), []);

  const change = (part: Partial<RequestDraft>): void => {
    const changed = { ...values, ...part };
    setValues(changed);
    onDraft(changed);
  };
  const reminder = useReminder({ caseId, visitor }, command, { values, change });
  const log = async (): Promise<void> => {
    setAttempt((count) => count + 1);
    setFound(faultsOf(values, today));
    if (command === null) return;
    const answer = await call('run-command', { command });
    if (!answer.ok) { noteRefusal(answer); setRefusal(answer); return; }
    if (answer.value.diaryNumber === null) return;
    tell(t('visit.savedAs', { number: answer.value.diaryNumber }));
    onDraft(values);
    onLogged(answer.value.diaryNumber);
  };
  if (reminder.reminded !== null) return <ReminderNoted earlier={reminder.reminded} visitor={visitor} onDone={onReminded} />;
  // Beside the form it is in sight however long the form grows.
  const due = <DueCard due={dueOf(values, today, calendar)} />;
  const errors = faults.map((fault) => ({ fieldId: fault.field, text: t(`request.${fault.words}`) }));
  return (
    <DeskLayout sideLabel={t('request.preview', { language: t(values.language) })} side={<>{narrow ? null : due}<RequestPreview command={command} language={values.language} /></>}
      work={<>
        <PersonBar visitor={visitor} identified />
        <h1>{t('request.title')}</h1>
        {narrow ? due : null}
        <ErrorSummary errors={errors} attempt={attempt} />
        {refusal === null ? null : <RefusalNote refusal={refusal} />}
        {command === null ? null : <ReminderNote found={reminder.found} command={command} today={today} onNoted={reminder.onNoted} />}
        <RequestFields values={values} faults={faults} registers={registers} register={register} onChange={change} />
        <div className="actions">
          <Button tone="go" command="go-on" onPress={log}>{t('request.go')}</Button>
          {onBack === undefined ? null : <Button onPress={onBack}>{t('app.back')}<kbd aria-hidden="true">Esc</kbd></Button>}
        </div>
      </>} />
  );
}
