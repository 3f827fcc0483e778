// The whole identity code for thirty seconds, for a reason that is logged first (rule 12, Data Protection Act section 29).
import { useEffect, useState } from 'react';
import type { CallAnswer } from '../../../shared/bridge.ts';
import type { ReadReason } from '../../../shared/domain/person/content.ts';
import type { CaseId, PersonKey } from '../../../shared/formats/ids.ts';
import type { Refusal } from '../../../shared/outcomes.ts';
import { call } from '../../bridge.ts';
import { Button } from '../../parts/button.tsx';
import { SelectField } from '../../parts/field.tsx';
import { noteRefusal } from '../../parts/messages.ts';
import { RefusalNote } from '../../parts/refusal-note.tsx';
import { dayOf } from '../../parts/times.ts';
import { useWords } from '../../words/words.ts';

const reasons = ['same-names', 'document-unclear', 'representative-here'] as const satisfies readonly ReadReason[];
const shownMilliseconds = 30_000;

type Revealed = CallAnswer<'reveal-identity-code'>;

export function RevealCode({ personKey, caseId }: { readonly personKey: PersonKey; readonly caseId: CaseId }) {
  const { t } = useWords();
  const [asking, setAsking] = useState(false);
  const [revealed, setRevealed] = useState<Revealed | null>(null);
  useEffect(() => {
    if (revealed === null) return undefined;
    const timer = setTimeout(() => setRevealed(null), shownMilliseconds);
    return () => clearTimeout(timer);
  }, [revealed]);
  if (revealed !== null) {
    return (
      <section className="card" role="status">
        <dl className="facts"><dt>{t('acting.restricted.code')}</dt><dd>{revealed.identityCode ?? t('acting.restricted.noCode')}</dd><dt>{t('acting.restricted.born')}</dt><dd>{revealed.birthDate === null ? t('acting.restricted.noCode') : dayOf(revealed.birthDate)}</dd></dl>
        <div className="actions"><Button tone="slim" autoFocus onPress={() => setRevealed(null)}>{t('acting.restricted.hide')}</Button></div>
      </section>
    );
  }
  if (!asking) return <div className="actions"><Button tone="slim" onPress={() => setAsking(true)}>{t('acting.restricted.reveal')}</Button></div>;
  return <AskReason onReason={(reason) => call('reveal-identity-code', { personKey, caseId, reason })} onRevealed={(answer) => { setAsking(false); setRevealed(answer); }} onBack={() => setAsking(false)} />;
}

interface AskReasonProps {
  readonly onReason: (reason: ReadReason | null) => ReturnType<typeof call<'reveal-identity-code'>>;
  readonly onRevealed: (answer: Revealed) => void;
  readonly onBack: () => void;
}

function AskReason({ onReason, onRevealed, onBack }: AskReasonProps) {
  const { t } = useWords();
  const [reason, setReason] = useState<ReadReason | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const reveal = async (): Promise<void> => {
    const answer = await onReason(reason);
    if (answer.ok) { onRevealed(answer.value); return; }
    noteRefusal(answer);
    setRefusal(answer);
  };
  return (
    <section className="card check-page">
      {refusal === null || refusal.code === 'reasons-missing' ? null : <RefusalNote refusal={refusal} />}
      <SelectField id="reveal-reason" autoFocus label={t('acting.restricted.revealWhy')} hint={t('acting.restricted.revealNote')} error={refusal?.code === 'reasons-missing' ? t('acting.restricted.choose') : undefined} value={reason ?? ''} onChange={(event) => setReason(reasons.find((one) => one === event.target.value) ?? null)}>
        <option value="">{t('asking.choose')}</option>
        {reasons.map((one) => <option key={one} value={one}>{t(`acting.restricted.reasons.${one}`)}</option>)}
      </SelectField>
      <div className="actions"><Button onPress={reveal}>{t('acting.restricted.revealGo')}</Button><Button onPress={onBack}>{t('app.back')}</Button></div>
    </section>
  );
}
