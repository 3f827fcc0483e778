// A protected person opens only for a reason, which is logged before anything is shown (rule 12).
import { useState } from 'react';
import type { FoundPerson } from '../../../shared/bridge.ts';
import type { ReadReason } from '../../../shared/domain/person/content.ts';
import { Button } from '../../parts/button.tsx';
import { Choice, Choices } from '../../parts/choice.tsx';
import { RestrictedTag } from '../../parts/person-bar.tsx';
import { namesShown } from '../../parts/shown.ts';
import { bornWords } from '../../parts/visitor.ts';
import { useWords } from '../../words/words.ts';

const reasons = ['visitor-here', 'representative-here', 'paper-waits', 'same-names'] as const satisfies readonly ReadReason[];

export function RestrictedGate({ person, onOpen }: { readonly person: FoundPerson; readonly onOpen: (reason: ReadReason) => void }) {
  const { t } = useWords();
  const [reason, setReason] = useState<ReadReason | null>(null);
  const [tried, setTried] = useState(false);
  const open = (): void => {
    setTried(true);
    if (reason !== null) onOpen(reason);
  };
  return (
    <>
      <h2>{namesShown(person)}</h2>
      <p className="tags"><span>{bornWords(t, person.birthYear)}</span><RestrictedTag /></p>
      <Choices id="read-reason" legend={t('acting.restricted.gate')} error={tried && reason === null ? t('acting.restricted.choose') : undefined}>
        {reasons.map((one, place) => <Choice key={one} kind="radio" name="read-reason" title={t(`acting.restricted.reasons.${one}`)} autoFocus={place === 0} checked={reason === one} onChange={() => setReason(one)} />)}
      </Choices>
      <div className="actions"><Button tone="go" command="go-on" onPress={open}>{t('acting.restricted.open')}</Button></div>
      <p className="quiet">{t('acting.restricted.gateNote')}</p>
    </>
  );
}
