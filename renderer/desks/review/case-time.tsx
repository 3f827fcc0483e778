// The time of the case: the statutory day, waiting, and the one extension with its reason (Art. 12(3)).
import { useState } from 'react';
import { extensionReasons, type ExtensionReason } from '../../../shared/rules/extension.ts';
import { Button } from '../../parts/button.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { SelectField, TextArea } from '../../parts/field.tsx';
import { tell } from '../../parts/messages.ts';
import { useIsContactPerson } from '../../parts/session.ts';
import { shown } from '../../parts/shown.ts';
import { dayOf } from '../../parts/times.ts';
import { useWords } from '../../words/words.ts';
import type { CaseTasksProps } from './case-tasks-props.ts';
import { Forbidden } from './forbidden.tsx';

export function CaseTime({ view, onCommand }: CaseTasksProps) {
  const { t } = useWords();
  const mayExtend = useIsContactPerson();
  const [open, setOpen] = useState(false);
  const { time } = view;
  if (time === null) return null;
  const { extended } = time;
  return (
    <section className="tasks">
      <h2>{t('tasks.time')}</h2>
      <dl className="facts">
        <dt>{t('request.due')}</dt><dd>{dayOf(extended?.due ?? time.statutoryDue)}</dd>
        {extended === null ? null : <><dt>{t('tasks.extended')}</dt><dd>{t(`tasks.reason.${extended.reason}`)}. {shown(extended.text, 2000)} {t('tasks.letterBy', { date: dayOf(extended.letterBy) })}</dd></>}
        {time.daysWaited === 0 ? null : <><dt>{t('tasks.waited')}</dt><dd>{t('tasks.waitedDays', { count: time.daysWaited })}</dd></>}
      </dl>
      {extended !== null || !mayExtend ? null : <Forbidden view={view} command="extend-due" what={t('tasks.extend')} able={open
        ? <ExtendForm view={view} onCommand={onCommand} onBack={() => setOpen(false)} />
        : <div className="actions"><Button onPress={() => setOpen(true)}>{t('tasks.extend')}</Button></div>} />}
    </section>
  );
}

function ExtendForm({ view, onCommand, onBack }: CaseTasksProps & { readonly onBack: () => void }) {
  const { t } = useWords();
  const [reason, setReason] = useState<ExtensionReason | null>(null);
  const [text, setText] = useState('');
  const [attempt, setAttempt] = useState(0);
  const missing = attempt === 0 ? [] : [...(reason === null ? [{ fieldId: 'extend-reason', text: t('tasks.reasonMissing') }] : []), ...(text.trim() === '' ? [{ fieldId: 'extend-text', text: t('case.reasonsMissing') }] : [])];
  const errorOf = (id: string): string | undefined => missing.find((one) => one.fieldId === id)?.text;
  const extend = async (): Promise<void> => {
    setAttempt((count) => count + 1);
    if (reason === null || text.trim() === '') return;
    if (await onCommand({ kind: 'extend-due', caseId: view.caseId, reason, text: text.trim() })) { tell(t('tasks.extended')); onBack(); }
  };
  return (
    <div className="card check-page">
      <h3>{t('tasks.extend')}</h3>
      <ErrorSummary errors={missing} attempt={attempt} />
      <SelectField id="extend-reason" autoFocus label={t('tasks.reasonLabel')} error={errorOf('extend-reason')} value={reason ?? ''} onChange={(event) => setReason(extensionReasons.find((one) => one === event.target.value) ?? null)}>
        <option value="">{t('asking.choose')}</option>
        {extensionReasons.map((one) => <option key={one} value={one}>{t(`tasks.reason.${one}`)}</option>)}
      </SelectField>
      <TextArea id="extend-text" label={t('case.reasons')} hint={t('tasks.textHint')} error={errorOf('extend-text')} rows={3} maxLength={2000} value={text} onChange={(event) => setText(event.target.value)} />
      <div className="actions"><Button tone="go" command="go-on" onPress={extend}>{t('tasks.extendGo')}</Button><Button onPress={onBack}>{t('app.back')}</Button></div>
    </div>
  );
}
