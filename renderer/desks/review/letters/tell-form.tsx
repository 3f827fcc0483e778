// Another result of telling a recipient than its notice: told by phone or e-mail, impossible, or too much effort, with reasons.
import { useEffect, useState } from 'react';
import type { CaseView } from '../../../../shared/bridge/case-view.ts';
import type { ChannelKind } from '../../../../shared/domain/case/fact-contents.ts';
import { Button } from '../../../parts/button.tsx';
import { Choice, Choices } from '../../../parts/choice.tsx';
import { ErrorSummary } from '../../../parts/error-summary.tsx';
import { TextArea } from '../../../parts/field.tsx';
import { tell } from '../../../parts/messages.ts';
import { shown } from '../../../parts/shown.ts';
import { useWords } from '../../../words/words.ts';
import type { CaseTasksProps } from '../case-tasks-props.ts';

const results = ['told', 'impossible', 'disproportionate'] as const;
type TellResult = (typeof results)[number];
const ways = ['phone', 'email', 'letter'] as const satisfies readonly ChannelKind[];

export interface TellFormProps extends CaseTasksProps {
  readonly recipient: CaseView['recipients'][number];
  readonly name: string;
  readonly onBack: () => void;
}

export function TellForm({ view, recipient, name, onCommand, onBack }: TellFormProps) {
  const { t } = useWords();
  const [result, setResult] = useState<TellResult | null>(null);
  const [channel, setChannel] = useState<ChannelKind>('phone');
  const [reasons, setReasons] = useState('');
  const [attempt, setAttempt] = useState(0);
  useEffect(() => document.querySelector<HTMLInputElement>('#tell-result input')?.focus(), []);
  const excused = result === 'impossible' || result === 'disproportionate';
  const all = [...(result === null ? [{ fieldId: 'tell-result', text: t('letters.recipients.resultMissing') }] : []), ...(excused && reasons.trim() === '' ? [{ fieldId: 'tell-reasons', text: t('case.reasonsMissing') }] : [])];
  const errors = attempt === 0 ? [] : all;
  const errorOf = (id: string): string | undefined => errors.find((one) => one.fieldId === id)?.text;
  const go = async (): Promise<void> => {
    setAttempt((count) => count + 1);
    if (result === null || all.length > 0) return;
    const said = { kind: 'tell-recipient', caseId: view.caseId, right: recipient.right, recipient: recipient.recipient, result, channel } as const;
    if (await onCommand(excused ? { ...said, reasons: reasons.trim() } : said)) { tell(`${name}: ${t(`letters.recipients.result.${result}`)}`); onBack(); }
  };
  return (
    <div className="card check-page">
      <h3>{t('letters.recipients.other')}: {shown(name)}</h3>
      <ErrorSummary errors={errors} attempt={attempt} />
      <Choices id="tell-result" legend={t('letters.recipients.legend')} error={errorOf('tell-result')} size="large">
        {results.map((one) => <Choice key={one} kind="radio" name="tell-result" value={one} title={t(`letters.recipients.result.${one}`)} checked={result === one} onChange={() => setResult(one)} />)}
      </Choices>
      {result === 'told' ? <Choices id="tell-channel" legend={t('letters.recipients.how')} size="small">{ways.map((one) => <Choice key={one} kind="radio" name="tell-channel" value={one} title={t(`letters.channel.${one}`)} checked={channel === one} onChange={() => setChannel(one)} />)}</Choices> : null}
      {excused ? <TextArea id="tell-reasons" label={t('letters.recipients.reasons')} hint={t('letters.recipients.reasonsHint')} error={errorOf('tell-reasons')} rows={3} maxLength={1000} value={reasons} onChange={(event) => setReasons(event.target.value)} /> : null}
      <div className="actions"><Button tone="go" command="go-on" onPress={go}>{t('letters.recipients.go')}</Button><Button onPress={onBack}>{t('app.back')}</Button></div>
    </div>
  );
}
