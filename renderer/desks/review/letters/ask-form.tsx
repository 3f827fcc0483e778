// What is asked of the visitor, in the words that go into the letter.
import { useEffect, useState } from 'react';
import type { CaseView } from '../../../../shared/bridge/case-view.ts';
import { Button } from '../../../parts/button.tsx';
import { ErrorSummary } from '../../../parts/error-summary.tsx';
import { TextArea } from '../../../parts/field.tsx';
import { tell } from '../../../parts/messages.ts';
import { useWords } from '../../../words/words.ts';
import type { CaseTasksProps } from '../case-tasks-props.ts';

export type About = NonNullable<CaseView['time']>['waits'][number]['about'];

export function AskForm({ view, about, onCommand, onBack }: CaseTasksProps & { readonly about: About; readonly onBack: () => void }) {
  const { t } = useWords();
  const [text, setText] = useState('');
  const [attempt, setAttempt] = useState(0);
  useEffect(() => document.querySelector<HTMLTextAreaElement>('#ask-text')?.focus(), []);
  const error = attempt > 0 && text.trim() === '' ? t('letters.asking.textMissing') : undefined;
  const go = async (): Promise<void> => {
    setAttempt((count) => count + 1);
    if (text.trim() === '') return;
    if (await onCommand({ kind: 'ask-visitor', caseId: view.caseId, about, text: text.trim() })) { tell(`${t('event.visitor-asked')} · ${view.diaryNumber ?? ''}`); onBack(); }
  };
  return (
    <div className="card check-page">
      <h3>{t(`letters.asking.ask.${about}`)}</h3>
      <ErrorSummary errors={error === undefined ? [] : [{ fieldId: 'ask-text', text: error }]} attempt={attempt} />
      <TextArea id="ask-text" label={t('letters.asking.text')} hint={t('letters.asking.textHint')} error={error} rows={3} maxLength={2000} value={text} onChange={(event) => setText(event.target.value)} />
      <div className="actions"><Button tone="go" command="go-on" onPress={go}>{t('letters.asking.go')}</Button><Button onPress={onBack}>{t('app.back')}</Button></div>
    </div>
  );
}
