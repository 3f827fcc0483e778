// Marking a person as restricted on their word, and lifting a desk's mark with a reason (spec/rules.md 3.7).
import { useState } from 'react';
import type { PersonCard } from '../../../shared/bridge.ts';
import type { CaseId } from '../../../shared/formats/ids.ts';
import type { Refusal } from '../../../shared/outcomes.ts';
import { call } from '../../bridge.ts';
import { Button } from '../../parts/button.tsx';
import { TextArea } from '../../parts/field.tsx';
import { noteRefusal, tell } from '../../parts/messages.ts';
import { RefusalNote } from '../../parts/refusal-note.tsx';
import { useIsContactPerson } from '../../parts/session.ts';
import { useWords } from '../../words/words.ts';

export interface RestrictedActionsProps {
  readonly card: PersonCard;
  readonly caseId: CaseId;
  /** The card is opened again: what it may show has changed. */
  readonly onChanged: () => void;
}

/** A register's own protection has no button: it is lifted where it was set. */
export function RestrictedActions(props: RestrictedActionsProps) {
  const { t } = useWords();
  const lifts = useIsContactPerson();
  const [open, setOpen] = useState(false);
  const { card } = props;
  if (card.restricted && !(card.marked && lifts)) return null;
  if (!open) return <div className="actions"><Button tone="slim" onPress={() => setOpen(true)}>{card.restricted ? t('acting.restricted.lift') : t('acting.restricted.mark')}</Button></div>;
  return card.restricted ? <Lift {...props} onBack={() => setOpen(false)} /> : <Mark {...props} onBack={() => setOpen(false)} />;
}

type PartProps = RestrictedActionsProps & { readonly onBack: () => void };

function Mark({ card, caseId, onChanged, onBack }: PartProps) {
  const { t } = useWords();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const mark = async (): Promise<void> => {
    const answer = await call('run-command', { command: { kind: 'mark-restricted', caseId, personKey: card.personKey } });
    if (!answer.ok) { noteRefusal(answer); setRefusal(answer); return; }
    tell(t('acting.restricted.marked'));
    onChanged();
  };
  return (
    <section className="card check-page">
      <h3>{t('acting.restricted.markTitle')}</h3>
      <p>{t('acting.restricted.markText')}</p>
      {refusal === null ? null : <RefusalNote refusal={refusal} />}
      <div className="actions"><Button autoFocus onPress={mark}>{t('acting.restricted.markGo')}</Button><Button onPress={onBack}>{t('app.back')}</Button></div>
    </section>
  );
}

function Lift({ card, caseId, onChanged, onBack }: PartProps) {
  const { t } = useWords();
  const [reasons, setReasons] = useState('');
  const [tried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const lift = async (): Promise<void> => {
    setTried(true);
    if (reasons.trim() === '') return;
    const answer = await call('run-command', { command: { kind: 'lift-restricted', caseId, personKey: card.personKey, reasons: reasons.trim() } });
    if (!answer.ok) { noteRefusal(answer); setRefusal(answer); return; }
    tell(t('acting.restricted.lifted'));
    onChanged();
  };
  return (
    <section className="card check-page">
      <h3>{t('acting.restricted.lift')}</h3>
      {refusal === null ? null : <RefusalNote refusal={refusal} />}
      <TextArea id="lift-reasons" autoFocus label={t('acting.restricted.liftReasons')} error={tried && reasons.trim() === '' ? t('acting.restricted.liftMissing') : undefined} maxLength={1000} value={reasons} onChange={(event) => setReasons(event.target.value)} />
      <div className="actions"><Button onPress={lift}>{t('acting.restricted.lift')}</Button><Button onPress={onBack}>{t('app.back')}</Button></div>
    </section>
  );
}
