// The price told to the visitor: how many of each cost line of the register's rule, and for an excess the facts that show it.
import { useEffect, useState } from 'react';
import type { FeeRule } from '../../../../shared/registers/fee-rule.ts';
import { Button } from '../../../parts/button.tsx';
import { ErrorSummary } from '../../../parts/error-summary.tsx';
import { TextArea, TextField } from '../../../parts/field.tsx';
import { tell } from '../../../parts/messages.ts';
import { useWords } from '../../../words/words.ts';
import type { CaseTasksProps } from '../case-tasks-props.ts';
import { euros } from './cents.ts';
import { feeCounts, feeSum } from './fee-counts.ts';

export interface FeeFormProps extends CaseTasksProps {
  readonly rule: FeeRule;
  readonly isExcess: boolean;
  readonly onBack: () => void;
}

export function FeeForm({ view, rule, isExcess, onCommand, onBack }: FeeFormProps) {
  const { t, language } = useWords();
  const { lines, capCents } = rule.amount;
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const [facts, setFacts] = useState('');
  const [attempt, setAttempt] = useState(0);
  const first = `fee-${lines[0]?.code ?? ''}`;
  useEffect(() => document.getElementById(first)?.focus(), [first]);
  const counts = feeCounts(typed);
  const sum = feeSum(rule, counts);
  const said = facts.split('\n').map((fact) => fact.trim()).filter((fact) => fact !== '').slice(0, 20).map((fact) => fact.slice(0, 500));
  const all = [...(sum === null ? [{ fieldId: first, text: t('letters.fee.countMissing') }] : []), ...(isExcess && said.length === 0 ? [{ fieldId: 'fee-facts', text: t('letters.fee.factsMissing') }] : [])];
  const errors = attempt === 0 ? [] : all;
  const errorOf = (id: string): string | undefined => errors.find((one) => one.fieldId === id)?.text;
  const go = async (): Promise<void> => {
    setAttempt((count) => count + 1);
    if (counts === null || sum === null || all.length > 0) return;
    if (await onCommand({ kind: 'tell-fee', caseId: view.caseId, counts, facts: isExcess ? said : [] })) { tell(t('letters.fee.told', { amount: euros(sum, language) })); onBack(); }
  };
  return (
    <div className="card check-page">
      <h3>{t(isExcess ? 'letters.fee.tellExcess' : 'letters.fee.tell')}</h3>
      <ErrorSummary errors={errors} attempt={attempt} />
      <p className="quiet">{t('letters.fee.counts')}{capCents === null ? null : `. ${t('letters.fee.capped', { amount: euros(capCents, language) })}`}</p>
      <div className="two">{lines.map(({ code, words, cents }) => <TextField key={code} id={`fee-${code}`} label={t('letters.fee.count', { label: words[language], price: euros(cents, language) })} error={errorOf(`fee-${code}`)} inputMode="numeric" maxLength={5} value={typed[code] ?? ''} onChange={(event) => setTyped({ ...typed, [code]: event.target.value })} />)}</div>
      {isExcess ? <TextArea id="fee-facts" label={t('letters.fee.facts')} hint={t('letters.fee.factsHint')} error={errorOf('fee-facts')} rows={3} maxLength={5000} value={facts} onChange={(event) => setFacts(event.target.value)} /> : null}
      <p role="status"><b>{sum === null ? null : t('letters.fee.sum', { amount: euros(sum, language) })}</b></p>
      <div className="actions"><Button tone="go" command="go-on" onPress={go}>{t('letters.fee.tellGo')}</Button><Button onPress={onBack}>{t('app.back')}</Button></div>
    </div>
  );
}
