// An estate's matter: who brought it, and how the contact person settles it; no right is decided here (recital 27).
import { useState } from 'react';
import type { CaseView } from '../../../shared/bridge/case-view.ts';
import type { CaseCommand } from '../../../shared/domain/case/commands.ts';
import { estateResults } from '../../../shared/domain/case/represent-contents.ts';
import { Button } from '../../parts/button.tsx';
import { Choice, Choices } from '../../parts/choice.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { TextArea } from '../../parts/field.tsx';
import { tell } from '../../parts/messages.ts';
import { useIsContactPerson, useNameOf } from '../../parts/session.ts';
import { shown } from '../../parts/shown.ts';
import { dayAndClockOf } from '../../parts/times.ts';
import { useWords } from '../../words/words.ts';

export interface EstatePanelProps { readonly view: CaseView; readonly estate: NonNullable<CaseView['estate']>; readonly onCommand: (command: CaseCommand) => Promise<boolean> }

export function EstatePanel({ view, estate, onCommand }: EstatePanelProps) {
  const { t } = useWords();
  const nameOf = useNameOf();
  const decides = useIsContactPerson();
  const { settled } = estate;
  return (
    <section className="decision">
      <h2>{t('acting.estate.title')}</h2>
      <p className="note">{t('acting.estate.text')}</p>
      <dl className="facts"><dt>{t('acting.estate.asker')}</dt><dd>{shown(estate.asker)}</dd></dl>
      {settled === null
        ? decides ? <SettleEstate view={view} onCommand={onCommand} /> : <p className="note">{t('acting.estate.decidesContact')}</p>
        : <div><span className="tag done">✓ {t(`acting.estate.results.${settled.result}`)}</span><p>{shown(settled.reasons, 2000)}</p><small>{t('acting.estate.settledBy', { by: nameOf(settled.by), at: dayAndClockOf(settled.at) })}</small></div>}
    </section>
  );
}

function SettleEstate({ view, onCommand }: Omit<EstatePanelProps, 'estate'>) {
  const { t } = useWords();
  const [result, setResult] = useState<(typeof estateResults)[number] | null>(null);
  const [reasons, setReasons] = useState('');
  const [attempt, setAttempt] = useState(0);
  const missing = attempt === 0 ? [] : [...(result === null ? [{ fieldId: 'estate-result', text: t('acting.estate.resultMissing') }] : []), ...(reasons.trim() === '' ? [{ fieldId: 'estate-reasons', text: t('case.reasonsMissing') }] : [])];
  const errorOf = (id: string): string | undefined => missing.find((one) => one.fieldId === id)?.text;
  const settle = async (): Promise<void> => {
    setAttempt((count) => count + 1);
    if (result === null || reasons.trim() === '') return;
    if (await onCommand({ kind: 'settle-estate', caseId: view.caseId, result, reasons: reasons.trim() })) tell(`${t('acting.estate.done')} · ${view.diaryNumber ?? ''}`);
  };
  return (
    <div className="card check-page">
      <h3>{t('acting.estate.settle')}</h3>
      <ErrorSummary errors={missing} attempt={attempt} />
      <Choices id="estate-result" legend={t('acting.estate.result')} error={errorOf('estate-result')}>
        {estateResults.map((one) => <Choice key={one} kind="radio" name="estate-result" title={t(`acting.estate.results.${one}`)} checked={result === one} onChange={() => setResult(one)} />)}
      </Choices>
      <TextArea id="estate-reasons" label={t('acting.estate.reasons')} hint={t('acting.estate.reasonsHint')} error={errorOf('estate-reasons')} rows={3} maxLength={2000} value={reasons} onChange={(event) => setReasons(event.target.value)} />
      <div className="actions"><Button tone="go" command="go-on" onPress={settle}>{t('acting.estate.settle')}</Button></div>
    </div>
  );
}
