// The fee of a request: what the rule and the law say and why, what was told, what was answered; nothing by itself (spec/rules.md 3.9, R28).
import { useState } from 'react';
import type { CaseView } from '../../../../shared/bridge/case-view.ts';
import { Button } from '../../../parts/button.tsx';
import { useIsContactPerson, useProfile } from '../../../parts/session.ts';
import { shown } from '../../../parts/shown.ts';
import { useWords } from '../../../words/words.ts';
import type { CaseTasksProps } from '../case-tasks-props.ts';
import { closedPhases } from '../../../../shared/domain/case/phase-of.ts';
import { euros } from './cents.ts';
import { FeeForm } from './fee-form.tsx';

export type FeeView = NonNullable<CaseView['fee']>;

export function Fee({ view, onCommand }: CaseTasksProps) {
  const { t, language } = useWords();
  const { fee } = view;
  if (fee === null) return null;
  return (
    <section className="tasks letters" aria-label={t('letters.fee.title')}>
      <h2>{t('letters.fee.title')}</h2>
      <Suggestion fee={fee} />
      {fee.told === null ? <Telling view={view} fee={fee} onCommand={onCommand} /> : <Told view={view} told={fee.told} onCommand={onCommand} />}
      {fee.chargedCents === null ? null : <span className="tag done">✓ {t('letters.fee.charged', { amount: euros(fee.chargedCents, language) })}</span>}
    </section>
  );
}

function Suggestion({ fee }: { readonly fee: FeeView }) {
  const { t } = useWords();
  switch (fee.verdict) {
    case 'free': return <p><b>{t('letters.fee.free')}.</b> {fee.why === null ? null : t(`letters.fee.why.${fee.why}`)}{fee.noticeSpeaks ? ` ${t('letters.fee.notice')}` : null}</p>;
    case 'history-incomplete': return <p className="note"><span><b>{t('letters.fee.unknown')}.</b> {t('letters.fee.incomplete')}</span></p>;
    case 'may-charge': return <p className="note attention"><span><b>{t('letters.fee.mayCharge')}{fee.basis === null ? null : `: ${t(`letters.fee.basis.${fee.basis}`)}`}.</b> {t('letters.fee.never')}</span></p>;
  }
}

/** A further copy is told by anybody at the desk; an excess is shown by facts, and by the contact person only. */
function Telling({ view, fee, onCommand }: CaseTasksProps & { readonly fee: FeeView }) {
  const { t } = useWords();
  const decides = useIsContactPerson();
  const [open, setOpen] = useState(false);
  const rule = useProfile().registers.find(({ id }) => id === view.register)?.feeRule ?? null;
  const further = fee.verdict === 'may-charge';
  // Excess needs an earlier request within the window; of which one there is the rule has told already.
  const excess = decides && (fee.why === 'previous-unanswered' || fee.why === 'other-scope-or-data');
  if (rule === null || fee.chargedCents !== null || closedPhases.includes(view.phase) || (!further && !excess)) return null;
  if (rule.amount.lines.every(({ cents }) => cents === 0)) return <p className="note">{t('letters.fee.noPrices')}</p>;
  if (open) return <FeeForm view={view} rule={rule} isExcess={!further} onCommand={onCommand} onBack={() => setOpen(false)} />;
  return <div className="actions"><Button onPress={() => setOpen(true)}>{t(further ? 'letters.fee.tell' : 'letters.fee.tellExcess')}</Button></div>;
}

function Told({ view, told, onCommand }: CaseTasksProps & { readonly told: NonNullable<FeeView['told']> }) {
  const { t, language } = useWords();
  const decides = useIsContactPerson();
  const lines = useProfile().registers.find(({ id }) => id === view.register)?.feeRule?.amount.lines ?? [];
  const counted = Object.entries(told.counts).filter(([, count]) => count > 0).map(([code, count]) => `${String(count)} × ${lines.find((one) => one.code === code)?.words[language] ?? code}`);
  const answer = (said: 'goes-on' | 'withdraws'): void => void onCommand({ kind: 'answer-fee', caseId: view.caseId, answer: said });
  return (
    <>
      <p><b>{t('letters.fee.told', { amount: euros(told.cents, language) })}</b> · {counted.join(', ')} · {t(`letters.fee.basis.${told.basis}`)}</p>
      {told.facts.length === 0 ? null : <ul className="dots">{told.facts.map((fact, place) => <li key={`${String(place)} ${fact}`}>{shown(fact, 500)}</li>)}</ul>}
      {told.answer === null ? <><p className="quiet">{t('letters.fee.waiting')}. {t('letters.fee.answerTitle')}</p><div className="actions"><Button onPress={() => answer('goes-on')}>{t('letters.fee.goesOn')}</Button><Button onPress={() => answer('withdraws')}>{t('letters.fee.withdraws')}</Button></div></> : <span className="tag">{t(`letters.fee.answer.${told.answer}`)}</span>}
      {told.answer !== 'goes-on' ? null : decides ? <div className="actions"><Button onPress={() => onCommand({ kind: 'charge-fee', caseId: view.caseId })}>{t('letters.fee.charge', { amount: euros(told.cents, language) })}</Button></div> : <p className="note">{t('letters.fee.chargeContact')}</p>}
    </>
  );
}
