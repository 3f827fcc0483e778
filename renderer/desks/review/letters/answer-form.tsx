// The day on which the visitor answered a question: between the asking and today.
import { useEffect, useState } from 'react';
import type { CaseView } from '../../../../shared/bridge/case-view.ts';
import { formatLocalDate } from '../../../../shared/formats/local-date.ts';
import { parseTypedDate } from '../../../../shared/formats/typed-date.ts';
import { Button } from '../../../parts/button.tsx';
import { ErrorSummary } from '../../../parts/error-summary.tsx';
import { TextField } from '../../../parts/field.tsx';
import { tell } from '../../../parts/messages.ts';
import { useToday } from '../../../parts/session.ts';
import { useWords } from '../../../words/words.ts';
import type { CaseTasksProps } from '../case-tasks-props.ts';

export interface AnswerFormProps extends CaseTasksProps {
  readonly wait: NonNullable<CaseView['time']>['waits'][number];
  readonly onBack: () => void;
}

export function AnswerForm({ view, wait, onCommand, onBack }: AnswerFormProps) {
  const { t } = useWords();
  const today = useToday();
  const [typed, setTyped] = useState(formatLocalDate(today));
  const [attempt, setAttempt] = useState(0);
  useEffect(() => document.querySelector<HTMLInputElement>('#answer-day')?.focus(), []);
  const parsed = parseTypedDate(typed, { today, century: 'past' });
  const on = parsed.ok && parsed.value >= wait.on && parsed.value <= today ? parsed.value : null;
  const error = attempt > 0 && on === null ? t('letters.asking.dayMissing') : undefined;
  const go = async (): Promise<void> => {
    setAttempt((count) => count + 1);
    if (on === null) return;
    if (await onCommand({ kind: 'note-answer', caseId: view.caseId, asked: wait.lineId, on })) { tell(`${t('event.visitor-answered')} · ${view.diaryNumber ?? ''}`); onBack(); }
  };
  return (
    <div className="card check-page">
      <h3>{t('letters.asking.answer')}: {t(`letters.asking.about.${wait.about}`)}</h3>
      <ErrorSummary errors={error === undefined ? [] : [{ fieldId: 'answer-day', text: error }]} attempt={attempt} />
      <TextField id="answer-day" className="date" label={t('letters.asking.answerDay')} hint={t('request.dateHint')} error={error} maxLength={20} value={typed} onChange={(event) => setTyped(event.target.value)} />
      <div className="actions"><Button tone="go" command="go-on" onPress={go}>{t('letters.asking.answerGo')}</Button><Button onPress={onBack}>{t('app.back')}</Button></div>
    </div>
  );
}
