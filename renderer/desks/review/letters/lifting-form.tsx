// Why a restriction ends, in words that the visitor gets in the notice before it is lifted.
import { useEffect, useState } from 'react';
import type { CaseView } from '../../../../shared/bridge/case-view.ts';
import type { ChannelKind } from '../../../../shared/domain/case/fact-contents.ts';
import { Button } from '../../../parts/button.tsx';
import { Choice, Choices } from '../../../parts/choice.tsx';
import { ErrorSummary } from '../../../parts/error-summary.tsx';
import { TextArea } from '../../../parts/field.tsx';
import { tell } from '../../../parts/messages.ts';
import { useProfile, useToday } from '../../../parts/session.ts';
import { useWords } from '../../../words/words.ts';
import type { CaseTasksProps } from '../case-tasks-props.ts';
import { answerChannel, channelsFor } from './answer-channel.ts';

export interface LiftingFormProps extends CaseTasksProps {
  readonly restriction: CaseView['restrictions'][number];
  readonly onBack: () => void;
}

export function LiftingForm({ view, restriction, onCommand, onBack }: LiftingFormProps) {
  const { t } = useWords();
  const today = useToday();
  const profile = useProfile();
  const [reason, setReason] = useState(restriction.reason ?? '');
  const [channel, setChannel] = useState<ChannelKind>(answerChannel(view, profile, today));
  const [attempt, setAttempt] = useState(0);
  useEffect(() => document.querySelector<HTMLTextAreaElement>('#lifting-reason')?.focus(), []);
  // An objection's decision tells by itself why its restriction ends; of the other causes only a person knows.
  const isExplained = restriction.right === 'objection';
  const missing = attempt > 0 && !isExplained && reason.trim() === '';
  const go = async (): Promise<void> => {
    setAttempt((count) => count + 1);
    if (!isExplained && reason.trim() === '') return;
    const said = reason.trim();
    if (await onCommand({ kind: 'tell-lifting', caseId: view.caseId, restriction: restriction.lineId, channel, ...(said === '' ? {} : { reason: said }) })) { tell(t('event.lift-told')); onBack(); }
  };
  return (
    <div className="card check-page">
      <h3>{t('letters.lifting.begin')}</h3>
      <ErrorSummary errors={missing ? [{ fieldId: 'lifting-reason', text: t('case.reasonsMissing') }] : []} attempt={attempt} />
      {isExplained ? <p className="quiet">{t('letters.lifting.explained')}</p> : null}
      <TextArea id="lifting-reason" label={t('letters.lifting.reason')} hint={t('letters.lifting.reasonHint')} error={missing ? t('case.reasonsMissing') : undefined} rows={3} maxLength={2000} value={reason} onChange={(event) => setReason(event.target.value)} />
      <Choices id="lifting-channel" legend={t('letters.lifting.how')} size="small">
        {channelsFor(view, false).map((one) => <Choice key={one} kind="radio" name="lifting-channel" value={one} title={t(`letters.channel.${one}`)} checked={channel === one} onChange={() => setChannel(one)} />)}
      </Choices>
      <div className="actions"><Button tone="go" command="go-on" onPress={go}>{t('letters.lifting.go')}</Button><Button onPress={onBack}>{t('app.back')}</Button></div>
    </div>
  );
}
