// The customer takes a request back: any time before its answer, at the desk or by the contact person, and always offered (rule 32).
import { useState } from 'react';
import type { CaseView } from '../../../shared/bridge/case-view.ts';
import type { CaseCommand } from '../../../shared/domain/case/commands.ts';
import { right as rightSchema } from '../../../shared/domain/case/content.ts';
import { Button } from '../../parts/button.tsx';
import { Choice, Choices } from '../../parts/choice.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { tell } from '../../parts/messages.ts';
import { rightWords } from '../../words/event-words.ts';
import { useWords } from '../../words/words.ts';

export interface WithdrawProps { readonly view: CaseView; readonly onCommand: (command: CaseCommand) => Promise<boolean>; readonly onBack: () => void }

export function WithdrawForm({ view, onCommand, onBack }: WithdrawProps) {
  const { t } = useWords();
  // What is in force by asking was answered by its asking, and what is withdrawn is.
  const open = view.rights.filter(({ decision }) => decision !== 'withdrawn' && decision !== 'effected');
  const [chosen, setChosen] = useState(open.length === 1 ? open[0]?.right ?? null : null);
  const [attempt, setAttempt] = useState(0);
  const missing = attempt > 0 && chosen === null;
  const withdraw = async (): Promise<void> => {
    setAttempt((count) => count + 1);
    if (chosen === null) return;
    if (await onCommand({ kind: 'withdraw-right', caseId: view.caseId, right: rightSchema.parse(chosen) })) { tell(`${t('items.withdraw.done')}: ${rightWords(t, chosen)} · ${view.diaryNumber ?? ''}`); onBack(); }
  };
  return (
    <div className="card check-page">
      <h3>{t('items.withdraw.title')}</h3>
      <ErrorSummary errors={missing ? [{ fieldId: 'withdraw', text: t('items.withdraw.missing') }] : []} attempt={attempt} />
      {open.length === 0 ? <p className="note">{t('items.withdraw.none')}</p> : <>
        <Choices id="withdraw" legend={t('items.withdraw.which')} error={missing ? t('items.withdraw.missing') : undefined}>
          {open.map(({ right }, place) => <Choice key={right} kind="radio" name="withdraw" autoFocus={place === 0} title={rightWords(t, right)} checked={chosen === right} onChange={() => setChosen(right)} />)}
        </Choices>
        <p className="quiet">{t('items.withdraw.note')}</p>
      </>}
      <div className="actions">
        {open.length === 0 ? null : <Button tone="go" command="go-on" onPress={withdraw}>{t('items.withdraw.go', { right: chosen === null ? '' : rightWords(t, chosen) })}</Button>}
        <Button onPress={onBack}>{t('app.back')}</Button>
      </div>
    </div>
  );
}
